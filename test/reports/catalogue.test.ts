import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { usualRequest } from "../../src/actions/usualReports";
import { addReports } from "../../src/cli/reports";
import { edition } from "../../src/edition";
import { planOf, proposalOf, reportRequest, reports, requestIn } from "../../src/reports/catalogue";
import { beginningOf, wholeSheets, wholeSize } from "../../src/reports/preview";
import { isOptional } from "../../src/reports/option";
import { cellText, settled } from "../../src/workbook/cellValue";
import type { Table, Workbook } from "../../src/workbook/plan";
import { firstForm, requestOf } from "../../src/taskpane/build/buildForm";

// each report on each surface: what a new one lacks is named here

const each = reports.map((report) => [report.name, report] as const);
const readme = readFileSync(join(resolve(__dirname, "../.."), "README.md"), "utf8");

const firstTable = ({ sheets }: Workbook) =>
  sheets[0]!.blocks.find((block): block is Table => block.kind === "table")!;

test.each(reports.map((report) => [report.name, report] as const))(
  "%s is offered live where it has live cells",
  (_, report) => {
    const needed = Object.entries(report.options).filter(([, option]) => option.isNeeded);
    const texts = Object.fromEntries(needed.map(([key, option]) => [key, proposalOf(edition, option)]));
    // of many countries a matrix has more cells than can be live
    const few = "countries" in report.options ? { countries: "MDA,KAZ" } : {};
    const { sheets } = planOf(edition, reportRequest(edition, report, { ...few, ...texts }));
    const cells = sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])),
    );
    expect(cells.some(({ kind }) => kind === "live")).toBe(report.isValuesOnly !== true);
  },
);

test("no two reports have a name or a label in common", () => {
  expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length);
  expect(new Set(reports.map(({ label }) => label)).size).toBe(reports.length);
});

test.each(each)(
  "the command line has %s with all its options and an example, and the README shows it",
  (name, report) => {
    const align = new Command("align");
    addReports(align, () => undefined);
    const command = align.commands.find((one) => one.name() === name)!;
    const flags = command.options.map(({ long }) => long);
    const words = command.registeredArguments.map((argument) => argument.name());
    for (const option of Object.values(report.options)) {
      if (option.isArgument) expect(words).toContain(option.value);
      else expect(flags).toContain(`--${option.name}`);
    }
    expect(command.description()).toBe(report.summary);
    expect(report.example).toContain("-o ");
    expect(readme).toContain(`align -- ${name} `);
  },
);

test.each(each)(
  "the pane can ask for a %s: each form has a field for all that is needed",
  (_, { options, forms }) => {
    expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
    const needed = Object.keys(options).filter((key) => options[key]!.isNeeded);
    for (const { asks } of forms) {
      expect(asks).toEqual(expect.arrayContaining(needed));
      for (const key of asks) expect([key, options[key]?.field]).toEqual([key, expect.anything()]);
      // what is not asked for must do without
      for (const key of Object.keys(options).filter((one) => !asks.includes(one)))
        expect(isOptional(options[key]!)).toBe(true);
    }
  },
);

test.each(each)(
  "what is proposed of a %s, in the pane and by the ribbon, can be planned in each of its forms",
  (report, { forms }) => {
    for (const { name: way } of forms) {
      const request = requestOf(edition, { ...firstForm(edition), report, way });
      expect(planOf(edition, request).sheets.length).toBeGreaterThan(2);
    }
    const first = requestOf(edition, { ...firstForm(edition), report, way: forms[0].name });
    expect(usualRequest(edition, report, [])).toEqual(first);
  },
);

test.each(each)("a %s is asked for again as its stamps say, and is the same", (name) => {
  const plan = planOf(edition, usualRequest(edition, name, ["KAZ", "MDA", "ARM"]));
  expect(plan.stamps.length).toBeGreaterThan(0);
  for (const command of new Set(plan.stamps.map((stamp) => stamp.command)))
    expect(planOf(edition, requestIn(edition, command)!)).toEqual(plan);
});

test.each(each)("the preview of a %s tells the size of the whole", (name) => {
  const request = usualRequest(edition, name, []);
  const [begun, all] = [planOf(edition, beginningOf(edition, request)), planOf(edition, request)];
  const [beginning, whole] = [firstTable(begun), firstTable(all)];
  expect(wholeSheets(edition, request, begun)).toEqual(all.sheets.map(({ name }) => name));
  expect(beginning.rows.length).toBeLessThanOrEqual(whole.rows.length);
  expect(wholeSize(request, beginning)).toEqual([whole.rows.length, whole.columns.length]);
});

test.each([
  ["brief", {}],
  ["brief", { order: "score" }],
  ["brief", { order: "names" }],
  ["brief", { order: "score", axis: "RUS-USA", countries: "EU" }],
  ["watchlist", { order: "score", indicators: "score,gdp" }],
  ["watchlist", { order: "names", indicators: "gdp" }],
  ["watchlist", { indicators: "gdp" }],
  ["watchlist", { order: "score", indicators: "score", from: "2021", years: "across" }],
] as const)("the preview of a %s %j begins as the whole does", (name, asked) => {
  const texts = { countries: "post-soviet", day: "2023-11-03", ...asked };
  const request = reportRequest(
    edition,
    reports.find((one) => one.name === name)!,
    texts,
  );
  const [beginning, whole] = [beginningOf(edition, request), request].map((one) =>
    firstTable(planOf(edition, one)),
  );
  const names = ({ rows }: Table) => rows.map(([country]) => cellText(settled(country!)));
  expect(names(beginning!).length).toBeLessThan(names(whole!).length);
  expect(names(beginning!)).toEqual(names(whole!).slice(0, names(beginning!).length));
});

test("the ribbon takes the countries that are selected, and of one country its profile", () => {
  expect(usualRequest(edition, "brief", ["KAZ", "MDA"])).toMatchObject({ countries: ["KAZ", "MDA"] });
  expect(usualRequest(edition, "profile", ["KAZ", "MDA"])).toMatchObject({ country: "KAZ" });
  expect(usualRequest(edition, "watchlist", ["KAZ"])).toEqual(usualRequest(edition, "watchlist", []));
});
