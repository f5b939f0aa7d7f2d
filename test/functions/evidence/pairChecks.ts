// Pairs of countries from the rows of data/*.csv; nothing of src is in it.
import { firstDay, inForce, lastDay, membershipRows, rowWith, rowsOf } from "./dataFolder";
import { expectNumber, expectSymbols, lines, type Check } from "./expectations";
import { commonFor, onTopic, similarityOn } from "./method";
import { movementOf } from "./movement";
import { ofKind } from "./named";
import { symbolsIn, type Told } from "./told";

function figure(table: string, country: string, year: string): number | undefined {
  const row = rowsOf(table).find((one) => one["country"] === country && one["year"] === year);
  return row === undefined || row["value"] === "" ? undefined : Number(row["value"]);
}

/** Whether a country was in a bloc by a start that is known only by when it was, and later than the day. */
function mayHaveBegunBy(country: string, day: string): boolean {
  return rowsOf("memberships").some(
    ({ country: code, bloc, start, note }) =>
      code === country &&
      note!.startsWith("start not known") &&
      day < lastDay(start!) &&
      firstDay(rowWith("blocs", { bloc: bloc! })["founded"]!) <= day &&
      inForce(bloc!, code, day) === undefined,
  );
}

/** Whether nobody can say in which blocs a country was: also of one that is no more, and of one that is not on record in a bloc of its time. */
function isUnknownIn(country: string, day: string): boolean {
  if (mayHaveBegunBy(country, day)) return true;
  const { until = "" } = rowWith("countries", { code: country });
  if (until === "") return false;
  const whole = new Set(rowsOf("wholeLists").map(({ bloc }) => bloc));
  return (
    day > until ||
    rowsOf("blocs").some(
      ({ bloc = "", kind, founded = "" }) =>
        kind === "bloc" &&
        (founded === "" || lastDay(founded) <= day) &&
        !whole.has(bloc) &&
        membershipRows(bloc, country).length === 0,
    )
  );
}

function isBound(one: string, other: string, day: string): boolean {
  const status = (bloc: string, code: string) => inForce(bloc, code, day)?.["status"];
  const shared = ["NATO", "CSTO", "AES"].some((bloc) =>
    [one, other].every((code) => status(bloc, code) === "member"),
  );
  const byTreaty = (power: string, ally: string) =>
    (power === "USA" && status("US_TREATY", ally) === "member") ||
    (power === "RUS" && status("RU_TREATY", ally) === "alliance");
  return shared || byTreaty(one, other) || byTreaty(other, one);
}

function tradeShare(country: string, partner: string, year: string): number | undefined {
  if (!["RUS", "CHN"].includes(partner)) return undefined;
  const [out, back] = ["export", "import"].map((flow) =>
    figure(`values/trade.${partner.toLowerCase()}.${flow}`, country, year),
  );
  return out === undefined || back === undefined ? undefined : (out + back) / 2;
}

/** A measure of two countries in a year that is whole; undefined: not known. */
function expected(
  measure: string,
  one: string,
  other: string,
  year: string,
  { rows }: Told,
  topic: unknown,
): number | undefined {
  const day = `${year}-12-31`;
  const both = [one, other];
  switch (measure) {
    case "ideal_distance": {
      const [a, b] = both.map((country) => figure("idealPoints", country, year));
      // shipped to five decimals (docs/method.md, 4)
      return a === undefined || b === undefined
        ? undefined
        : Math.abs(Number(a.toFixed(5)) - Number(b.toFixed(5)));
    }
    case "movement": {
      const from = `${Number(year) - 4}-12-31`;
      const [a, b] = both.map((country) => movementOf(country, "RUS", "WEST", from, day).value);
      return a! - b!;
    }
    case "blocs": {
      if (both.some((code) => isUnknownIn(code, day))) return undefined;
      const common = rowsOf("blocs").filter(
        ({ bloc, kind }) =>
          kind === "bloc" && both.every((code) => inForce(bloc!, code, day)?.["status"] === "member"),
      );
      expect(ofKind(rows, "membership").length).toBe(2 * common.length);
      return common.length;
    }
    case "alliance":
      return isBound(one, other, day) ? 1 : 0;
    case "trade":
      return tradeShare(one, other, year) ?? tradeShare(other, one, year);
    default: {
      const symbols = symbolsIn(rows);
      expectSymbols(symbols, onTopic(commonFor(one, other, `${year}-01-01`, day), topic));
      return measure === "n" ? symbols.length : similarityOn(symbols, one, other, measure);
    }
  }
}

export const pairChecks: Readonly<Record<string, Check>> = {
  "ALIGN.PAIRS": (answered) => {
    const measure = String(answered.given["measures"]);
    for (const [[one, other, year, value], told] of lines(answered)) {
      // a movement that is missing is for few questions, which the checks of ALIGN.CHANGE count
      if (measure === "movement" && value === "") continue;
      const found = expected(
        measure,
        String(one),
        String(other),
        String(year),
        told,
        answered.given["topic"],
      );
      if (value === "") expect(found).toBeUndefined();
      else expectNumber(value, found);
    }
  },
};
