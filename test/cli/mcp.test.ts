import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { catalogue } from "../../src/formulas/catalogue";
import { edition } from "../../src/edition";

// the built server over a pipe, asked by the protocol's own client

const built = resolve(__dirname, "../../dist/cli/align.js");
const client = new Client({ name: "test", version: "1.0.0" });

interface Told {
  readonly formula: string;
  readonly value?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly unit: string | null;
  readonly day: string | null;
  readonly evidence: readonly { readonly text: string; readonly date: string; readonly citation: string }[];
  readonly citations: readonly string[];
  readonly rows_left_off?: number;
}

async function ask(name: string, given: Record<string, unknown> = {}) {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly text: string }[];
  return { told: structuredContent as unknown as Told, text: first!.text, isError: isError === true };
}

beforeAll(() =>
  client.connect(new StdioClientTransport({ command: process.execPath, args: [built, "mcp"] })),
);
afterAll(() => client.close());

test("there is a tool for every function, with its arguments described", async () => {
  const { tools } = await client.listTools();
  // the card is of builds for Excel with data types only
  const expected = [...catalogue.keys()].filter((name) => name !== "ALIGN.CARD");
  expect(tools.map(({ title }) => title).sort()).toEqual(expected.sort());
  for (const { name, description, inputSchema } of tools) {
    expect(name).toMatch(/^[a-z_]+$/);
    expect(description).not.toBe("");
    const { needs, optional } = catalogue.get(name.toUpperCase().replace("_", "."))!;
    const { max_rows: _, ...own } = inputSchema.properties as Record<
      string,
      { readonly description: string }
    >;
    expect(Object.keys(own)).toHaveLength(needs.length + optional.length);
    for (const { description: words } of Object.values(own)) expect(words).not.toBe("");
    expect(inputSchema.required ?? []).toHaveLength(needs.length);
  }
});

// Wall Street Journal, 3 November 2023
test("an answer carries value, unit, evidence and what to cite: Gallup's 50 per cent of Kazakhstan", async () => {
  const { told, text } = await ask("align_opinion", {
    country: "Kazakhstan",
    leader: "RUS",
    measure: "disapprove",
    as_of: 2022,
  });
  expect(told).toMatchObject({
    formula: '=ALIGN.OPINION("Kazakhstan","RUS","disapprove",2022)',
    value: 50,
    unit: "per cent of those asked",
    evidence: [{ text: expect.stringContaining("50 % disapprove"), date: "2022" }],
    citations: [expect.stringContaining("Gallup")],
  });
  expect(JSON.parse(text)).toEqual(told);
});

// UN press release GA/12407: Kazakhstan abstained on ES-11/1, Belarus voted against
test("an array is a column, answered in order; a wrong name in its own place", async () => {
  const { told, isError } = await ask("align_vote", {
    country: ["KAZ", "BLR", "Moldva"],
    resolution: "ES-11/1",
  });
  expect(isError).toBe(false);
  expect(told.value).toEqual([
    ["Abstain"],
    ["No"],
    [{ error: "#VALUE!", message: expect.stringContaining("did you mean Moldova") }],
  ]);
  expect(told.evidence).toHaveLength(2);
});

test("a figure has the unit of its indicator", async () => {
  const { told } = await ask("align_get", { country: "KAZ", indicator: "gdp", as_of: 2020 });
  expect([told.unit, typeof told.value]).toEqual(["US dollars", "number"]);
});

test("an error is the cell's, with its message and what there is", async () => {
  const { told, isError } = await ask("align", { country: "Moldva" });
  expect(isError).toBe(true);
  expect(told).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("Moldva") });
});

test.each([
  [{ land: "KAZ" }, "unknown argument: land; align takes country, as_of, axis, weights, max_rows"],
  [{ country: { code: "KAZ" } }, 'invalid country: {"code":"KAZ"}'],
  [{ country: [["KAZ", "MDA"], ["ARM"]] }, "rows of the same length"],
  [{ country: "KAZ", max_rows: 0 }, "invalid max_rows: 0; give a whole number from 1"],
])("%j is refused in words", async (given, words) => {
  const { text, isError } = await ask("align", given);
  expect([isError, text]).toEqual([true, expect.stringContaining(words)]);
});

test("an argument that is needed and left out is named", async () => {
  const { told, isError } = await ask("align_vote", { country: "KAZ" });
  expect([isError, told.message]).toEqual([true, expect.stringContaining("resolution")]);
});

test("a tool that is none is refused, and the server goes on", async () => {
  await expect(client.callTool({ name: "align_nothing", arguments: {} })).rejects.toThrow("align_nothing");
  expect((await ask("align_name", { country: "KAZ" })).told.value).toBe("Kazakhstan");
});

