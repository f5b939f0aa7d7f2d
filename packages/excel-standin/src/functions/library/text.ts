import { format } from "numfmt";
import { CellError } from "../../workbook/cell";
import { caught, errors, number, numberInText, text, truth, whole } from "../evaluate/coerce";
import {
  type Arguments,
  type NativeFunction,
  type NativeFunctions,
  filledIn,
  lifted,
  native,
} from "../evaluate/native";
import type { Scalar } from "../evaluate/value";
import { wildcard } from "./criteria";
import { rounded } from "./math";

const ofText = (operation: (value: string) => Scalar): NativeFunction =>
  lifted(1, 1, (value) => operation(text(value)));

/** A number of characters. @throws CellError #VALUE! below 0 */
function length(value: Scalar, standard: number): number {
  const count = value === undefined ? standard : whole(value);
  if (count < 0) throw errors.value;
  return count;
}

/** Where a text stands in another from a character on, both from 1. @throws CellError #VALUE! if it does not */
function found(place: number): number {
  if (place < 0) throw errors.value;
  return place + 1;
}

function start(value: Scalar, within: string): number {
  const from = value === undefined ? 1 : whole(value);
  if (from < 1 || from > within.length + 1) throw errors.value;
  return from - 1;
}

function search(sought: string, within: string, from: number): number {
  const pattern = wildcard(sought, false);
  if (pattern === undefined) return found(within.toLowerCase().indexOf(sought.toLowerCase(), from));
  const place = within.slice(from).search(pattern);
  return found(place < 0 ? -1 : place + from);
}

function substituted(within: string, before: string, after: string, instance: Scalar): string {
  if (before === "") return within;
  if (instance === undefined) return within.replaceAll(before, () => after);
  const which = whole(instance);
  if (which < 1) throw errors.value;
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = within.indexOf(before, count === 0 ? 0 : at + before.length);
    if (at < 0) return within;
  }
  return within.slice(0, at) + after + within.slice(at + before.length);
}

function joined(parts: readonly string[], between = ""): string {
  const all = parts.join(between);
  if (all.length > 32_767) throw errors.value;
  return all;
}

/** The texts of all cells, blank ones as "". */
function textsOf(given: Arguments, from: number): readonly string[] {
  return given.values.slice(from).flatMap((_, place) =>
    given
      .matrix(from + place)
      .flat()
      .map(text),
  );
}

function textJoin(given: Arguments): string {
  const between = given.matrix(0).flat().map(text);
  const skip = given.truth(1);
  const parts = textsOf(given, 2).filter((part) => !skip || part !== "");
  if (between.length === 1) return joined(parts, between[0]);
  return joined(
    parts.map((part, place) => (place === 0 ? part : between[(place - 1) % between.length]! + part)),
  );
}

/** A value in a number format. @throws CellError #VALUE! for a format that is none */
function formatted(value: Scalar, pattern: string): string {
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  if (shown instanceof CellError) throw shown;
  if (typeof shown === "boolean") return text(shown);
  if (pattern === "") return "";
  const result = caught(() => {
    try {
      return format(pattern, shown, { dateSpanLarge: false, throws: true });
    } catch {
      throw errors.value;
    }
  });
  if (result instanceof CellError) throw result;
  return result;
}

function proper(value: string): string {
  return value.toLowerCase().replaceAll(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1));
}

/** The part of a text before or after a delimiter, the n-th from the start, or from the end if below 0. */
function around(given: Arguments, side: "before" | "after"): Scalar {
  const within = given.text(0);
  const delimiter = given.text(1);
  const instance = given.has(2) ? given.whole(2) : 1;
  if (instance === 0) throw errors.value;
  const anyCase = given.truth(3);
  const [hay, needle] = anyCase ? [within.toLowerCase(), delimiter.toLowerCase()] : [within, delimiter];
  const places: number[] = [];
  for (let at = hay.indexOf(needle); at >= 0 && needle !== ""; at = hay.indexOf(needle, at + needle.length))
    places.push(at);
  const at = places.at(instance > 0 ? instance - 1 : instance);
  if (at === undefined) return given.has(5) ? given.scalar(5) : errors.notAvailable;
  return side === "before" ? within.slice(0, at) : within.slice(at + delimiter.length);
}

