import { unzipSync } from "fflate";
import { edition } from "../../../src/edition";
import { addressOf } from "../../../src/formulas/addresses";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { FilePackage } from "../../../src/xlsx/edit/package";
import { sheetsOf } from "../../../src/xlsx/edit/workbookParts";
import { cellsNamed } from "../../../src/formulas/references";
import { isPortable } from "../../../src/sharing/portable/lookup";
import { planOf } from "../../../src/reports/catalogue";
import { type PortablePlan, portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { xlsxOf } from "../../../src/xlsx/write/workbookFile";
import { shapesBook } from "../../support/liveBook";
import { needing, schemaErrors } from "../../support/outsideTools";
import { thawedFile } from "../../support/sharedFile";
import {
  recalculated,
  sheetParts,
  valuesIn,
  withCells,
  type Value,
  type Values,
} from "../../support/recalculated";

// whole workbooks: the brief of one day and countries, turned into that of others by changing its cells, is judged by the other brief

const calculated = needing("LibreOffice");
const freezing = { edition: edition.editionName, time: "2026-01-01 10:00:00" };
const serial = (day: string) => Date.parse(day) / 86_400_000 + 25_569;

interface Asked {
  readonly countries: readonly string[];
  readonly day: string;
  readonly compare: string;
}
// in the order of their names in both, and with as many lines of what was found
const one: Asked = { countries: ["KAZ", "KGZ", "MDA"], day: "2024-02-21", compare: "2021-12-31" };
const other: Asked = { countries: ["EST", "GEO", "UZB"], day: "2024-02-22", compare: "2022-02-28" };

const live = (asked: Asked) =>
  xlsxOf(planOf(edition, { report: "brief", order: "names", ...asked }), { live: true });

interface PortableFile {
  readonly bytes: Uint8Array;
  readonly plan: PortablePlan;
}

function made(bytes: Uint8Array): PortableFile {
  const own = new AlignFile(bytes, "book.xlsx");
  const plan = portablePlan(edition, own.picture, own.picture.cells, {
    countries: ["GEO", "EST", "UZB"],
    related: false,
  });
  return { plan, bytes: own.edited(portableEdit(own.picture, plan, freezing)) };
}

/** Addresses of the cells that look up the data sheet. */
function portableCells(bytes: Uint8Array): readonly string[] {
  const { sheets } = new AlignFile(bytes, "book").picture;
  return [...sheets.values()].flatMap(({ name, formulas, formulaAt }) =>
    formulas
      .filter(([row, column]) => isPortable(formulaAt(row, column)!))
      .map(([row, column]) => `${name}!${addressOf({ row, column, rows: 1, columns: 1 })}`),
  );
}

function turnedInto(bytes: Uint8Array, from: Asked, to: Asked): Uint8Array {
  const { names } = new AlignFile(bytes, "book").picture;
  const named = (wanted: string) => cellsNamed(names.find(({ name }) => name === wanted)!.formula)!;
  const days = [
    [named("AlignDay"), to.day],
    [named("AlignCompare"), to.compare],
  ] as const;
  return sheetParts(new FilePackage(bytes, "book")).reduce((file, sheet) => {
    const { name, cells } = sheet;
    const wanted: Record<string, Value> = {};
    for (const [area, day] of days) if (area.sheet === name) wanted[addressOf(area)] = serial(day);
    for (const cell of cells) {
      const place = from.countries.indexOf(String(sheet.valueOf(cell)));
      if (place >= 0 && cell.column === 1) wanted[`B${cell.row + 1}`] = to.countries[place]!;
    }
    return Object.keys(wanted).length > 0 ? withCells(file, name, wanted) : file;
  }, bytes);
}

/** A missing figure is an empty cell in a report, and #N/A where it is calculated. */
function differing(
  cells: readonly string[],
  found: Values,
  expected: Values,
): readonly (readonly [string, Value, Value])[] {
  return cells.flatMap((at) => {
    const [is, should] = [found.get(at) ?? "", expected.get(at) ?? ""];
    const isSame =
      typeof is === "number" && typeof should === "number"
        ? Math.abs(is - should) <= 1e-9
        : is === should || (is === "#N/A" && should === "");
    return isSame ? [] : [[at, is, should] as const];
  });
}

let file: Uint8Array;
let portable: PortableFile;
let shapesFile: Uint8Array;
let shapes: PortableFile;
let same: Values;
let turned: Values;
let shaped: Values;

beforeAll(async () => {
  file = await live(one);
  portable = made(file);
  shapesFile = await shapesBook();
  shapes = made(shapesFile);
  [same, turned, shaped] = recalculated(
    portable.bytes,
    turnedInto(portable.bytes, one, other),
    shapes.bytes,
  ) as [Values, Values, Values];
}, 300_000);

calculated("the brief calculates to the same in LibreOffice", () => {
  const cells = portableCells(portable.bytes);
  expect(cells.length).toBeGreaterThan(80);
  expect(differing(cells, same, valuesIn(file))).toEqual([]);
});

calculated("with other countries and days in its cells it is the brief of those", async () => {
  const others = differing(portableCells(portable.bytes), turned, valuesIn(await live(other)));
  // what has no counterpart says so
  expect(new Set(others.map(([, shown]) => shown))).toEqual(new Set(["not portable: see Align Data"]));
  const kept = portable.plan.cells.filter(({ kind }) => kind === "values");
  expect(others).toHaveLength(kept.length);
});

calculated("beside the day it says of sentences that they are of another, once they are", () => {
  const beside = (values: Values) =>
    [...values].filter(([, value]) => /^Sentences and lists of questions are of /.test(String(value)));
  expect(beside(same)).toEqual([]);
  expect(beside(turned).map(([, value]) => value)).toEqual([
    "Sentences and lists of questions are of 2024-02-21, Russia–West: write the report again",
    "Sentences and lists of questions are of 2024-02-21: write the report again",
  ]);
});

test("what has no counterpart becomes a value, and the data sheet says why", () => {
  const kept = portable.plan.cells.flatMap((cell) => (cell.kind === "values" ? [cell.reason] : []));
  expect(new Set(kept)).toEqual(
    new Set(
      ["ALIGN.RANGE", "ALIGN.CHANGE"].map((name) => `${name} has no counterpart among native functions`),
    ),
  );
  const message = [...valuesIn(portable.bytes).values()];
  expect(message).toEqual(expect.arrayContaining(kept));
});

calculated("tables, spills, names and native functions around calls calculate to the same", () => {
  const cells = portableCells(shapes.bytes);
  const expected = "C2 F2 H2 I2 J2 K2 L2 M2 C3 F3 H3 I3 K3 L3 M3 C4 F4 H4 I4 M4"
    .split(" ")
    .map((at) => `List!${at}`);
  expect(cells).toEqual(expected);
  expect(differing(cells, shaped, valuesIn(shapesFile))).toEqual([]);
});

test("a range in one cell, which means one thing here and another there, becomes a value", () => {
  const [kept] = shapes.plan.cells.filter(({ kind }) => kind === "values");
  expect(kept).toMatchObject({
    cell: { area: { row: 3, column: 12 } },
    reason: "a range of 3×1 is answered in 1×1 cells",
  });
});

needing("the Open XML validator")("Microsoft's validator finds nothing", () => {
  for (const { bytes } of [portable, shapes]) expect(schemaErrors(bytes)).toEqual([]);
});

test("parts without a formula of Align stay byte for byte", () => {
  const [before, after] = [unzipSync(file), unzipSync(portable.bytes)];
  const changed = Object.keys(before).filter(
    (path) => Buffer.compare(Buffer.from(before[path]!), Buffer.from(after[path] ?? [])) !== 0,
  );
  const holding = new AlignFile(file, "brief").picture.cells.map(({ sheet }) => sheet);
  const sheets = [...sheetsOf(new FilePackage(file, "brief"))].filter(([name]) => holding.includes(name));
  expect(changed.sort()).toEqual(
    [
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      ...sheets.map(([, path]) => path),
    ].sort(),
  );
});

test("thawed, the workbook is the live one again, and the data sheet is gone", () => {
  const { bytes, left } = thawedFile(portable.bytes);
  expect(left).toEqual([]);
  const formulas = (content: Uint8Array) =>
    new AlignFile(content, "book").picture.cells.map(({ sheet, area, formula, kind }) => [
      sheet,
      addressOf(area),
      formula,
      kind,
    ]);
  expect(formulas(bytes)).toEqual(formulas(file));
  expect(valuesIn(bytes)).toEqual(valuesIn(file));
  expect(unzipSync(bytes)["xl/workbook.xml"]!.toString()).not.toContain("Align_");
});
