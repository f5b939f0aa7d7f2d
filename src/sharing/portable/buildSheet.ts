import { serialOf } from "../../core/days";
import { leastCoverage, ownWeights, weightOf, type Weights } from "../../core/score/score";
import { newestKnown } from "../../core/editionParts";
import { defaultAxis } from "../../core/votes/axis";
import type { ComponentName } from "../../core/world";
import { absoluteCells } from "../../formulas/addresses";
import type { ColumnCell } from "../../workbook/columnSheet";
import type { Carried, WeightSet } from "./carried";
import { SheetLayout, type DataSheet, type TableColumn } from "./dataSheet";
import { figureTable } from "./figureTable";
import { dataNames } from "./lookup";
import { countryTable, endingTable, keptTable, keyTable, type Kept } from "./lookupTables";
import {
  componentColumns,
  firstComponent,
  notKnown,
  scoreRows,
  scoreTable,
  type WeightRow,
} from "./scoreTable";
import type { StepFrame, Work } from "./stepTable";

export interface DataOptions {
  /** Of the sheet. */
  readonly name: string;
  /** Days that the workbook's dates begin later than usual: 1462 in its 1904 system. */
  readonly dateShift: number;
  readonly kept: readonly Kept[];
}

const lead = [
  "The formulas of this workbook look up here what Align would answer; Align itself is not needed. The tables must stay as they are sorted.",
  `A row holds from its day on, until the next one of the same country. ${notKnown}: no figure; an empty component does not apply on that day.`,
];
const editionRow = lead.length + 1;
const firstSet = editionRow + 3;

/** The sheet that holds what formulas ask for. */
export function* buildSheet(carried: Carried, options: DataOptions): Work<DataSheet> {
  const { world, axes, questions, countries } = carried;
  const codes = [...countries.keys()].sort();
  const sets = weightRows(carried);
  const leastRow = firstSet + sets.length;
  const headRow = leastRow + 2;
  const layout = new SheetLayout(headRow);
  const frame = frameOf(codes, options, axes.size + questions.size);
  putHead(layout, serialOf(newestKnown(world), options.dateShift));
  if (options.kept.length > 0) putChanged(layout);
  const rows = yield* scoreRows(
    world,
    [...axes.values()].map(({ axis }) => axis),
    frame,
  );
  if (axes.size > 0) {
    layout.table(scoreTable(rows, sets, headRow + 1, leastRow));
    putWeights(layout, carried, sets, leastRow);
  }
  if (questions.size > 0) {
    const asked = [...questions.values()].map(({ question }) => question);
    const scores = { axis: defaultAxis.code, rows, firstRow: headRow + 1, weights: sets[0]!.weights };
    layout.table(yield* figureTable(world, asked, frame, scores));
  }
  layout.table(countryTable(world, codes, countries));
  const { axis, axisKey, series, seriesKey } = dataNames;
  if (axes.size > 0) layout.table(keyTable("Axis", { spelling: axis, key: axisKey }, spellings(axes)));
  if (questions.size > 0)
    layout.table([
      ...keyTable("What", { spelling: series, key: seriesKey }, spellings(questions)),
      usualDays(carried, options),
    ]);
  layout.table(endingTable());
  if (options.kept.length > 0) layout.table(keptTable(options.kept));
  return layout.sheet(options.name);
}

function spellings(
  of: ReadonlyMap<string, { readonly spellings: ReadonlySet<string> }>,
): readonly ReadonlySet<string>[] {
  return [...of.values()].map((one) => one.spellings);
}

/** The day of each question where none is asked, beside each spelling of it. */
function usualDays({ questions }: Carried, { dateShift }: DataOptions): TableColumn {
  const cells = [...questions.values()].flatMap(({ question, spellings: own }) =>
    [...own].map(() => serialOf(question.usual, dateShift)),
  );
  return { head: "Known to", width: 12, style: "day", name: dataNames.seriesDay, cells };
}

function frameOf(codes: readonly string[], { dateShift }: DataOptions, series: number): StepFrame {
  let done = 0;
  return { codes, dateShift, advance: () => ++done / (codes.length * series) };
}

function weightRows({ world, weights }: Carried): readonly WeightRow[] {
  const own = [...weights.values()].map(({ weights: set }) => set);
  return [ownWeights(world), ...own].map((set, i) => ({
    message: i === 0 ? "weights of the method" : `weights ${i}`,
    row: firstSet + i,
    weights: set,
  }));
}

function putHead(layout: SheetLayout, newest: number): void {
  layout.put(0, 0, "title", "Align Data");
  lead.forEach((line, i) => layout.put(i + 1, 0, "plain", line));
  layout.put(editionRow, 0, "label", "Newest day");
  layout.put(editionRow, 1, "day", newest);
  layout.name(dataNames.edition, editionRow, 1);
}

/** What values show once the cells that they were asked of were changed. */
function putChanged(layout: SheetLayout): void {
  layout.put(editionRow + 1, 0, "label", "Changed inputs");
  layout.put(editionRow + 1, 1, "plain", "not portable: see Align Data");
  layout.name(dataNames.changed, editionRow + 1, 1);
}

function putWeights(
  layout: SheetLayout,
  { weights }: Carried,
  sets: readonly WeightRow[],
  leastRow: number,
): void {
  layout.put(firstSet - 1, firstComponent, "head", ...componentColumns.map(([, head]) => head));
  const links: readonly (WeightSet | undefined)[] = [undefined, ...weights.values()];
  sets.forEach(({ message, row, weights: own }, i) => {
    layout.put(row, firstComponent - 1, "label", message);
    const cells = componentColumns.map(([name]) => weightCell(own, links[i], name));
    layout.put(row, firstComponent, "weight", ...cells);
  });
  layout.put(leastRow, firstComponent - 1, "label", "least coverage");
  layout.put(leastRow, firstComponent, "weight", leastCoverage);
  layout.put(
    firstSet,
    firstComponent + componentColumns.length,
    "plain",
    "Change a weight and the scores follow. Without votes, or where less than the least coverage of the weight is known, there is no score (#N/A).",
  );
}

/** A weight, or the sum of a component's weights in two columns of the workbook. */
function weightCell(weights: Weights, set: WeightSet | undefined, name: ComponentName): ColumnCell {
  const value = weightOf(weights, name);
  if (set?.area === undefined) return value;
  const [names, numbers] = [0, 1].map((right) =>
    absoluteCells({ ...set.area!, column: set.area!.column + right, columns: 1 }),
  );
  return { formula: `SUMIFS(${numbers},${names},"${name}")`, value };
}