function split(given: Arguments): readonly (readonly Scalar[])[] {
  const skip = given.truth(3);
  const parts = (within: string, place: number) => {
    const delimiters = given.matrix(place).flat().map(text).filter(Boolean);
    const list = delimiters.reduce<readonly string[]>(
      (pieces, one) => pieces.flatMap((piece) => piece.split(one)),
      [within],
    );
    return skip ? list.filter((piece) => piece !== "") : list;
  };
  const lines = given.has(2) ? parts(given.text(0), 2) : [given.text(0)];
  const rows = lines.map((line) => (given.has(1) ? parts(line, 1) : [line]));
  const width = Math.max(...rows.map((row) => row.length));
  const pad = given.has(5) ? given.scalar(5) : errors.notAvailable;
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) => (column < row.length ? row[column] : pad)),
  );
}

export const textFunctions: NativeFunctions = {
  TEXT: lifted(2, 2, (value, pattern) => formatted(value, text(pattern))),
  VALUE: lifted(1, 1, (value) => {
    if (typeof value === "boolean") throw errors.value;
    return number(value);
  }),
  NUMBERVALUE: lifted(1, 3, (value, decimal = ".", group = ",") => {
    const plain = text(value).replaceAll(/\s/g, "").replaceAll(text(group), "").replace(text(decimal), ".");
    return plain === "" ? 0 : number(plain);
  }),
  CONCAT: native("v{v}", (given) => joined(textsOf(given, 0))),
  CONCATENATE: lifted(1, 255, (...values) => joined(values.map(text))),
  TEXTJOIN: native("vsv{v}", textJoin),
  TEXTBEFORE: native("ss[ssss]", (given) => around(given, "before")),
  TEXTAFTER: native("ss[ssss]", (given) => around(given, "after")),
  TEXTSPLIT: native("sv[vsss]", split),
  LEFT: lifted(1, 2, (value, count) => text(value).slice(0, length(count, 1))),
  RIGHT: lifted(1, 2, (value, count) => {
    const [all, wanted] = [text(value), length(count, 1)];
    return wanted === 0 ? "" : all.slice(-wanted);
  }),
  MID: lifted(3, 3, (value, from, count) => {
    if (whole(from) < 1) throw errors.value;
    return text(value).substr(whole(from) - 1, length(count, 0));
  }),
  LEN: ofText((value) => value.length),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText(proper),
  TRIM: ofText((value) => value.replaceAll(/ +/g, " ").replaceAll(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- these are what CLEAN takes away
  CLEAN: ofText((value) => value.replaceAll(/[\u0000-\u001f]/g, "")),
  SUBSTITUTE: lifted(3, 4, (value, before, after, instance) =>
    substituted(text(value), text(before), text(after), instance),
  ),
  REPLACE: lifted(4, 4, (value, from, count, after) => {
    const [all, at] = [text(value), whole(from) - 1];
    if (at < 0) throw errors.value;
    return all.slice(0, at) + text(after) + all.slice(at + length(count, 0));
  }),
  FIND: lifted(2, 3, (sought, within, from) => {
    const all = text(within);
    return found(all.indexOf(text(sought), start(from, all)));
  }),
  SEARCH: lifted(2, 3, (sought, within, from) =>
    search(text(sought), text(within), start(from, text(within))),
  ),
  EXACT: lifted(2, 2, (one, other) => text(one) === text(other)),
  REPT: lifted(2, 2, (value, times) => joined([text(value).repeat(length(times, 0))])),
  CHAR: lifted(1, 1, (code) => character(whole(code), 255)),
  UNICHAR: lifted(1, 1, (code) => character(whole(code), 0x10ffff)),
  CODE: ofText((value) => value.codePointAt(0) ?? errors.value),
  UNICODE: ofText((value) => value.codePointAt(0) ?? errors.value),
  FIXED: lifted(1, 3, (value, places = 2, plain = false) => {
    const digits = whole(places);
    return format(
      `${truth(plain) ? "0" : "#,##0"}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`,
      rounded(number(value), digits, (x) => Math.floor(x + 0.5)),
    );
  }),
  DOLLAR: lifted(1, 2, (value, places = 2) =>
    format(`$#,##0.${"0".repeat(whole(places))};($#,##0.${"0".repeat(whole(places))})`, number(value)),
  ),
  HYPERLINK: lifted(1, 2, (address, shown) => shown ?? text(address)),
  ARRAYTOTEXT: native("v[s]", (given) =>
    [...filledIn(given.values[0], given.at)]
      .map((value) => (value instanceof CellError ? value.code : text(value)))
      .join(", "),
  ),
};

function character(code: number, most: number): string {
  if (code < 1 || code > most) throw errors.value;
  return String.fromCodePoint(code);
}