test("of a long answer the rows left off are counted", async () => {
  const whole = (await ask("align_countries", { group: "un", max_rows: 1000 })).told;
  const { value, rows_left_off } = (await ask("align_countries", { group: "un", max_rows: 10 })).told;
  expect(value).toHaveLength(10);
  expect(rows_left_off).toBe((whole.value as unknown[]).length - 10);
});

test("method, indicators, roll calls and edition can be read", async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual([
    "align://method",
    "align://indicators",
    "align://rollcalls",
    "align://edition",
  ]);
  const texts = new Map<string, string>();
  for (const { uri } of resources) {
    const [content] = (await client.readResource({ uri })).contents as readonly { readonly text: string }[];
    texts.set(uri, content!.text);
  }
  expect(texts.get("align://method")).toMatch(/^# How Align measures/);
  const indicators = JSON.parse(texts.get("align://indicators")!) as readonly { readonly code: string }[];
  expect(new Set(indicators.map(({ code }) => code))).toEqual(new Set(edition.indicators.keys()));
  const { told } = await ask("align_rollcalls", { max_rows: 100_000 });
  const [head, ...rows] = told.value as unknown[][];
  const listed = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head![i], cell])));
  expect(JSON.parse(texts.get("align://rollcalls")!)).toEqual(listed);
});

/** An answerable value of each argument that a tool may need. */
const answerable: Readonly<Record<string, unknown>> = {
  ...{ country: "KAZ", other: "BLR", countries: "KAZ,BLR", name: "Kazakhstan", leader: "RUS", bloc: "CSTO" },
  ...{ indicator: "gdp", indicators: "gdp", resolution: "ES-11/1", position: "Yes", from: 2021, to: 2023 },
};

test("every function answers over the pipe, and each says what is wrong with a wrong argument", async () => {
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools) {
    const needed = inputSchema.required ?? [];
    const right = {
      ...Object.fromEntries(needed.map((key) => [key, answerable[key]])),
      // views of both poles are known of few
      ...(name === "align_people" && { country: "UKR", as_of: 2023 }),
    };
    const { told, isError } = await ask(name, { ...right, max_rows: 5 });
    expect([name, isError, told.message]).toEqual([name, false, undefined]);
    expect([name, told.value === undefined]).toEqual([name, false]);
    const [first] = needed;
    if (first === undefined) continue;
    const wrong = await ask(name, { ...right, [first]: "nowhere at all" });
    expect([name, wrong.told.message]).toEqual([name, expect.stringMatching(/nowhere at all/)]);
    const without = Object.fromEntries(Object.entries(right).filter(([key]) => key !== first));
    const refused = await ask(name, without);
    expect([name, refused.told.message]).toEqual([
      name,
      `missing ${first}: nothing given; fill in this argument`,
    ]);
  }
});

test("the example of docs/agents.md is answered as the page tells it", async () => {
  const page = readFileSync(resolve(__dirname, "../../docs/agents.md"), "utf8");
  const given = JSON.parse(/`(\{"country": .*?\})`/.exec(page)![1]!) as {
    readonly country: readonly string[];
  };
  const { told } = await ask("align_change", given);
  const cells = (told.value as unknown[][]).flat();
  expect(cells).toHaveLength(given.country.length);
  const unanswered = given.country.filter((_, i) => typeof cells[i] !== "number");
  expect(unanswered).toEqual(["TKM"]);
  expect(cells[given.country.indexOf("TKM")]).toMatchObject({
    error: "#N/A",
    message: expect.stringMatching(/./),
  });
  const widths = (await ask("align_change", { ...given, part: "interval" })).told.value as number[][];
  const sizes = cells.map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0));
  expect(sizes.filter((size, i) => size > Number(widths[i]![0]))).toEqual([]);
  expect(given.country[sizes.indexOf(Math.max(...sizes))]).toBe("KGZ");
  const moves = await ask("align_moves", { ...given, country: "KGZ" });
  expect((moves.told.value as unknown[]).length).toBeGreaterThan(1);
  // the program is told to clients as it is started here
  expect(page).toContain('"args": ["/path/to/align/dist/cli/align.js", "mcp"]');
});

test("a thousand calls, wrong ones among them, all answered", async () => {
  const countries = edition.countries.map(({ code }) => code);
  const names = ["align", "align_blocs", "align_name", "align_explain", "align_opinion"];
  const one = (i: number) =>
    ask(names[i % names.length]!, {
      country: i % 50 === 0 ? `nobody ${i}` : countries[i % countries.length],
      ...(i % names.length === 4 ? { leader: "RUS" } : {}),
    });
  const answers: Awaited<ReturnType<typeof one>>[] = [];
  // ten at once
  for (let from = 0; from < 1000; from += 10)
    answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, i) => one(from + i)))));
  for (const { told } of answers) expect(told.value !== undefined || told.message !== undefined).toBe(true);
  const wrong = answers.flatMap(({ told }, i) => (told.message?.includes("unknown country") ? [i] : []));
  expect(wrong).toEqual(Array.from({ length: 20 }, (_, i) => 50 * i));
});
