import { resolve } from "node:path";
import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import { edition } from "../edition";
import { build } from "../edition/build";
import { areaOf } from "../formulas/addresses";
import {
  describeCount,
  describeErrors,
  describeIssues,
  describeStaying,
  findingsIn,
  grouped,
} from "../sharing/health";
import { type Edit, isEmpty } from "../sharing/edit";
import { freezeEdit, freezingAt, valuesEdit } from "../sharing/freezing";
import { type AlignCell, type BookPicture, type CellScope, cellsIn } from "../sharing/picture";
import { portableLines } from "../sharing/portable/describePortable";
import { portablePlan } from "../sharing/portable/portable";
import { portableEdit } from "../sharing/portable/portableEdit";
import { whyTexts } from "../sharing/refreshed";
import { refreshPlan } from "../sharing/refreshPlan";
import { repairEdit } from "../sharing/repairEdit";
import { formatFormulas, isAnswered, summaryLines, summaryOf } from "../sharing/shareSummary";
import { describeLeft, describeRestored, thawEdit, thawPlan } from "../sharing/thawing";
import { stampReader } from "../reports/stampReader";
import { countriesNamed } from "../core/countries/countryList";
import { AlignFile } from "../xlsx/edit/alignFile";
import { writeWhole } from "./output";
import { type ModeName, modeNames } from "./shareModes";
import { shownScalar } from "./shownScalar";
import { workbookContent } from "./fileContent";
import { type WorkbookOptions, checkEnding, limitsFrom } from "./workbookOptions";

/** Options of `align share`, as typed. */
export interface ShareOptions extends WorkbookOptions {
  readonly mode: string;
  /** The only sheet to look at. */
  readonly sheet?: string | undefined;
  /** A block of it, `A1:C10`. */
  readonly range?: string | undefined;
  readonly output?: string;
  /** Portable: countries and groups to change to, beside those in use. */
  readonly with?: string;
  /** Portable: related indicators too. */
  readonly related?: boolean;
  /** Thaw: formulas that do more than call Align and harmless functions, too. */
  readonly foreign?: boolean;
}

/** What a mode makes of a file. */
export interface Shared {
  readonly edit: Edit | undefined;
  /** What it touches, as lines, said before anything is written. */
  readonly touches: readonly string[];
  /** What was done, once the file is written: `12 formulas on 2 sheets became values`. */
  readonly done: string;
}

type Mode = (file: AlignFile, scope: CellScope, options: ShareOptions) => Shared;

/** Throws `Mistake` for a sheet that is not there, and for what is no block of cells. */
function scopeOf({ sheets }: BookPicture, { sheet, range }: ShareOptions): CellScope {
  const name = [...sheets.keys()].find((one) => one.toLowerCase() === sheet?.toLowerCase());
  if (sheet !== undefined && name === undefined)
    throw new Mistake(`unknown sheet: ${sheet}; the file has ${[...sheets.keys()].join(", ")}`);
  const block = range === undefined ? undefined : areaOf(range);
  if (range !== undefined && (name === undefined || !block))
    throw new Mistake(`unusable range: ${range}; give a block such as A1:C10, and its sheet`);
  return { ...(name !== undefined && { sheet: name }), ...(block && { blocks: [block] }) };
}

function frozen(
  plan: (book: BookPicture, cells: readonly AlignCell[]) => Edit,
  describe: (edit: Edit) => string,
): Mode {
  return (file, scope) => {
    const cells = cellsIn(file.picture, scope);
    const edit = plan(file.picture, cells.filter(isAnswered));
    return {
      edit,
      touches: [...summaryLines(summaryOf(cells)), ...describeStaying(file.picture)],
      done: `${formatFormulas(edit.cells)} ${describe(edit)}`,
    };
  };
}

const now = () => freezingAt(edition.editionName, new Date());

const values = frozen(valuesEdit, () => "became values");

const freeze = frozen(
  (book, cells) => freezeEdit(book, cells, now()),
  ({ sheets }) => `frozen; the sheet ${sheets[0]?.sheet?.name} remembers them`,
);

const portable: Mode = (file, scope, options) => {
  const chosen = options.with ?? "post-soviet";
  const countries =
    chosen === "all"
      ? edition.countries.map(({ code }) => code)
      : chosen === "none"
        ? []
        : countriesNamed(edition, chosen, edition.editionDate);
  const choice = { countries, related: options.related === true };
  const { picture } = file;
  const plan = portablePlan(edition, picture, cellsIn(picture, scope), choice);
  const touched = plan.cells.some(({ kind }) => kind !== "left");
  const count = plan.cells.filter(({ kind }) => kind === "formulas").length;
  return {
    edit: touched ? portableEdit(picture, plan, now()) : undefined,
    touches: [...portableLines(plan), ...describeStaying(picture)],
    done: `${count} of ${counted(plan.cells.length, "formula")} made portable, over the sheet ${plan.sheet.name}`,
  };
};

