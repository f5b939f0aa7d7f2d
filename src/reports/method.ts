import { capital } from "../core/sentence";
import { axisName } from "../core/describeDatum";
import { axisOf } from "../core/votes/axis";
import type { World } from "../core/world";
import { blank, text, type Cell, type Sheet } from "../workbook/plan";
import { limits } from "./limits";
import type { Report } from "./sheet";

type Explained = readonly [part: string, subject: string, meaning: string];

const paragraphs: readonly Explained[] = [
  [
    "The score",
    "Score",
    "Where a state stands between two poles: −100 is the minus pole (Russia), +100 the plus pole (the West). It is the weighted mean of the components that are known, each from −1 to +1. Without votes there is no score. Zero is the balance of the two poles' votes, not neutrality.",
  ],
  [
    "The score",
    "Votes",
    "Of the recorded votes of the UN General Assembly in 36 months on which one pole voted yes and the other no: the mean of two means of (with plus − with minus) / votes cast, one where the plus pole said Yes, one where it said No, so that it matters how a state answers, not whose drafts are on the table. Being absent is never counted as abstaining. None where a state cast fewer than 10 votes or less than half. The West's position is that of at least half of the EU's members and the G7.",
  ],
  [
    "The score",
    "Blocs",
    "The tie to the plus pole minus the tie to the minus pole; a tie is the mean of the strongest security bond and the strongest economic bond, each weight × status.",
  ],
  [
    "The score",
    "Policy",
    "What a government did about Russia's wars: sanctions, recognition of annexations, military support of the invasion; no act is 0.",
  ],
  [
    "The score",
    "Range",
    "From the 50th to the 950th of 1,000 draws, the same for all countries: how far the score would reach if other questions had been put and the weights were half to one and a half times.",
  ],
  [
    "The score",
    "Change, like for like",
    "How far a state moved itself: on questions of the General Assembly that were put before and since, and in the other components known on both days. What the change of questions did to the score is called agenda and left out; score then + change + agenda + components that came or went = score now.",
  ],
  [
    "The score",
    "Rank of moves",
    "A state whose change lies within its interval cannot be told from standing still and has no rank. Of the others one moved farther than another if their difference exceeds its own interval, the root of the sum of both squared; a rank is 1 + the number that moved farther.",
  ],
  [
    "The score",
    "Over the years",
    "The last day's score, and on the same day of earlier years that score less the change since: the whole line stands on the questions of the last day.",
  ],
  [
    "Beside the score",
    "People",
    "Where the people stand on the same axis: (net approval of plus − net approval of minus) / 2, from one series of polls that asked about both within a year of each other, at most three years old. It is no part of the score unless your own weights name opinion.",
  ],
  ...limits.map(({ subject, text: meaning }) => ["What it does not say", subject, meaning] as const),
];

function weightsExplained(world: World): readonly Explained[] {
  const weighing = world.method.components.filter(({ weight }) => weight > 0);
  return weighing.map(({ name, weight, axes }) => [
    "Weights of the components",
    capital(name),
    `${weight}${axes.length > 0 ? `, on ${axes.map((code) => axisName(world, axisOf(world, code))).join(" and ")} only` : ""}`,
  ]);
}

/** More series than this are left to the sheet of sources. */
const mostNamed = 3;

/** Titles of the sources behind each column of a report. */
function seriesOf(world: World, { columns, figures }: Report): readonly string[] {
  return columns.map((_, c) => {
    const ids = new Set(figures.flatMap((row) => row[c]!.origins.map(({ source }) => source)));
    const titles = [...ids].map((id) => world.sources.get(id)?.title ?? id);
    return titles.length > mostNamed ? "several series, on Align Sources" : titles.join("; ");
  });
}

/** More sheets than this are named by the first and the last, in their order. */
const mostSheets = 3;

/** The names of sheets, each on a line of its own; of many as one: `Armenia to Uzbekistan`. */
export function sheetLines(sheets: readonly string[]): readonly string[] {
  return sheets.length > mostSheets ? [`${sheets[0]} to ${sheets.at(-1)}`] : sheets;
}

/** What every column means and rests on: columns of one kind in one line, and those of several sheets that mean the same. */
function columnRows(world: World, reports: readonly Report[]): readonly (readonly Cell[])[] {
  const kinds = new Set<string>();
  const lines = new Map<string, { readonly sheets: Set<string>; readonly cells: readonly Cell[] }>();
  for (const report of reports) {
    const series = seriesOf(world, report);
    report.columns.forEach(({ head, topic, note }, c) => {
      const subject = topic ?? head;
      const kind = `${report.sheet}|${subject}|${topic === undefined ? note : ""}`;
      if (kinds.has(kind)) return;
      kinds.add(kind);
      const key = [subject, note, series[c]].join("|");
      const line = lines.get(key) ?? {
        sheets: new Set(),
        cells: [wrapped(subject), wrapped(note), series[c] ? wrapped(series[c]) : blank],
      };
      line.sheets.add(report.sheet);
      lines.set(key, line);
    });
  }
  return [...lines.values()].map(({ sheets, cells }) => [
    wrapped(sheetLines([...sheets]).join("\n")),
    ...cells,
  ]);
}

function wrapped(words: string): Cell {
  return text(words, "wrapped");
}

/** The sheet of the method: how the score is made, its weights, what every column means, and what it does not say. */
export function methodSheet(world: World, reports: readonly Report[]): Sheet {
  const general = [...paragraphs, ...weightsExplained(world)];
  return {
    name: "Align Method",
    widths: [],
    shared: "method",
    blocks: [
      {
        kind: "rows",
        rows: [
          [text("How these numbers are made", "title")],
          [text("The score first, then every column of each sheet.", "lead")],
          [blank],
        ],
      },
      {
        kind: "table",
        name: "AlignMethod",
        columns: [
          { key: "part", head: "Part or sheet", width: 26, align: "left", merge: "lines" },
          { key: "subject", head: "Subject or column", width: 34, align: "left", merge: "key" },
          { key: "meaning", head: "What it means", width: 92, align: "left", merge: "key" },
          { key: "series", head: "Series behind it", width: 44, align: "left", merge: "key" },
        ],
        rows: [...general.map((line) => [...line.map(wrapped), blank]), ...columnRows(world, reports)],
        formats: [],
      },
    ],
    freeze: { columns: 0 },
    print: { orientation: "landscape", repeatHead: true },
  };
}
