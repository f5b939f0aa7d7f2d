import { once } from "../../../src/core/once";
import { edition } from "../../../src/edition";
import { addressOf, intersects } from "../../../src/formulas/addresses";
import type { Scalar } from "../../../src/formulas/scalar";
import { planOf, reports, requestIn } from "../../../src/reports/catalogue";
import { headsOf } from "../../../src/reports/knownHeads";
import { panelFrom, panelOptions, panelWorkbook } from "../../../src/reports/panel";
import { commandTexts } from "../../../src/reports/request";
import { stampReader } from "../../../src/reports/stampReader";
import type { CallFunction } from "../../../src/sharing/verify/answeredAgain";
import { freezingAt } from "../../../src/sharing/freezing";
import { type BookPicture, cellsIn, rowsOf } from "../../../src/sharing/picture";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import type { StampReader } from "../../../src/sharing/tables/stampedTables";
import { verified } from "../../../src/sharing/verify/verifying";
import { layoutOf } from "../../../src/workbook/layout";
import type { Stamp, Workbook } from "../../../src/workbook/plan";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { xlsxOf } from "../../../src/xlsx/write/workbookFile";
import { frozenFile } from "../../support/sharedFile";
import { CellError, called } from "../../support/worksheet";

// every report as a file, in values and live, is verified as it was written, and one changed value is found, whichever it is

const ask: CallFunction = (name, given) => {
  try {
    return called(name, ...given).map((row) =>
      row.map((cell) => (cell instanceof CellError ? cell.code : (cell as Scalar))),
    );
  } catch (problem) {
    if (problem instanceof CellError) return [[problem.code]];
    throw problem;
  }
};

const plans = new Map<string, Workbook | undefined>();
const looksLikeAlign = headsOf(edition);
const known = stampReader(edition);
/** Plans a report once. */
const reader: StampReader = {
  ...known,
  freshPlan: (stamp: Stamp) => {
    const { command } = stamp;
    if (!plans.has(command)) plans.set(command, known.freshPlan(stamp));
    return plans.get(command);
  },
};

const verdict = (book: BookPicture) => verified(book, reader, ask, looksLikeAlign);

function other(value: Scalar): Scalar {
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : `${value}x`;
}

interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const addressAt = ({ row, column }: Spot) => addressOf({ row, column, rows: 1, columns: 1 });

/** The workbook with another value in one cell. */
function changed(book: BookPicture, { sheet: name, row, column }: Spot): BookPicture {
  const sheets = new Map(book.sheets);
  const sheet = sheets.get(name)!;
  sheets.set(name, {
    ...sheet,
    valueAt: (r, c) => {
      const value = sheet.valueAt(r, c);
      return r === row && c === column ? other(value) : value;
    },
  });
  return { ...book, sheets };
}

/** The cells of tables that hold anything. */
function filled({ tables, sheets }: BookPicture): readonly Spot[] {
  return tables.flatMap(({ body }) =>
    Array.from({ length: body.rows * body.columns }, (_, i) => ({
      sheet: body.sheet,
      row: body.row + Math.floor(i / body.columns),
      column: body.column + (i % body.columns),
    })).filter(({ sheet, row, column }) => sheets.get(sheet)!.valueAt(row, column) !== ""),
  );
}

/** The cells of a report's sheets outside of its tables that hold anything, heads of tables left out, and lines below that say how a file was made. */
function around({ tables, sheets }: BookPicture, plan: Workbook): readonly Spot[] {
  return plan.sheets.flatMap((sheet) => {
    const { name } = sheet;
    const { height } = layoutOf(sheet);
    const { used, valueAt, formulaAt } = sheets.get(name)!;
    const own = tables.filter(({ body }) => body.sheet === name);
    const isInTable = (row: number, column: number) =>
      own.some(({ body }) =>
        intersects({ ...body, row: body.row - 1, rows: body.rows + 1 }, { row, column, rows: 1, columns: 1 }),
      );
    return rowsOf(used!, (row, column): Spot => ({ sheet: name, row, column }))
      .flat()
      .filter(({ row, column }) => valueAt(row, column) !== "" && formulaAt(row, column) === undefined)
      .filter(({ row, column }) => row < height && !isInTable(row, column));
  });
}

/** The live cells and the frozen ones. */
function answeredCells({ cells, audit }: BookPicture): ReadonlySet<string> {
  const all = [...cells, ...audit.rows.flatMap(({ now }) => now ?? [])];
  return new Set(
    all.flatMap(({ sheet, area }) =>
      rowsOf(area, (row, column) => `${sheet}!${addressAt({ sheet, row, column })}`).flat(),
    ),
  );
}

/** The places that are named where one cell is changed. */
function named(book: BookPicture, spot: Spot): readonly string[] {
  return verdict(changed(book, spot)).differences.map(({ place }) => place);
}

const tried = 12;
const commands = [
  ...reports.map(({ name, example }) =>
    name === "exposure"
      ? 'align exposure --positions "Kazakhstan=45; Germany=120; Nowhere=3"'
      : `align ${name} ${example.replace(/ -o .*/, "")}`,
  ),
  "align watchlist --countries c5 --indicators score,gdp --from 2015 --years across",
  "align panel --countries c5 --indicators score,gdp,bloc.csto,blocs --from 2003 --to 2008",
];

