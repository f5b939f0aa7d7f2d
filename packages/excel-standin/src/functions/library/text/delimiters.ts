import { literalPattern } from "../../../workbook/literalPattern";
import { errors, text } from "../../evaluate/coerce";
import { type Arguments, type NativeFunctions, native } from "../../evaluate/native";
import type { Scalar } from "../../evaluate/value";

/** A pattern for any of the delimiters in an argument, the longest first. */
function delimiterIn(given: Arguments, place: number, anyCase: boolean): RegExp {
  const list = given.matrix(place).flat().map(text);
  const sources = list.sort((one, other) => other.length - one.length).map(literalPattern);
  return new RegExp(sources.join("|"), anyCase ? "gui" : "gu");
}

/** The part of a text before or after the n-th delimiter, counted from the end if below 0. */
function around(given: Arguments, side: "before" | "after"): Scalar {
  const within = given.text(0);
  const instance = given.has(2) ? given.whole(2) : 1;
  if (instance === 0 || Math.abs(instance) > Math.max(1, within.length)) throw errors.value;
  const places = [...within.matchAll(delimiterIn(given, 1, given.truth(3)))].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  // the end of the text counts as a delimiter if asked for: the end that is searched last
  if (given.truth(4)) {
    if (instance > 0) places.push([within.length, within.length]);
    else places.unshift([0, 0]);
  }
  const found = places.at(instance > 0 ? instance - 1 : instance);
  if (found === undefined) return given.has(5) ? given.scalar(5) : errors.notAvailable;
  return side === "before" ? within.slice(0, found[0]) : within.slice(found[1]);
}

function split(given: Arguments): readonly (readonly Scalar[])[] {
  const [skip, anyCase] = [given.truth(3), given.truth(4)];
  const parts = (within: string, place: number) => {
    const delimiter = delimiterIn(given, place, anyCase);
    if (delimiter.test("")) throw errors.value;
    const list = within.split(delimiter);
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

export const delimiterFunctions: NativeFunctions = {
  TEXTBEFORE: native("sv[ssss]", (given) => around(given, "before")),
  TEXTAFTER: native("sv[ssss]", (given) => around(given, "after")),
  TEXTSPLIT: native("sv[vsss]", split),
};