function describeGrowth(bytes: number): string {
  return `the file grows by ${Math.round(bytes / 1024).toLocaleString("en")} KB`;
}

const thaw: Mode = (file, scope, { foreign, output }) => {
  const plan = thawPlan(file.picture, scope, { isConfirmed: foreign === true });
  const edit = thawEdit(file.picture, plan, true);
  const shown = output === undefined || foreign === true ? plan.restored : [];
  const isForeign = plan.left.some(({ reason }) => reason === "foreign");
  return {
    edit,
    touches: [
      ...shown.map((one) => `goes back: ${describeRestored(one)}`),
      ...plan.left.map((one) => `stays frozen: ${describeLeft(one)}`),
      ...(isForeign ? ["--foreign puts those back, too, that do more: read each of them first"] : []),
    ],
    done: `${counted(edit.cells.length + edit.fills.length, "formula is", "formulas are")} live again`,
  };
};

/** Values of tables and of enriched columns as this edition has them; live cells are calculated by whoever opens the file. */
const refresh: Mode = ({ picture }, scope) => {
  const reader = stampReader(edition);
  const { edit, changes, live, tables, left, before } = refreshPlan(
    picture,
    edition.editionName,
    scope,
    reader,
    { build, made: new Date().toISOString() },
  );
  return {
    edit: edit.cells.length > 0 || before.edition !== edition.editionName ? edit : undefined,
    touches: [
      ...changes.map(
        ({ sheet, address, old, new: now, why }) =>
          `${sheet}!${address}: ${shownScalar(old)} → ${shownScalar(now)} (${whyTexts[why]})`,
      ),
      ...left,
    ],
    done: [
      `${counted(changes.length, "value")} of ${counted(tables, "table")} changed`,
      ...(live.length > 0
        ? [`${counted(live.length, "live cell")} calculated by Excel when it opens the file`]
        : []),
    ].join("; "),
  };
};

const check: Mode = (file, scope) => {
  const { picture } = file;
  const findings = findingsIn(picture, scope, edition.editionName, stampReader(edition));
  const edit = repairEdit(picture, findings);
  const groups = grouped(findings);
  return {
    edit,
    touches: [
      describeCount(findings.length, describeErrors(picture, scope)),
      ...groups.map((group) => describeIssues(group)),
    ],
    done: `${counted(edit.cells.length, "formula")} repaired; Excel calculates ${edit.cells.length === 1 ? "it" : "them"} when it opens the file`,
  };
};

/** Options of one mode alone. */
const ofMode = { with: "portable", related: "portable", foreign: "thaw" } as const;

/** Throws `Mistake` for an option that the mode would leave out in silence. */
function checkOptions(options: ShareOptions): void {
  for (const [option, mode] of Object.entries(ofMode))
    if (options[option as keyof typeof ofMode] !== undefined && options.mode !== mode)
      throw new Mistake(`unusable option: --${option}; only --mode ${mode} takes it`);
}

const modes: Readonly<Record<ModeName, Mode>> = { values, freeze, portable, thaw, refresh, check };

/**
 * Makes a file fit for who it is shared with. What it touches is said first; without an output that is all. Throws `Mistake` for an
 * unknown mode, for what is no workbook, for an output under the ending of another kind, and where something protected would change.
 * @param say takes a line for standard error
 */
export function shared(file: string, options: ShareOptions, say: (line: string) => void): void {
  const mode = Object.hasOwn(modes, options.mode) ? modes[options.mode as ModeName] : undefined;
  if (!mode) throw new Mistake(`unknown mode: ${options.mode}; give ${modeNames.join(", ")}`);
  checkOptions(options);
  const { output } = options;
  const content = workbookContent(file);
  const own = new AlignFile(content, file, limitsFrom(options));
  if (output !== undefined) checkEnding(output, own.file.kind);
  const { edit, touches, done } = mode(own, scopeOf(own.picture, options), options);
  for (const line of touches) say(line);
  const bytes = edit && !isEmpty(edit) ? own.edited(edit) : undefined;
  if (bytes && mode === portable) say(describeGrowth(bytes.length - content.length));
  if (output === undefined) return say("Wrote nothing: name a file with -o to have it written.");
  if (!bytes) return say("Wrote nothing: there is nothing to change.");
  writeWhole(output, bytes);
  say(`${done}. Wrote ${resolve(output)}`);
}
