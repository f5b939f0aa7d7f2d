import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import type { ApiTable, ApiType } from "./apiTable";

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K];
};

/** Members of every client object that are about the client, not about the workbook. */
const ofTheClient = new Set([
  "context",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "constructor",
]);

/** The newest requirement set that npm's office.js knows; the typings go further. */
const newestInLibrary = 1.15;

/** What is declared in the namespace `Excel`. */
function declaredIn(typings: string): readonly ts.Statement[] {
  const source = ts.createSourceFile("office.d.ts", typings, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) && statement.name.text === "Excel" && statement.body
      ? [...(statement.body as ts.ModuleBlock).statements]
      : [],
  );
}

function classesOf(typings: string): ReadonlyMap<string, ts.ClassDeclaration> {
  const classes = new Map<string, ts.ClassDeclaration>();
  for (const inner of declaredIn(typings))
    if (ts.isClassDeclaration(inner) && isClientObject(inner)) classes.set(inner.name!.text, inner);
  return classes;
}

function isClientObject(declaration: ts.ClassDeclaration): boolean {
  return /ClientObject$/.test(declaration.heritageClauses?.[0]?.types[0]?.expression.getText() ?? "");
}

function referenced(type: ts.TypeNode | undefined, classes: ReadonlyMap<string, unknown>): string {
  const name = /^(?:Excel\.)?(\w+)$/.exec(type?.getText() ?? "")?.[1] ?? "";
  return classes.has(name) ? name : "";
}

/** `ExcelApi 1.18` in the remarks of a member, as a number; what is not released yet counts as 99. */
function sinceOf(member: ts.Node): number {
  const set = /\[Api set: (\w+) ?([\d.]*|BETA[^\]]*)\]?/.exec(member.getFullText());
  if (!set) return 1.1;
  return set[1] === "ExcelApi" && /^[\d.]+$/.test(set[2]!) ? versionNumber(set[2]!) : 99;
}

/** 1.9 is older than 1.10: minor versions count in hundredths. */
function versionNumber(version: string): number {
  const [major, minor] = version.split(".");
  return Number(major) + Number(minor ?? 0) / 100;
}

const isReadonly = (member: ts.PropertyDeclaration) =>
  member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;

/** What the namespace declares: the names that a type may have. */
interface Declared {
  readonly classes: ReadonlyMap<string, ts.ClassDeclaration>;
  readonly enums: ReadonlySet<string>;
  readonly interfaces: ReadonlySet<string>;
}

const keywords = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.ObjectKeyword, "object"],
  [ts.SyntaxKind.UndefinedKeyword, "?"],
  [ts.SyntaxKind.NullKeyword, "?"],
  [ts.SyntaxKind.StringLiteral, "literal"],
  [ts.SyntaxKind.NumericLiteral, "number"],
]);

/** The alternatives of a type; "?": it may be left out, "literal": certain texts, "any": anything. */
function alternatives(type: ts.TypeNode | undefined, declared: Declared): readonly string[] {
  if (type === undefined) return ["any"];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => alternatives(one, declared));
  if (ts.isParenthesizedTypeNode(type)) return alternatives(type.type, declared);
  if (ts.isLiteralTypeNode(type)) return [keywords.get(type.literal.kind) ?? "boolean"];
  if (ts.isTypeLiteralNode(type)) return ["object"];
  // for a block one may give a single value
  if (ts.isArrayTypeNode(type)) return [ts.isArrayTypeNode(type.elementType) ? "any" : "list"];
  if (!ts.isTypeReferenceNode(type)) return [keywords.get(type.kind) ?? "any"];
  const name = type.typeName.getText().replace(/^Excel\./, "");
  if (declared.enums.has(name) || declared.classes.has(name)) return [name];
  return [declared.interfaces.has(name) ? "object" : "any"];
}

/** Alternatives as `ApiType.accepts` writes them. */
function accepted(found: readonly string[]): string {
  if (found.includes("any")) return "";
  const enumerated = found.some((name) => /^[A-Z]/.test(name));
  const names = found.flatMap((name) => (name !== "literal" ? [name] : enumerated ? [] : ["string"]));
  const kinds = [...new Set(names)].filter((name) => name !== "?").sort();
  return kinds.join("|") + (names.includes("?") ? "?" : "");
}

