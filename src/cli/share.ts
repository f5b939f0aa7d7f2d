import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Mistake } from "../core/mistake";
import { edition } from "../edition";
import type { FileScope } from "../xlsx/edit/alignFile";
import { type Freezing, frozenFile } from "../xlsx/edit/frozenFile";
import { portableFile } from "../xlsx/edit/portableFile";
import { healedFile } from "../xlsx/edit/healedFile";
import { thawedFile } from "../xlsx/edit/thawedFile";
import { issueKinds, describeIssues, grouped } from "../sharing/health";
import { describeLeft } from "../sharing/thawing";
import { formatFormulas, isAnswered, summaryOf, summaryLines } from "../sharing/shareSummary";
import { portableLines } from "../sharing/portable/describePortable";
import { countriesNamed } from "../reports/usualOptions";
import { writeWhole } from "./output";

/** Options of `align share`, as typed. */
export interface ShareOptions extends FileScope {
  readonly mode: string;
  readonly output?: string;
  /** Portable: countries and groups to change to, beside those in use. */
  readonly with?: string;
  /** Portable: kin of the indicators in use too. */
  readonly kin?: boolean;
}

/** What a mode makes of a file. */
export interface Shared {
  /** The new file; undefined where there is nothing to write. */
  readonly bytes: Uint8Array | undefined;
  /** What it touches, as lines, said before anything is written. */
  readonly touches: readonly string[];
  /** What was done, once the file is written: `12 formulas on 2 sheets became values`. */
  readonly done: string;
}

type Mode = (content: Uint8Array, file: string, options: ShareOptions) => Shared | Promise<Shared>;

function frozen(freezing: Freezing | undefined, verb: string): Mode {
  return (content, file, scope) => {
    const { bytes, cells, names } = frozenFile(content, file, scope, freezing);
    const summary = cells.filter(isAnswered);
    return {
      bytes: summary.length > 0 ? bytes : undefined,
      touches: [...summaryLines(summaryOf(cells)), ...stayed(names)],
      done: `${formatFormulas(summary)} ${verb}`,
    };
  };
}

function now(): Freezing {
  return { edition: edition.editionDate, time: new Date().toISOString().slice(0, 19).replace("T", " ") };
}

const freeze: Mode = (...given) => frozen(now(), "frozen; the sheet Align Audit remembers them")(...given);

const portable: Mode = (content, file, options) => {
  const chosen = options.with ?? "post-soviet";
  const countries =
    chosen === "all"
      ? edition.countries.map(({ code }) => code)
      : chosen === "none"
        ? []
        : countriesNamed(edition, chosen, edition.editionDate);
  const choice = { countries, kin: options.kin === true };
  const { bytes, plan, names } = portableFile(content, file, options, edition, choice, now());
  const count = plan.cells.filter(({ kind }) => kind === "formulas").length;
  return {
    bytes: bytes === content ? undefined : bytes,
    touches: [...portableLines(plan), ...stayed(names), describeBytes(bytes.length - content.length)],
    done: `${count} of ${plan.cells.length} formulas made portable; the sheet ${plan.sheet.name} answers them`,
  };
};

function describeBytes(bytes: number): string {
  return `the file grows by ${Math.round(bytes / 1024).toLocaleString("en")} KB`;
}

function stayed(names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`defined names that call Align stay as they are: ${names.join(", ")}`] : [];
}

const thaw: Mode = (content, file, scope) => {
  const { bytes, restored, left } = thawedFile(content, file, scope);
  return {
    bytes: restored > 0 ? bytes : undefined,
    touches: left.map((one) => `stays frozen: ${describeLeft(one)}`),
    done: `${restored} formulas are live again`,
  };
};

const check: Mode = (content, file) => {
  const { bytes, findings, mended } = healedFile(content, file);
  const groups = grouped(findings);
  return {
    bytes: mended > 0 ? bytes : undefined,
    touches:
      groups.length === 0 ? ["nothing ails Align's formulas"] : groups.map((group) => describeIssues(group)),
    done: `${mended} of ${findings.filter(({ issue }) => issueKinds[issue].mends).length} mended; Excel calculates them when it opens the file`,
  };
};

/** Ways to share a file, and to keep it true. */
const modes: Readonly<Record<string, Mode>> = {
  values: frozen(undefined, "became values"),
  freeze,
  portable,
  thaw,
  check,
};

/** Names of the modes, for help and messages. */
export const modeNames: readonly string[] = Object.keys(modes);

function contentOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Mistake(`unreadable file: ${file}; give an .xlsx file`);
  }
}

/**
 * Makes a file fit for who it is shared with. What it touches is said first; without an output that is all. Throws `Mistake` for an
 * unknown mode and for what is no .xlsx file.
 * @param say takes a line for standard error
 */
export async function shared(
  file: string,
  options: ShareOptions,
  say: (line: string) => void,
): Promise<void> {
  const mode = Object.hasOwn(modes, options.mode) ? modes[options.mode] : undefined;
  if (!mode) throw new Mistake(`unknown mode: ${options.mode}; give ${modeNames.join(", ")}`);
  const { output } = options;
  if (output !== undefined && !/\.xls[xm]$/i.test(output))
    throw new Mistake(`unknown kind of file: ${output}; name it .xlsx`);
  const { bytes, touches, done } = await mode(contentOf(file), file, options);
  for (const line of touches) say(line);
  if (output === undefined) return say("Wrote nothing: name a file with -o to have it written.");
  if (!bytes) return say("Wrote nothing: there is nothing to change.");
  writeWhole(output, bytes);
  say(`${done}. Wrote ${resolve(output)}`);
}
