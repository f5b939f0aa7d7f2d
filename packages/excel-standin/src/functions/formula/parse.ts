import { addressOf, unquotedSheet } from "../../workbook/area";
import { CellError } from "../../workbook/cell";
import type { Scalar } from "../evaluate/value";
import type { FormulaNode } from "./formulaNode";
import { tableReferenceOf } from "./structuredReference";
import { FormulaSyntaxError, type Token, type TokenKind, tokensOf } from "./token";

/** Binary operators, weakest first; all are left-associative. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

const prefix = /^(_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i;

/** Reads a formula, with or without its `=`. @throws FormulaSyntaxError if it is none */
export function parsed(formula: string): FormulaNode {
  return new Parser(tokensOf(formula)).whole();
}

class Parser {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FormulaNode {
    const node = this.level(0);
    const rest = this.tokens[this.place];
    if (rest !== undefined) throw new FormulaSyntaxError(`unexpected text: ${rest.text} at ${rest.at + 1}`);
    return node;
  }

  private get next(): Token | undefined {
    return this.tokens[this.place];
  }

  private isNext(kind: TokenKind): boolean {
    return this.next?.kind === kind;
  }

  private take(kind: TokenKind): Token {
    const token = this.next;
    if (token?.kind !== kind)
      throw new FormulaSyntaxError(
        `missing ${kind}: ${token ? `${token.text} at ${token.at + 1}` : "the formula ends"}`,
      );
    this.place++;
    return token;
  }

  private isOperator(...signs: readonly string[]): boolean {
    return this.next?.kind === "operator" && signs.includes(this.next.text);
  }

  private level(depth: number): FormulaNode {
    const signs = levels[depth];
    if (signs === undefined) return this.percent();
    let left = this.level(depth + 1);
    while (this.isOperator(...signs)) {
      const operator = this.take("operator").text;
      left = { kind: "binary", operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private percent(): FormulaNode {
    let node = this.signed();
    while (this.isOperator("%")) {
      this.place++;
      node = { kind: "unary", operator: "%", of: node };
    }
    return node;
  }

  // a sign binds closer than ^ in Excel: =-2^2 is 4
  private signed(): FormulaNode {
    if (!this.isOperator("-", "+")) return this.intersected();
    const operator = this.take("operator").text as "-" | "+";
    return { kind: "unary", operator, of: this.signed() };
  }

  private intersected(): FormulaNode {
    let left = this.spanned();
    while (this.next?.spaced && ["reference", "name", "open"].includes(this.next.kind))
      left = { kind: "binary", operator: " ", left, right: this.spanned() };
    return left;
  }

  private spanned(): FormulaNode {
    let left = this.postfixed();
    while (this.isOperator(":")) {
      this.place++;
      left = { kind: "binary", operator: ":", left, right: this.postfixed() };
    }
    return left;
  }

  private postfixed(): FormulaNode {
    if (this.isOperator("@")) {
      this.place++;
      return { kind: "unary", operator: "@", of: this.postfixed() };
    }
    let node = this.operand();
    for (;;) {
      if (this.isOperator("#")) {
        this.place++;
        node = { kind: "unary", operator: "#", of: node };
      } else if (this.next?.kind === "open" && !this.next.spaced) {
        this.place++;
        node = { kind: "applied", of: node, parameters: this.parameters() };
      } else return node;
    }
  }

  private operand(): FormulaNode {
    const token = this.next;
    if (token === undefined) throw new FormulaSyntaxError("the formula ends too early");
    this.place++;
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: textOf(token) };
      case "error":
        return { kind: "constant", value: new CellError(token.text.toUpperCase()) };
      case "reference":
        return referenceOf(token.text);
      case "bracket":
        return tableReferenceOf("", token.text);
      case "name":
        return this.named(token);
      case "open":
        return this.grouped();
      case "braceOpen":
        return this.array();
      default:
        throw new FormulaSyntaxError(`unexpected text: ${token.text} at ${token.at + 1}`);
    }
  }

  private grouped(): FormulaNode {
    let node = this.level(0);
    // a comma within brackets joins references
    while (this.next?.kind === "comma") {
      this.place++;
      node = { kind: "binary", operator: ",", left: node, right: this.level(0) };
    }
    this.take("close");
    return node;
  }

  private named(token: Token): FormulaNode {
    const next = this.next;
    if (next?.kind === "bracket" && !next.spaced) {
      this.place++;
      return tableReferenceOf(token.text, next.text);
    }
    if (next?.kind === "open") {
      this.place++;
      const name = token.text.replace(prefix, "").toUpperCase();
      return { kind: "call", name, parameters: this.parameters(), at: token.at };
    }
    if (/^(true|false)$/i.test(token.text))
      return { kind: "constant", value: token.text.toUpperCase() === "TRUE" };
    const parts = /^(?:(.+)!)?([^!]+)$/su.exec(token.text)!;
    return { kind: "name", name: parts[2]!.replace(prefix, ""), sheet: parts[1] && unquotedSheet(parts[1]) };
  }

  /** The arguments of a call, whose opening bracket was taken. */
  private parameters(): (FormulaNode | undefined)[] {
    const list: (FormulaNode | undefined)[] = [];
    if (this.isNext("close")) {
      this.place++;
      return list;
    }
    for (;;) {
      const kind = this.next?.kind as TokenKind | undefined;
      const leftOut = kind === "comma" || kind === "close";
      list.push(leftOut ? undefined : this.level(0));
      if (this.next?.kind !== "comma") break;
      this.place++;
    }
    this.take("close");
    return list;
  }

  private array(): FormulaNode {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.element());
      if (this.next?.kind === "semicolon") rows.push([]);
      else if (this.next?.kind !== "comma") break;
      this.place++;
    }
    this.take("braceClose");
    if (rows.some((row) => row.length !== rows[0]!.length)) throw new FormulaSyntaxError("uneven array");
    return { kind: "array", rows };
  }

  private element(): Scalar {
    const sign = this.isOperator("-", "+") ? this.take("operator").text : "";
    const node = this.operand();
    if (node.kind !== "constant") throw new FormulaSyntaxError("an array holds constants only");
    return sign === "-" ? -Number(node.value) : node.value;
  }
}

const textOf = (token: Token) => token.text.slice(1, -1).replaceAll('""', '"');

function referenceOf(text: string): FormulaNode {
  const bang = text.endsWith("#REF!") ? text.length - 6 : text.lastIndexOf("!");
  const sheet = bang < 0 ? undefined : unquotedSheet(text.slice(0, bang));
  return { kind: "reference", sheet, area: addressOf(text.slice(bang + 1))?.area };
}
