import type { World } from "../core/world";
import { blank, text, type Cell, type Sheet } from "../workbook/plan";
import type { Report } from "./sheet";

type Explained = readonly [part: string, subject: string, meaning: string];

const paragraphs: readonly Explained[] = [
  [
    "The score",
    "Score",
    "Where a country stands between two poles: −100 is the minus pole (Russia), +100 the plus pole (the West). It is the weighted mean of the components that are known, each from −1 to +1. Where they have less than half of the weight that applies on that day, there is no score.",
  ],
  [
    "The score",
    "Votes",
    "Of the recorded votes of the UN General Assembly in 36 months on which one pole voted yes and the other no, (sided with plus − sided with minus) / votes cast. Being absent is never counted as abstaining. The West's position is that of at least half of the EU's members and the G7.",
  ],
  [
    "The score",
    "Blocs",
    "The tie to the plus pole minus the tie to the minus pole; a tie is the mean of the strongest security bond and the strongest economic bond, each weight × status.",
  ],
  [
    "The score",
    "Opinion",
    "(Net approval of plus − net approval of minus) / 2, from the newest poll of the last five years on each; Gallup before Pew before Central Asia Barometer.",
  ],
  [
    "The score",
    "Policy",
    "From 1 March 2022, what the government did about the invasion of Ukraine: sanctions, Russia's unfriendly list, recognition of annexations, military support.",
  ],
  [
    "The score",
    "Range",
    "The middle 90 % of 1,000 draws in which the weights are shaken by a half and the votes are drawn anew.",
  ],
  [
    "The score",
    "Change, like for like",
    "From the components known on both days alone, with the same weights on both, so that a component that begins between them does not look like a move of the country.",
  ],
  [
    "What it does not say",
    "Recorded votes",
    "UN votes are recorded votes only: most resolutions pass without one.",
  ],
  [
    "What it does not say",
    "Subjects",
    "The votes component mixes all subjects on which the two poles opposed each other.",
  ],
  [
    "What it does not say",
    "Opinion",
    "Opinion is thin: few countries are polled in a year, and Gallup's full tables are licensed; a user who has them can load them.",
  ],
  ["What it does not say", "Bloc weights", "Bloc weights are a judgement, open to change."],
  [
    "What it does not say",
    "Words",
    "The score does not see a government's words: Georgia's votes stay western while its government does not.",
  ],
];

function weightsExplained(world: World): readonly Explained[] {
  return world.method.components.map(({ name, weight, axes }) => [
    "Weights of the components",
    `${name[0]!.toUpperCase()}${name.slice(1)}`,
    `${weight}${axes.length > 0 ? `, on ${axes.join(" and ")} only` : ""}`,
  ]);
}

/** More series than this are left to the sheet of sources. */
const mostNamed = 3;

/** Titles of the sources behind each column of a report. */
function seriesOf(world: World, { columns, figures }: Report): readonly string[] {
  return columns.map((_, c) => {
    const ids = new Set(figures.flatMap((row) => row[c]!.origins.map(({ source }) => source)));
    const titles = [...ids].map((id) => world.sources.get(id)?.title ?? id);
    return titles.length > mostNamed ? `${titles.length} series, on Align Sources` : titles.join("; ");
  });
}

/** What every column means and rests on, by sheet; columns of one kind in one line. */
function columnRows(world: World, reports: readonly Report[]): readonly (readonly Cell[])[] {
  const seen = new Set<string>();
  return reports.flatMap((report) => {
    const series = seriesOf(world, report);
    return report.columns.flatMap(({ head, topic, note }, c) => {
      const subject = topic ?? head;
      const key = `${report.sheet}|${subject}|${topic === undefined ? note : ""}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [[...[report.sheet, subject, note].map(wrapped), series[c] ? wrapped(series[c]) : blank]];
    });
  });
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
          { key: "part", head: "Part or sheet", width: 24, align: "left", merge: "key" },
          { key: "subject", head: "Subject or column", width: 34, align: "left", merge: "key" },
          { key: "meaning", head: "What it means", width: 92, align: "left", merge: "key" },
          { key: "series", head: "Series behind it", width: 44, align: "left" },
        ],
        rows: [...general.map((line) => [...line.map(wrapped), blank]), ...columnRows(world, reports)],
        formats: [],
      },
    ],
    freeze: { columns: 0 },
    print: { orientation: "landscape", repeatHead: true },
  };
}
