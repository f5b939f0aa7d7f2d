// For each function: its answer, arrived at again from the rows of data/*.csv that its evidence names.
import { citationFrom, sourcesFrom } from "./citations";
import { dayAsked, firstDay, lastDay, reachSaid, rollCall, rowsOf, rowWith, titleShown } from "./dataFolder";
import { blocsFrom, indicatorFrom, statusFrom } from "./indicatorValue";
import { expectNumber, expectSymbols, lines, type Check } from "./expectations";
import {
  commonFor,
  dividedIn,
  membershipRow,
  onTopic,
  pollRow,
  scoreFrom,
  share,
  similarityOn,
} from "./method";
import { ofKind } from "./named";
import { expectName, puttingTheSame } from "./questions";
import { pairChecks } from "./pairChecks";
import { scoreChecks } from "./scoreChecks";
import { componentsTold, onlyOf, polesOf, rowsTold, standpoint, symbolsIn, type Answered } from "./told";
import { positionOf } from "./voters";

const words: Readonly<Record<string, string>> = { Y: "Yes", N: "No", A: "Abstain", X: "Absent", "": "" };

function expectSame(found: unknown, expected: unknown): void {
  if (typeof expected === "number") expectNumber(found, expected);
  else expect(found).toBe(expected);
}

/** A row of votes as lists of roll calls show it. */
function tallyOf(symbol: string): {
  readonly Y: number;
  readonly N: number;
  readonly A: number;
  readonly X: number;
} {
  const counts = { Y: 0, N: 0, A: 0, X: 0 };
  const row = rollCall(symbol);
  for (const { code } of rowsOf("countries")) {
    const position = row[code!] as keyof typeof counts | "" | undefined;
    if (position) counts[position]++;
  }
  return counts;
}

function periodOf({ part, given }: Answered): readonly [string, string] {
  const from = given["from"];
  return [
    from === null ? "1946-01-01" : firstDay(String(from)),
    dayAsked(given["to"] as string | null, part),
  ];
}

/** The silhouettes of the first and the last member (docs/camps.md), and who is in none. */
const checkCamps: Check = (answered) => {
  const all = lines(answered);
  const placed = all.filter(([[camp]]) => camp !== "");
  const divided = dividedIn(...periodOf(answered));
  const cast = (country: unknown) =>
    divided.filter((id) => !["X", ""].includes(positionOf(id, String(country))));
  for (const [[camp, , country, fit, next], { rows }] of [placed[0]!, placed.at(-1)!]) {
    expectSymbols(symbolsIn(rows), divided);
    const own = cast(country);
    const meanWith = (wanted: unknown) => {
      const others = placed.filter(([[number, , code]]) => number === wanted && code !== country);
      const distances = others.map(([[, , code]]) => {
        const theirs = new Set(cast(code));
        const common = own.filter((id) => theirs.has(id));
        return 1 - similarityOn(common, String(country), String(code), "agreement")!;
      });
      return distances.reduce((sum, one) => sum + one, 0) / distances.length;
    };
    if (next === "") continue;
    const [near, far] = [meanWith(camp), meanWith(next)];
    const larger = Math.max(near, far);
    expectNumber(fit, Number.isNaN(near) || larger === 0 ? 0 : (far - near) / larger);
  }
  for (const [[, why, country], { rows }] of all.filter(([[camp]]) => camp === "")) {
    const votes = rows.length === 1 ? "vote" : "votes";
    expect(why).toBe(`no camp: cast ${cast(country).length} of ${rows.length} ${votes}`);
  }
};

