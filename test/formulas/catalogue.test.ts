import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FunctionMetadata, FunctionsMetadata } from "../../scripts/metadata";
import { edition } from "../../src/edition";
import { callIn, constantOf } from "../../src/formulas/calls";
import { argumentName, byRole, catalogue, placeOfRole, takesOwn } from "../../src/formulas/catalogue";
import { called } from "../support/worksheet";

// what `npm run build` has written: `npm test` builds first
const read = (path: string) => readFileSync(resolve(__dirname, "../..", path), "utf8");
const { functions } = JSON.parse(read("dist/web/functions.json")) as FunctionsMetadata;

type Signature = Pick<FunctionMetadata, "name" | "parameters">;

/** functions.json leaves out the card but in builds of its own: its tags say the same. */
function tagged(source: string): readonly Signature[] {
  const [, name = ""] = /@customfunction (\S+)/.exec(source) ?? [];
  const parameters = [...source.matchAll(/@param \{any\[\]\[\]\} (\[?)(\w+)/g)].map(
    ([, bracket, parameter]) => ({ name: parameter!, ...(bracket && { optional: true as const }) }),
  );
  return [{ name, parameters }];
}

const signatures = [...functions, ...tagged(read("src/functions/card.ts"))];

const quoted = (names: readonly string[]) => `[${names.map((name) => `"${name}"`).join(", ")}]`;

/** The arguments of an entry or of functions.json, as the catalogue writes them. */
const entry = (needs: readonly string[], optional: readonly string[]) =>
  `{ needs: ${quoted(needs)}, optional: ${quoted(optional)} }`;

/** What is to be done where the catalogue and functions.json disagree. */
function amendments(catalogued: typeof catalogue, shown: readonly Signature[]): readonly string[] {
  const file = "src/formulas/catalogue.ts";
  const missing = shown.flatMap(({ name, parameters }) => {
    const role = (parameter: string) => (parameter === "as_of" ? "day" : parameter);
    const names = (optional: boolean) =>
      parameters.filter((one) => (one.optional ?? false) === optional).map((one) => role(one.name));
    const wanted = entry(names(false), names(true));
    const known = catalogued.get(name);
    if (!known) return [`add "${name}" to ${file}: ${wanted}, and whether it spills and is portable`];
    const roles = [...known.needs, ...known.optional].map(argumentName);
    const same =
      entry(known.needs, known.optional) === wanted &&
      roles.join() === parameters.map((one) => one.name).join();
    return same ? [] : [`"${name}" in ${file} must have the arguments of functions.json: ${wanted}`];
  });
  const known = new Set(shown.map(({ name }) => name));
  const gone = [...catalogued.keys()].filter((name) => !known.has(name));
  return [...missing, ...gone.map((name) => `take "${name}" out of ${file}: functions.json has no such`)];
}

test("the catalogue has the functions of functions.json with their arguments", () => {
  expect(functions.length).toBeGreaterThan(0);
  expect(amendments(catalogue, signatures)).toEqual([]);
});

test("where one is left out, moved, made optional or too many, it says what to do", () => {
  const wrong = new Map(catalogue);
  wrong.delete("ALIGN.VOTE");
  wrong.set("ALIGN.GET", { needs: ["country", "day"], optional: ["indicator"] });
  wrong.set("ALIGN.MEMBER", { needs: ["country"], optional: ["bloc", "day"] });
  wrong.set("ALIGN.GUESS", { needs: [], optional: [] });
  expect(amendments(wrong, signatures)).toEqual([
    '"ALIGN.GET" in src/formulas/catalogue.ts must have the arguments of functions.json: { needs: ["country", "indicator"], optional: ["day"] }',
    'add "ALIGN.VOTE" to src/formulas/catalogue.ts: { needs: ["country", "resolution"], optional: [] }, and whether it spills and is portable',
    '"ALIGN.MEMBER" in src/formulas/catalogue.ts must have the arguments of functions.json: { needs: ["country", "bloc"], optional: ["day"] }',
    'take "ALIGN.GUESS" out of src/formulas/catalogue.ts: functions.json has no such',
  ]);
});

test("no file lists functions but by the catalogue's own names, which the compiler checks", () => {
  const src = resolve(__dirname, "../../src");
  const bound =
    /^(formulas[\\/](catalogue|questions)|functions[\\/].*|sharing[\\/]portable[\\/]rewriting|cli[\\/]mcp[\\/]resources|taskpane[\\/]find[\\/]given)\.ts$/;
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const listing = files.filter((path) => {
    const named = readFileSync(join(src, path), "utf8").match(/"ALIGN\.[A-Z]+"/g) ?? [];
    return !bound.test(path) && new Set(named).size > 1;
  });
  expect(files.length).toBeGreaterThan(100);
  expect(listing).toEqual([]);
});

/** A call that shows most of what a function can answer, where its own example does not. */
const fuller: Readonly<Record<string, string>> = {
  "ALIGN.AGREE": '=ALIGN.AGREE("USA","RUS",2019,2019,"kappa",TRUE)',
};

test.each(functions)("$name spills where the catalogue says so", ({ name, description }) => {
  const formula = fuller[name] ?? /Example: (=.*)$/s.exec(description)?.[1] ?? "";
  const given = callIn(formula)!.arguments.map(constantOf);
  const answer = called(name, ...given);
  expect(answer.length * answer[0]!.length > 1).toBe(catalogue.get(name)?.spills !== undefined);
});

test("what is given to a call is told by role", () => {
  const given = byRole("ALIGN.OPINION", ["KAZ", "RUS", "disapprove", 2022]);
  expect(given).toEqual({ country: "KAZ", leader: "RUS", measure: "disapprove", day: 2022 });
  expect(byRole("ALIGN.GUESS", ["KAZ"])).toEqual({});
  expect(placeOfRole("ALIGN.OPINION", "day")).toBe(3);
  expect(placeOfRole("ALIGN.VOTE", "day")).toBeUndefined();
});

// what docs/own-data.md names
test("own data are named by indicators, pollsters and weights", () => {
  expect([...catalogue.keys()].filter(takesOwn)).toEqual([
    "ALIGN",
    "ALIGN.EXPLAIN",
    "ALIGN.GET",
    "ALIGN.SERIES",
    "ALIGN.PANEL",
    "ALIGN.SOURCE",
    "ALIGN.CITE",
    "ALIGN.OPINION",
  ]);
});

test("numbers have the format of an indicator that there is", () => {
  const codes = [...catalogue.values()].flatMap(({ formatOf }) => formatOf ?? []);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !edition.indicators.has(code))).toEqual([]);
});