/** What each parameter takes, over all overloads of a method. */
function parametersOf(overloads: readonly ts.MethodDeclaration[], declared: Declared): string {
  const count = Math.max(...overloads.map(({ parameters }) => parameters.length));
  const taken = Array.from({ length: count }, (_, place) =>
    accepted(
      overloads.flatMap(({ parameters }) => {
        const parameter = parameters[place];
        if (parameter === undefined) return ["?"];
        if (parameter.dotDotDotToken) return ["any"];
        return [...alternatives(parameter.type, declared), ...(parameter.questionToken ? ["?"] : [])];
      }),
    ),
  );
  return taken.join(",").replace(/,+$/, "");
}

function addMember(
  type: Mutable<ApiType> & { events: string[] },
  member: ts.ClassElement,
  overloads: readonly ts.MethodDeclaration[],
  declared: Declared,
): void {
  const name = member.name?.getText() ?? "";
  if (ofTheClient.has(name)) return;
  const { classes } = declared;
  if (ts.isPropertyDeclaration(member)) {
    const text = member.type?.getText() ?? "";
    if (name === "items") type.items = referenced((member.type as ts.ArrayTypeNode).elementType, classes);
    else if (text.includes("EventHandlers")) type.events.push(name);
    else if (referenced(member.type, classes)) type.objects[name] = referenced(member.type, classes);
    else {
      type.values[name] = isReadonly(member) ? "r" : "w";
      const taken = isReadonly(member) ? "" : accepted(alternatives(member.type, declared));
      if (taken !== "") type.accepts[name] = taken;
    }
  } else if (ts.isMethodDeclaration(member)) {
    type.methods[name] ??= referenced(member.type, classes);
    const taken = parametersOf(overloads, declared);
    if (taken !== "") type.accepts[name] = taken;
  } else return;
  const since = sinceOf(member);
  if (since > versionNumber(String(newestInLibrary))) type.since[name] = since === 99 ? "none" : shown(since);
}

const shown = (version: number) => `1.${Math.round((version - 1) * 100)}`;

/** The object model of Excel by the typings of `@types/office-js`. */
export function apiTableFrom(typings: string): ApiTable {
  const classes = classesOf(typings);
  const interfaces = declaredIn(typings)
    .filter(ts.isInterfaceDeclaration)
    .map(({ name }) => name.text);
  const declared: Declared = {
    classes,
    enums: new Set(Object.keys(enumsFrom(typings))),
    interfaces: new Set(interfaces),
  };
  const table: Record<string, ApiType> = {};
  for (const [name, declaration] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const type = { values: {}, objects: {}, methods: {}, events: [] as string[], accepts: {}, since: {} };
    const methods = declaration.members.filter(ts.isMethodDeclaration);
    for (const member of declaration.members) {
      const overloads = methods.filter((method) => method.name.getText() === member.name?.getText());
      addMember(type, member, overloads, declared);
    }
    // arguments of Excel's functions are values of formulas
    if (name === "Functions") type.accepts = {};
    table[name] = type;
  }
  return table;
}

/** The enumerations of Excel's object model: name → member → value. Those without values of text are left out. */
export function enumsFrom(typings: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const found = declaredIn(typings).flatMap((inner): [string, Record<string, string>][] => {
    if (!ts.isEnumDeclaration(inner)) return [];
    const members = inner.members.flatMap(({ name, initializer }) =>
      initializer && ts.isStringLiteral(initializer) ? [[name.getText(), initializer.text] as const] : [],
    );
    return members.length === 0 ? [] : [[inner.name.text, Object.fromEntries(members)]];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One type a line: what a newer version of the typings changes can be read in the difference. */
export function tableText(table: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(table).map(
    ([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

if (require.main === module) {
  const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  writeFileSync(`${__dirname}/api.json`, tableText(apiTableFrom(typings)));
  writeFileSync(`${__dirname}/enums.json`, tableText(enumsFrom(typings)));
}
