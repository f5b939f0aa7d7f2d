import { CellError } from "../../../workbook/cell";
import { errors, text, whole } from "../../evaluate/coerce";
import {
  type Arguments,
  type NativeFunction,
  type NativeFunctions,
  lifted,
  native,
} from "../../evaluate/native";
import type { Scalar } from "../../evaluate/value";
import { wildcard } from "../statistics/criteria";

const ofText = (operation: (value: string) => Scalar): NativeFunction =>
  lifted(1, 1, (value) => operation(text(value)));

/** A number of characters. @throws CellError #VALUE! below 0 */
function length(value: Scalar): number {
  const count = whole(value);
  if (count < 0) throw errors.value;
  return count;
}

/** Where a text stands in another from a character on, both from 1. @throws CellError #VALUE! if it does not */
function found(place: number): number {
  if (place < 0) throw errors.value;
  return place + 1;
}

function start(value: Scalar, within: string): number {
  const from = whole(value);
  if (from < 1 || from > within.length + 1) throw errors.value;
  return from - 1;
}

function search(sought: string, within: string, from: number): number {
  const pattern = wildcard(sought, false);
  if (pattern === undefined) return found(within.toLowerCase().indexOf(sought.toLowerCase(), from));
  const place = within.slice(from).search(pattern);
  return found(place < 0 ? -1 : place + from);
}

function substituted(given: Arguments): string {
  const [within, before, after] = [given.text(0), given.text(1), given.text(2)];
  const which = given.whole(3, Infinity);
  if (which < 1) throw errors.value;
  if (before === "") return within;
  if (which === Infinity) return joined([within.replaceAll(before, () => after)]);
  let at = -1;
  for (let count = 0; count < which; count++) {
    at = within.indexOf(before, count === 0 ? 0 : at + before.length);
    if (at < 0) return within;
  }
  return joined([within.slice(0, at), after, within.slice(at + before.length)]);
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

function proper(value: string): string {
  return value.toLowerCase().replaceAll(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1));
}

export const textFunctions: NativeFunctions = {
  CONCAT: native("v{v}", (given) => joined(textsOf(given, 0))),
  CONCATENATE: lifted(1, 255, (...values) => joined(values.map(text))),
  TEXTJOIN: native("vsv{v}", textJoin),
  LEFT: lifted(1, 2, (value, count) => text(value).slice(0, length(count)), 1),
  RIGHT: lifted(
    1,
    2,
    (value, count) => {
      const [all, wanted] = [text(value), length(count)];
      return wanted === 0 ? "" : all.slice(-wanted);
    },
    1,
  ),
  MID: lifted(3, 3, (value, from, count) => {
    if (whole(from) < 1) throw errors.value;
    return text(value).substr(whole(from) - 1, length(count));
  }),
  LEN: ofText((value) => value.length),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText(proper),
  TRIM: ofText((value) => value.replaceAll(/ +/g, " ").replaceAll(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- these are what CLEAN takes away
  CLEAN: ofText((value) => value.replaceAll(/[\u0000-\u001f]/g, "")),
  SUBSTITUTE: native("sss[s]", substituted),
  REPLACE: lifted(4, 4, (value, from, count, after) => {
    const [all, at] = [text(value), whole(from) - 1];
    if (at < 0) throw errors.value;
    return all.slice(0, at) + text(after) + all.slice(at + length(count));
  }),
  FIND: lifted(
    2,
    3,
    (sought, within, from) => {
      const [part, all] = [text(sought), text(within)];
      return found(all.indexOf(part, start(from, all)));
    },
    1,
  ),
  SEARCH: lifted(
    2,
    3,
    (sought, within, from) => search(text(sought), text(within), start(from, text(within))),
    1,
  ),
  EXACT: lifted(2, 2, (one, other) => text(one) === text(other)),
  REPT: lifted(2, 2, (value, times) => joined([text(value).repeat(length(times))])),
  CHAR: lifted(1, 1, (code) => {
    const place = whole(code);
    if (place < 1 || place > 255) throw errors.value;
    return codePage[place]!;
  }),
  UNICHAR: lifted(1, 1, (code) => {
    const point = whole(code);
    if (point < 1 || point > 0x10ffff) throw errors.value;
    if (point >= 0xd800 && point <= 0xdfff) throw errors.notAvailable;
    return String.fromCodePoint(point);
  }),
  CODE: ofText((value) => (value === "" ? errors.value : codeOf(value[0]!))),
  UNICODE: ofText((value) => value.codePointAt(0) ?? errors.value),
  HYPERLINK: lifted(1, 2, (address, shown) => shown ?? text(address)),
  ARRAYTOTEXT: native("v[s]", (given) => {
    const [block, form] = [given.matrix(0), given.whole(1)];
    if (form !== 0 && form !== 1) throw errors.value;
    if (form === 0) return joined([block.flat().map(shown).join(", ")]);
    return joined(["{", block.map((row) => row.map(literal).join(",")).join(";"), "}"]);
  }),
};

const shown = (value: Scalar) => (value instanceof CellError ? value.code : text(value));

/** A value as a formula writes it. */
const literal = (value: Scalar) =>
  typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : shown(value);

/** The characters of Windows in western Europe, by their codes; TextDecoder of Node has others from 128 to 159. */
const codePage = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
codePage.splice(128, 32, ..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");

/** The code of a character; that of ? if it has none. */
function codeOf(character: string): number {
  const code = codePage.indexOf(character);
  return code < 0 ? 63 : code;
}
