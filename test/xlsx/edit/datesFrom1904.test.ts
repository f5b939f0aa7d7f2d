import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { enriched } from "../../../src/cli/enrich";
import { edition } from "../../../src/edition";
import { storedFormula } from "../../../src/formulas/fileSpelling";
import { stampReader } from "../../../src/reports/stampReader";
import { findingsIn } from "../../../src/sharing/health";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import {
  type Inputs,
  type Question,
  bookOf,
  firstFormula,
  formulaOf,
  inputColumns,
  liveAnswer,
} from "../../support/liveBook";
import { needing, schemaErrors } from "../../support/outsideTools";
import { type Values, recalculated, valuesIn, withCells } from "../../support/recalculated";
import { frozenFile, thawedFile } from "../../support/sharedFile";

// files that count their days from 1904: 3 November 2023 is 43771 there, 2 March 2022 is 43160 (45233 and 44622 in the usual system,
// less the 1,462 days of support.microsoft.com, "Date systems in Excel")

const calculated = needing("LibreOffice", "the Open XML validator");
const [november, march] = [43771, 43160];
const days = new Map([
  [november, "2023-11-03"],
  [march, "2022-03-02"],
]);

const asked = (country: string, day: number | string): Inputs => ({
  ...{ country, day, indicator: "vdem.libdem", bloc: "EU", resolution: "", leader: "RUS" },
  ...{ measure: "disapprove", axis: "" },
});
const questions: readonly Question[] = [
  ["ALIGN", "@country", "@day"],
  ["ALIGN.STATUS", "@country", "@bloc", "@day"],
  ["ALIGN.OPINION", "@country", "@leader", "@measure", "@day"],
  // a day that is typed counts from 1904 as well
  ["ALIGN", "@country", november],
];
const rows = [asked("KAZ", november), asked("MDA", march)];

/** What a question answers for the day that a number is from 1904 on. */
function answer(question: Question, inputs: Inputs) {
  const meant = question.map((one) => (one === november ? days.get(november)! : one)) as unknown as Question;
  return liveAnswer(meant, { ...inputs, day: days.get(inputs.day as number)! });
}

/** A list in columns A to H with a head, and the questions in columns K on, with the answers that Excel kept. */
async function fileFrom1904(): Promise<Uint8Array> {
  const heads = Object.keys(inputColumns) as (keyof Inputs)[];
  const cells: NonNullable<Parameters<typeof bookOf>[0][number]["cells"]> = new Map();
  heads.forEach((name, column) => cells.set(`0,${column}`, { value: name }));
  rows.forEach((inputs, row) => {
    heads.forEach((name, column) => {
      if (inputs[name] !== "") cells.set(`${row + 1},${column}`, { value: inputs[name] });
    });
    questions.forEach((question, q) => {
      const formula = storedFormula(formulaOf(question, row + 2));
      cells.set(`${row + 1},${firstFormula + q}`, { formula, formulaResult: answer(question, inputs) });
    });
  });
  const parts = unzipSync(await bookOf([{ name: "Asked", cells }]));
  const path = "xl/workbook.xml";
  const text = strFromU8(parts[path]!).replace(/<(bookViews|sheets)>/, '<workbookPr date1904="1"/>$&');
  return zipSync({ ...parts, [path]: strToU8(text) });
}

const answers = (given: readonly Inputs[]) =>
  given.flatMap((inputs) => questions.map((question) => answer(question, inputs)));
const shownIn = (values: Values) =>
  rows.flatMap((_, row) =>
    questions.map((__, column) => values.get(`Asked!${String.fromCharCode(75 + column)}${row + 2}`)),
  );
const near = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === "number" ? (expect.closeTo(value, 9) as unknown) : value));
const isFrom1904 = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)["xl/workbook.xml"]!).includes('date1904="1"');

let file: Uint8Array;
beforeAll(async () => (file = await fileFrom1904()));

test("nothing is wrong with it", () => {
  const { picture } = new AlignFile(file, "book.xlsx");
  expect(picture.cells).toHaveLength(rows.length * questions.length);
  expect(findingsIn(picture, {}, edition.editionName, stampReader(edition))).toEqual([]);
});

test("frozen it shows what it showed, and thawed it has its formulas again; it goes on counting from 1904", () => {
  const frozen = frozenFile(file, {}, { edition: edition.editionName, time: "2026-01-01 10:00:00" });
  expect(shownIn(valuesIn(frozen))).toEqual(near(answers(rows)));
  const { bytes, restored } = thawedFile(frozen);
  expect(restored).toBe(rows.length * questions.length);
  const formulas = (one: Uint8Array) =>
    new AlignFile(one, "book.xlsx").picture.cells.map(({ formula }) => formula);
  expect(formulas(bytes)).toEqual(formulas(file));
  expect([frozen, bytes].map(isFrom1904)).toEqual([true, true]);
});

calculated(
  "a portable copy calculates to the same in LibreOffice, and to the answers of another day when that is entered",
  () => {
    const own = new AlignFile(file, "book.xlsx");
    const plan = portablePlan(edition, own.picture, own.picture.cells, { countries: [], related: false });
    expect(plan.cells.map(({ kind }) => kind)).toEqual(own.picture.cells.map(() => "formulas"));
    const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };
    const copy = own.edited(portableEdit(own.picture, plan, freezing));
    expect([isFrom1904(copy), schemaErrors(copy)]).toEqual([true, schemaErrors(file)]);
    const [same, turned] = recalculated(copy, withCells(copy, "Asked", { B2: march, B3: november }));
    expect(shownIn(same!)).toEqual(near(answers(rows)));
    expect(shownIn(turned!)).toEqual(near(answers([asked("KAZ", march), asked("MDA", november)])));
  },
  120_000,
);

test("enriched it has the figures of the day that was asked for, and goes on counting from 1904", async () => {
  const folder = mkdtempSync(join(tmpdir(), "align-1904-"));
  const [from, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  writeFileSync(from, file);
  await enriched(from, { column: "country", indicators: "score", asOf: "2023-11-03", output });
  const bytes = readFileSync(output);
  const values = valuesIn(bytes);
  expect(isFrom1904(bytes)).toBe(true);
  const scores = rows.map(({ country }) =>
    liveAnswer(["ALIGN", "@country", "2023-11-03"], asked(String(country), "")),
  );
  const found = [...values].filter(([address]) => /![O-Z][23]$/.test(address)).map(([, value]) => value);
  expect(found).toEqual(["KAZ", ...near([scores[0]]), "MDA", ...near([scores[1]])]);
  // the days that stood there are the numbers that they were
  expect([values.get("Asked!B2"), values.get("Asked!B3")]).toEqual([november, march]);
});