/** By function. */
export const checks: Readonly<Record<string, Check>> = {
  ...scoreChecks,
  ...pairChecks,
  "ALIGN.GET": (answered) => {
    const { cells, told, given } = answered;
    expectSame(cells[0]![0], indicatorFrom(String(given["indicator"]), told, standpoint(answered)));
  },
  "ALIGN.SERIES": (answered) => {
    const [, last] = periodOf(answered);
    for (const [[date, value], told] of lines(answered)) {
      const day = lastDay(String(date));
      const at = standpoint(answered, day > last ? last : day);
      expectSame(value, indicatorFrom(String(answered.given["indicator"]), [told], at));
    }
  },
  "ALIGN.PANEL": (answered) => {
    const [code, country] = [String(answered.given["indicators"]), String(answered.given["countries"])];
    const { kind } = rowWith("indicators", { code });
    for (const [[shown, year, value], told] of lines(answered)) {
      expect(shown).toBe(country);
      const at = standpoint({ ...answered, country }, lastDay(String(year)));
      if (value !== "") expectSame(value, indicatorFrom(code, [told], at));
      else if (kind === "value")
        expect(
          rowsOf(`values/${code}`).filter(
            (row) => row["country"] === country && row["year"] === String(year) && row["value"] !== "",
          ),
        ).toEqual([]);
      if (kind === "measure" && !code.startsWith("ideal_point")) continue;
      for (const row of told.rows) if ("year" in row) expect(String(row.year)).toBe(String(year));
    }
  },
  "ALIGN.SOURCE": (answered) => {
    const { cited, terms } = citationFrom(answered);
    const text = String(answered.cells[0]![0]);
    expect(text.startsWith(`${cited}. date of the figure: `)).toBe(true);
    expect(text).toContain(`. terms: ${terms}`);
    expect(text.endsWith(reachSaid(answered.given["day"] as null, answered.part))).toBe(true);
    indicatorFrom(String(answered.given["indicator"]), answered.told, standpoint(answered));
  },
  // each source by producer, title and address, and Align's edition, whatever the style
  "ALIGN.CITE": (answered) => {
    const text = String(answered.cells[0]![0]).replace(/\\(?=[&%$#_{}])/g, "");
    for (const id of sourcesFrom(answered)) {
      const { authors, producer, title, url } = rowWith("sources", { id });
      // who wrote it, or whose it is
      const names = authors ? authors.split("; ").map((name) => name.split(",")[0]!) : [producer!];
      for (const part of [...names.filter((name) => name !== "others"), title!, url!])
        expect(text).toContain(part);
    }
    expect(text).toMatch(/edition \d{4}-\d{2}-\d{2}\.[0-9a-f]{8}, method \d/);
    expect(text.startsWith("% BibTeX")).toBe(answered.given["style"] === "bibtex");
  },
  "ALIGN.OPINION": (answered) => {
    const { cells, told, given } = answered;
    const poll = onlyOf(rowsTold(told), "poll");
    const row = pollRow(poll!);
    const { day } = standpoint(answered);
    expect(row).toMatchObject({ country: answered.country, target: given["leader"] });
    expect(`${row["year"]}-12-31` <= day && Number(row["year"]) >= Number(day.slice(0, 4)) - 5).toBe(true);
    expect(row["source_type"]).not.toBe("unconfirmed");
    if (given["pollster"] === "any") expect(row["asks"]).toBe("view");
    else if (given["pollster"] !== null)
      expect(`${row["series"]} ${row["pollster"]}`).toContain(given["pollster"]);
    expect(cells[0]![0]).toBe(share(row, String(given["measure"] ?? "approve")));
  },
  "ALIGN.VOTE": ({ cells, told, given, country }) => {
    const [symbol] = symbolsIn(rowsTold(told));
    expect(symbol).toBe(given["resolution"]);
    expect(cells[0]![0]).toBe(words[positionOf(symbol!, country)]);
    const { positions } = onlyOf(rowsTold(told), "vote");
    expect(positions.map(([voter]) => voter)).toEqual([...new Set([country, "RUS", "WEST"])]);
  },
  "ALIGN.VOTES": (answered) => {
    const [first, last] = periodOf(answered);
    const expected = lines(answered).map(([shown, { rows }]) => {
      const [symbol = ""] = symbolsIn(rows);
      expectName(shown.at(-1), symbol);
      const { date } = rollCall(symbol);
      const found = [answered.country, "RUS", "WEST", "CHN"].map((voter) => positionOf(symbol, voter));
      const positions = found.map((one, i) => (i === 2 && one === "X" ? "Divided" : words[one]));
      return [date, symbol, titleShown(symbol, shown[2]), ...positions, shown.at(-1)];
    });
    expect(answered.cells.slice(1)).toEqual(expected);
    expect(expected.filter(([date]) => date! < first || date! > last)).toEqual([]);
  },
  "ALIGN.WHATIF": (answered) => {
    const { cells, told, given, country } = answered;
    const at = standpoint(answered);
    const [symbol = ""] = symbolsIn(rowsTold(told.slice(0, 1)));
    const cast = positionOf(symbol, country) as keyof ReturnType<typeof tallyOf>;
    const asked = String(given["position"]);
    const now = tallyOf(symbol);
    expect(cells[1]!.slice(1, 3)).toEqual([words[cast], asked]);
    const score = cells[2]![1];
    if (typeof score === "number") expectNumber(score, scoreFrom(componentsTold(told.slice(1, 2), at), at));
    (["Y", "N", "A", "X"] as const).forEach((position, i) => {
      const then = now[position] + (words[position] === asked ? 1 : 0) - (position === cast ? 1 : 0);
      expect(cells[4 + i]!.slice(1, 3)).toEqual([now[position], then]);
    });
  },
  "ALIGN.TALLY": ({ cells, told, given }) => {
    expect(symbolsIn(rowsTold(told))).toEqual([given["resolution"]]);
    const { Y, N, A, X } = tallyOf(String(given["resolution"]));
    expect(cells[1]!.slice(0, 4)).toEqual([Y, N, A, X]);
  },
  "ALIGN.ROLLCALLS": (answered) => {
    const { contested } = answered.given;
    const { minus, plus } = polesOf(typeof contested === "string" ? contested : null);
    const expected = lines(answered).map(([shown, { rows }]) => {
      const [symbol = ""] = symbolsIn(rows);
      expectName(shown.at(-1), symbol);
      const { date } = rollCall(symbol);
      const { Y, N, A } = tallyOf(symbol);
      return [date, symbol, titleShown(symbol, shown[2]), Y, N, A, shown.at(-1)];
    });
    expect(answered.cells.slice(1)).toEqual(expected);
    const agreed = (symbol: string) =>
      [minus, plus]
        .map((pole) => positionOf(symbol, pole))
        .sort()
        .join("") !== "NY";
    if (contested) expect(expected.map(([, symbol]) => String(symbol)).filter(agreed)).toEqual([]);
  },
  "ALIGN.QUESTION": (answered) => {
    const { cells, given } = answered;
    const symbols = puttingTheSame(String(given["resolution"]));
    expect(lines(answered).flatMap(([, { rows }]) => symbolsIn(rows))).toEqual(symbols);
    const own = given["countries"] === null ? [] : [String(given["countries"])];
    const expected = symbols.map((symbol, line) => {
      const { date } = rollCall(symbol);
      const { Y, N, A, X } = tallyOf(symbol);
      const found = ["RUS", "WEST", "CHN", ...own].map((voter) => positionOf(symbol, voter));
      const positions = found.map((one, i) => (i === 1 && one === "X" ? "Divided" : words[one]));
      return [date, symbol, titleShown(symbol, cells[line + 1]![2]), Y, N, A, X, ...positions];
    });
    expect(cells.slice(1)).toEqual(expected);
  },
  "ALIGN.AGREE": (answered) => {
    const { cells, told, given, country } = answered;
    const [other, measure] = [String(given["other"]), String(given["method"] ?? "agreement")];
    const symbols = symbolsIn(rowsTold(told));
    expectSymbols(symbols, onTopic(commonFor(country, other, ...periodOf(answered)), given["topic"]));
    const value = similarityOn(symbols, country, other, measure);
    expectNumber(given["counts"] === true ? cells[1]![2] : cells[0]![0], value);
  },
  "ALIGN.CAMPS": checkCamps,
  "ALIGN.MEMBER": (answered) => {
    const { cells, told, given, country } = answered;
    const { day } = standpoint(answered);
    const found = statusFrom(rowsTold(told), String(given["bloc"]), country, day);
    expect(cells[0]![0]).toBe(found === "member");
  },
  "ALIGN.STATUS": (answered) => {
    const { cells, told, given, country } = answered;
    const { day } = standpoint(answered);
    const status = statusFrom(rowsTold(told), String(given["bloc"]), country, day);
    expect(cells[0]![0]).toBe(status + reachSaid(given["day"] as null, answered.part));
  },
  "ALIGN.BLOCS": (answered) => {
    const names = blocsFrom(rowsTold(answered.told), standpoint(answered).day);
    expect(answered.cells[0]![0]).toBe(names + reachSaid(answered.given["day"] as null, answered.part));
  },
  "ALIGN.MEMBERS": (answered) => {
    const { given } = answered;
    const { day } = standpoint(answered);
    for (const [[code], { rows }] of lines(answered, 0)) {
      const row = onlyOf(rows, "membership");
      expect(row).toMatchObject({ bloc: given["bloc"], country: code });
      expect(membershipRow(row!, day)["status"]).toBe(given["status"] ?? "member");
    }
  },
  "ALIGN.EVENTS": (answered) => {
    for (const [[date, text, kind, source, about], { rows }] of lines(answered)) {
      const event = onlyOf(rows, "event");
      const row = rowWith("events", { id: event.id });
      expect(row).toMatchObject({ country: answered.country, date, text, kind });
      expect(about).toBe(rowWith("countries", { code: answered.country })["name"]);
      expect(source).toBe(row["document"] || rowWith("sources", { id: row["source"]! })["citation"]);
    }
  },
  "ALIGN.CODE": ({ cells, told }) => {
    const row = onlyOf(rowsTold(told), "country");
    expect(rowWith("countries", { code: row.code })["code"]).toBe(cells[0]![0]);
  },
  "ALIGN.NAME": ({ cells, told }) => {
    const row = onlyOf(rowsTold(told), "country");
    expect(rowWith("countries", { code: row.code })["name"]).toBe(cells[0]![0]);
  },
  "ALIGN.COUNTRIES": (answered) => {
    const { day } = standpoint(answered);
    for (const [[code], { rows }] of lines(answered, 0)) {
      const [member] = ofKind(rows, "membership");
      if (member) expect(membershipRow(member, day)).toMatchObject({ status: "member", country: code });
      else {
        const { group, country } = onlyOf(rows, "group");
        expect(rowWith("groups", { group, country })["country"]).toBe(code);
      }
    }
  },
  "ALIGN.INDICATORS": (answered) => {
    for (const [[code, name, theme, unit, definition, source], { rows }] of lines(answered)) {
      const { code: named } = onlyOf(rows, "indicator");
      const row = rowWith("indicators", { code: named });
      expect(row).toMatchObject({ code, name, theme, unit, definition });
      expect(source).toBe(rowWith("sources", { id: row["source"]! })["title"]);
    }
  },
  "ALIGN.EDITION": ({ cells }) => {
    const expected = rowsOf("edition").map(({ part, date, note }) => [part, date, note]);
    expect(
      cells
        .slice(1)
        .map((row) => row.join(" "))
        .toSorted(),
    ).toEqual(expected.map((row) => row.join(" ")).toSorted());
  },
};
