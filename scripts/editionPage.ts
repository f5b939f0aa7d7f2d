import { readCsv } from "../src/pipeline/csv";
import { withoutSources } from "../src/pipeline/leftOut";

/** What EDITION.md says a release is. */
export interface Released {
  /** Of the project. */
  readonly version: string;
  /** The name of the facts' edition. */
  readonly edition: string;
  readonly address: string;
  readonly commit: string;
  /** Ids of the sources that it does without. */
  readonly leftOut: ReadonlySet<string>;
}

/** EDITION.md: every source with its terms, how far each part of the facts reaches, and of what commit all is. @param data folder of the tables */
export function editionPage(data: string, { version, edition, address, commit, leftOut }: Released): string {
  const parts = withoutSources("edition.csv", readCsv(`${data}/edition.csv`), leftOut);
  const sources = readCsv(`${data}/sources.csv`);
  const kept = sources.filter(({ id = "" }) => !leftOut.has(id));
  const gone = sources.filter(({ id = "" }) => leftOut.has(id));
  return `${[
    "# The facts of this release",
    `Align ${version}, facts ${edition}, made for ${address} from commit ${commit}.`,
    ...gone.map(
      ({ title, terms }) => `Left out, and what rests on it answers with that reason: ${title} (${terms}).`,
    ),
    "How far each part reaches:",
    parts.map(({ part, date, note }) => `- ${part}: ${date}. ${note}`).join("\n"),
    "The code's terms are in LICENSE. The facts' are their producers':",
    kept.map(({ citation, terms }) => `- ${citation}. Terms: ${terms}`).join("\n"),
  ].join("\n\n")}\n`;
}
