// The value of an indicator from the rows that evidence names.
import { endedBy, inForce, mayHaveBegun, membershipRows, rollCall, rowWith } from "./dataFolder";
import {
  coverageOf,
  membershipRow,
  pollRow,
  drawsFrom,
  rangeOf,
  scoreFrom,
  share,
  sidesOn,
  similarityOn,
  type Components,
  type Standpoint,
} from "./method";
import { ofKind, type Named } from "./named";
import { componentsTold, onlyOf, rowsTold, symbolsIn, type Told } from "./told";

/** What a computed indicator is, from the named rows. */
function computedFrom(
  measure: string,
  all: readonly Named[],
  told: readonly Told[],
  at: Standpoint,
): unknown {
  const [name, part = ""] = measure.split(".") as [string, string?];
  const symbols = () => symbolsIn(all);
  const parts = () => componentsTold(told, at);
  switch (name) {
    case "score":
      return scoreFrom(parts(), at);
    case "coverage":
      return coverageOf(parts(), at);
    case "range":
      return rangeOf(drawsFrom(parts(), at))?.[part === "low" ? 0 : 1];
    case "component":
      return parts()[part as keyof Components];
    case "votes": {
      if (part === "") return parts().votes;
      const [plus, between, minus, absent] = sidesOn(symbols(), at);
      const counts: Readonly<Record<string, number>> = { plus, between, minus, absent };
      if (part in counts) return counts[part];
      for (const symbol of symbols()) expect(rollCall(symbol)["topics"]).toContain("ukraine");
      return (plus - minus) / (plus + between + minus);
    }
    case "agree":
      return similarityOn(symbols(), at.country, part.toUpperCase(), "agreement");
    case "ideal_point": {
      const { country, year } = onlyOf(all, "idealPoint");
      expect(country).toBe(at.country);
      expect(`${year}-12-31` <= at.day).toBe(true);
      const printed = rowWith("idealPoints", { country, year })[part === "" ? "value" : part];
      // shipped to five decimals (docs/method.md, 4)
      return Math.round(Number(printed) * 1e5) / 1e5;
    }
    default:
      return blocsFrom(all, at.day);
  }
}

/** Short names of the blocs whose rows are named, joined as a cell shows them. */
export function blocsFrom(all: readonly Named[], day: string): string {
  const names = ofKind(all, "membership").map((row) => {
    expect(membershipRow(row, day)["status"]).toBe("member");
    const { kind, name } = rowWith("blocs", { bloc: row.bloc });
    expect(kind).toBe("bloc");
    return name!;
  });
  return names.sort(new Intl.Collator("en").compare).join(", ") || "none";
}

/** The status that the named row says; none where no row is in force, though one may have begun, and where any has ended the last is named. */
export function statusFrom(all: readonly Named[], bloc: string, country: string, day: string): string {
  const named = ofKind(all, "membership");
  const own = membershipRows(bloc, country);
  const rows = named.map(({ since, status, source }) =>
    own.find((row) => row["start"] === since && row["status"] === status && row["source"] === source)!,
  );
  if (inForce(bloc, country, day) !== undefined) return membershipRow(named[0]!, day)["status"]!;
  expect(rows.filter((row) => !mayHaveBegun(row, day))).toEqual(
    [endedBy(bloc, country, day)].filter((row) => row !== undefined),
  );
  return "none";
}

/** The value of an indicator on a day, from the rows that are named. */
export function indicatorFrom(code: string, told: readonly Told[], at: Standpoint): unknown {
  const { kind, argument, max_age } = rowWith("indicators", { code });
  const all = rowsTold(told);
  const isFresh = (year: string) =>
    expect(
      `${year}-12-31` <= at.day &&
        (max_age === "" || Number(year) >= Number(at.day.slice(0, 4)) - Number(max_age)),
    ).toBe(true);
  switch (kind) {
    case "status":
      return statusFrom(all, argument!, at.country, at.day);
    case "value": {
      const { indicator, country, year } = onlyOf(all, "figure");
      expect([indicator, country]).toEqual([code, at.country]);
      isFresh(year);
      return Number(rowWith(`values/${code}`, { country, year })["value"]);
    }
    case "poll": {
      const poll = onlyOf(all, "poll");
      const [series, target, measure] = argument!.split("|");
      const row = pollRow(poll);
      expect(row).toMatchObject({ series, target, country: at.country });
      isFresh(row["year"]!);
      return share(row, measure!);
    }
    default:
      return computedFrom(argument!, all, told, at);
  }
}