const asked = new Map<string, Workbook>();

/** The plan of a command, made once. */
function planned(command: string): Workbook {
  const plan = asked.get(command) ?? freshlyPlanned(command);
  asked.set(command, plan);
  return plan;
}

function freshlyPlanned(command: string): Workbook {
  const request = requestIn(edition, command);
  if (request) return planOf(edition, request);
  return panelWorkbook(edition, panelFrom(edition, commandTexts(panelOptions, command)));
}

const freezing = freezingAt(edition.editionName, new Date(0));
const isLive = (plan: Workbook) =>
  plan.sheets.some(({ blocks }) =>
    blocks.some((block) => block.kind === "table" && block.rows.flat().some(({ kind }) => kind === "live")),
  );

/** The same workbook as it may be sent: live, frozen, as values for good, portable; beside it as written. */
const copies: Readonly<Record<string, (plan: Workbook) => Promise<Uint8Array>>> = {
  live: (plan) => xlsxOf(plan, { live: true }),
  frozen: async (plan) => frozenFile(await xlsxOf(plan, { live: true }), {}, freezing),
  values: async (plan) => frozenFile(await xlsxOf(plan, { live: true })),
  portable: async (plan) => {
    const file = new AlignFile(await xlsxOf(plan, { live: true }), "report.xlsx");
    const choice = { countries: [], related: false };
    const sent = portablePlan(edition, file.picture, cellsIn(file.picture, {}), choice);
    return file.edited(portableEdit(file.picture, sent, freezing));
  },
};

describe.each(commands)("%s", (command) => {
  const plan = planned(command);
  const own = isLive(plan) ? ["written", ...Object.keys(copies)] : ["written"];
  const read = once(async () => new AlignFile(await xlsxOf(plan), "report.xlsx").picture);

  test.each(own)(
    "%s: fresh it has no differences, and of one changed cell that cell is named",
    async (copy) => {
      const picture =
        copy === "written" ? await read() : new AlignFile(await copies[copy]!(plan), "report.xlsx").picture;
      const found = verdict(picture);
      expect(found).toMatchObject({ differences: [], left: [], unstamped: [], tables: plan.stamps.length });
      expect(found.live > 0).toBe(copy === "live");
      if (copy === "frozen") expect(found.frozen).toBeGreaterThan(0);

      const stamped = new Set(plan.stamps.map(({ table }) => table));
      const spots = filled({ ...picture, tables: picture.tables.filter(({ name }) => stamped.has(name)) });
      const step = Math.max(1, Math.floor(spots.length / tried));
      // a cell that names a country is asked about by the live and the frozen ones beside and below it, which differ with it
      const asks = answeredCells(picture);
      const others = spots
        .filter((_, i) => i % step === 0)
        .map((spot) => [`${spot.sheet}!${addressAt(spot)}`, named(picture, spot)] as const)
        .filter(
          ([place, places]) =>
            !places.includes(place) || places.some((one) => one !== place && !asks.has(one)),
        );
      expect(others).toEqual([]);
    },
  );

  test("of one changed title, sentence, day or note that cell is named", async () => {
    const picture = await read();
    const spots = around(picture, plan);
    const step = Math.max(1, Math.floor(spots.length / tried));
    for (const spot of spots.filter((_, i) => i % step === 0))
      expect(named(picture, spot)).toContain(`${spot.sheet}!${addressAt(spot)}`);
  });

  test("a head that is typed over, or a row that is left out, is named", async () => {
    const picture = await read();
    const [{ table }] = plan.stamps as [Stamp];
    const { body } = picture.tables.find(({ name }) => name === table)!;
    const head = { sheet: body.sheet, row: body.row - 1, column: body.column };
    const found = verdict(changed(picture, head));
    expect([found.altered, found.differences].flat()).not.toEqual([]);
    if (body.rows < 2) return;
    const shorter = { ...body, rows: body.rows - 1 };
    const tables = picture.tables.map((one) => (one.body === body ? { ...one, body: shorter } : one));
    const { altered } = verdict({ ...picture, tables });
    expect(altered).toEqual([expect.stringMatching(/lacks 1 row .*\(.+\)/)]);
  });

  test("without its stamp its tables are named as ones that look like Align's", async () => {
    const picture = await read();
    const bare = verdict({ ...picture, stamps: [] });
    expect(bare).toMatchObject({ tables: 0, differences: [] });
    expect(bare.unstamped.length).toBeGreaterThan(0);
    // a stranger's program may drop the tables, too; of years alone nobody can tell whose they are
    if (command.endsWith("across")) return;
    const plain = verdict({ ...picture, stamps: [], tables: [] });
    expect(plain.unstamped.length).toBeGreaterThan(0);
  });
});

test.each(commands.slice(0, -1))("%s names the sources on which it rests", (command) => {
  const tables = planned(command).sheets.flatMap(({ blocks }) => blocks);
  const sources = tables.find((block) => block.kind === "table" && block.name === "AlignSources");
  expect(sources?.kind === "table" && sources.rows.length).toBeGreaterThan(0);
});
