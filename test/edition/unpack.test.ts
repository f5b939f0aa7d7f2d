import { readdirSync } from "node:fs";
import { readableTitle } from "../../src/pipeline/readableTitle";
import { resolve } from "node:path";
import { edition } from "../../src/edition";
import { readCsv } from "../../src/pipeline/csv";

const data = resolve(__dirname, "../../data");
const rows = (file: string) => readCsv(`${data}/${file}`);
const number = (cell: string | undefined) => (cell ? Number(cell) : undefined);

describe("the unpacked edition", () => {
  test("holds every yearly value as the table has it", () => {
    for (const name of readdirSync(`${data}/values`)) {
      const figures = [...edition.values.get(name.replace(".csv", ""))!].flatMap(([country, own]) =>
        own.map(({ year, value, note }) => [country, year, value, note ?? ""]),
      );
      const table = rows(`values/${name}`);
      const cells = table.map((row) => [
        row["country"],
        Number(row["year"]),
        number(row["value"]),
        row["note"],
      ]);
      expect(figures).toEqual(cells);
    }
  });

  test("holds every ideal point to five decimals", () => {
    const points = [...edition.idealPoints.values()].flat();
    const table = rows("idealPoints.csv");
    expect(points.map(({ country, year, lowN }) => [country, year, lowN])).toEqual(
      table.map((row) => [row["country"], Number(row["year"]), row["low_n"] === "1"]),
    );
    const off = table.map((row, i) =>
      Math.max(
        ...(["value", "low", "high"] as const).map((part) => Math.abs(points[i]![part] - Number(row[part]))),
      ),
    );
    expect(Math.max(...off)).toBeLessThan(0.0000051);
  });

  test("holds every record number of the UN Digital Library", () => {
    const table = readdirSync(`${data}/votes`).flatMap((name) => rows(`votes/${name}`));
    const numbers = new Map(table.map((row) => [row["id"], row["undl"] || undefined]));
    const astray = edition.rollCalls.filter(({ id, undl }) => numbers.get(id) !== undl);
    expect(astray).toEqual([]);
  });

  test("holds every membership with its dates as they are known, and the days from which they count", () => {
    const held = [...edition.memberships.values()].flat();
    const dates = ({ bloc, country, status, since, until = "" }: (typeof held)[number]) =>
      [bloc, country, status, since, until].join("|");
    const table = rows("memberships.csv").map((row) =>
      ["bloc", "country", "status", "start", "end"].map((column) => row[column]).join("|"),
    );
    expect(held.map(dates).sort()).toEqual(table.sort());
    expect(held.filter(({ start, end }) => start.length !== 10 || (end ?? start).length !== 10)).toEqual([]);
  });

  // docs/method.md, 1: "a start or an end of 2014 counts from 2014-12-31, one of 2014-02 from 2014-02-28"
  test("counts what is known by year or month from its last day", () => {
    const last = (known: string) =>
      known.length === 4
        ? `${known}-12-31`
        : known.length === 7
          ? `${known}-${new Date(Date.UTC(Number(known.slice(0, 4)), Number(known.slice(5)), 0)).getUTCDate()}`
          : known;
    const held = [...edition.memberships.values()].flat();
    expect(held.map(({ start, end }) => [start, end])).toEqual(
      held.map(({ since, until }) => [last(since), until && last(until)]),
    );
  });

  test("has Armenia in the CSTO twice: member in law, suspended since 2024-02-22", () => {
    const own = edition.memberships.get("ARM")!.filter(({ bloc }) => bloc === "CSTO");
    expect(own.map(({ status, start, end }) => [status, start, end])).toEqual([
      ["member", "1994-04-20", undefined],
      ["suspended", "2024-02-22", undefined],
    ]);
  });

  test("holds every poll on a country, by year, what is unconfirmed apart", () => {
    const codes = new Set(edition.countries.map(({ code }) => code));
    const table = rows("opinion.csv").filter((row) => codes.has(row["country"]!));
    const key = (...cells: readonly unknown[]) => JSON.stringify(cells.map((cell) => cell ?? ""));
    const held = (polls: typeof edition.polls) =>
      [...polls.values()]
        .flat()
        .map((p) => key(p.series, p.country, String(p.year), p.target, p.approve, p.net, p.title, p.readIn));
    const written = (isConfirmed: boolean) =>
      table
        .filter((row) => (row["source_type"] !== "unconfirmed") === isConfirmed)
        .map((row) => {
          const [approve, net] = [number(row["approve"]), number(row["net"])];
          const { series, country, year, target, title, read_in: readIn } = row;
          return key(series, country, year, target, approve, net, title, readIn);
        });
    expect(held(edition.polls).sort()).toEqual(written(true).sort());
    expect(held(edition.unconfirmedPolls).sort()).toEqual(written(false).sort());
    for (const own of edition.polls.values()) {
      const years = own.map(({ year }) => year);
      expect(years).toEqual([...years].sort());
    }
  });

  // Levada Center, 5 June 2015 and 29 July 2015, by way of Interfax: good and bad of the United States 15 and 73 in May, 13 and 81 in January
  test("has the waves of a series within a year in the order of field work, not of publication", () => {
    const waves = edition.polls
      .get("RUS")!
      .filter((p) => p.series === "Levada attitude to countries" && p.target === "USA" && p.year === 2015);
    const both = waves.filter(({ approve }) => approve !== undefined).map(({ approve }) => approve);
    expect(both.indexOf(13)).toBeLessThan(both.indexOf(15));
  });

  // Gallup, Rating World Leaders 2023: half of Kazakhstan's adults disapproved of Russia's leadership in 2022
  test("has Gallup's 50 per cent for Kazakhstan on Russia's leadership in 2022", () => {
    const poll = edition.polls
      .get("KAZ")!
      .find((p) => p.series === "Gallup Rating World Leaders" && p.target === "RUS" && p.year === 2022);
    expect(poll?.disapprove).toBe(50);
  });

  test("has the roll calls by date, then id, each with what its line says", () => {
    const table = readdirSync(`${data}/votes`)
      .sort()
      .flatMap((name) => rows(`votes/${name}`));
    expect(edition.rollCalls.map((call) => [call.id, call.date, call.title, call.topics.join(" ")])).toEqual(
      table.map((row) => [row["id"], row["date"], readableTitle(row["title"]!, row["kind"]!), row["topics"]]),
    );
  });

  test("has the method's numbers in the order in which the draws take them", () => {
    expect(edition.method.components.map(({ name, weight }) => [name, weight])).toEqual([
      ["votes", 0.5],
      ["blocs", 0.3],
      ["opinion", 0],
      ["policy", 0.2],
    ]);
    expect(edition.method.poles.get("WEST")).toEqual({
      code: "WEST",
      voterBlocs: ["EU"],
      voters: ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"],
      pollTargets: ["DEU", "EU", "USA"],
    });
  });

  test("computes a part once", () => {
    expect(edition.polls).toBe(edition.polls);
    expect(edition.ballots).toBe(edition.ballots);
  });
});
