import type { World } from "../../core/world";
import { blank, text, type Block, type Cell, type Sheet } from "../plan";
import type { Report } from "./sheet";

const paragraphs: readonly (readonly [string, readonly string[]])[] = [
  [
    "The score",
    [
      "The score says where a country stands between two poles: −100 is the minus pole (Russia), +100 the plus pole (the West). It is the weighted mean of the components that are known, each from −1 to +1. Where they have less than half of the weight that applies on that day, there is no score.",
      "Votes: of the recorded votes of the UN General Assembly in 36 months on which one pole voted yes and the other no, (sided with plus − sided with minus) / votes cast. Being absent is never counted as abstaining. The West's position is that of at least half of the EU's members and the G7.",
      "Blocs: the tie to the plus pole minus the tie to the minus pole; a tie is the mean of the strongest security bond and the strongest economic bond, each weight × status.",
      "Opinion: (net approval of plus − net approval of minus) / 2, from the newest poll of the last five years on each; Gallup before Pew before Central Asia Barometer.",
      "Policy: from 1 March 2022, what the government did about the invasion of Ukraine: sanctions, Russia's unfriendly list, recognition of annexations, military support.",
      "Range: the middle 90 % of 1,000 draws in which the weights are shaken by a half and the votes are drawn anew.",
      "Change, like for like: from the components known on both days alone, with the same weights on both, so that a component that begins between them does not look like a move of the country.",
    ],
  ],
  [
    "What it does not say",
    [
      "UN votes are recorded votes only: most resolutions pass without one.",
      "The votes component mixes all subjects on which the two poles opposed each other.",
      "Opinion is thin: few countries are polled in a year, and Gallup's full tables are licensed; a user who has them can load them.",
      "Bloc weights are a judgement, open to change.",
      "The score does not see a government's words: Georgia's votes stay western while its government does not.",
    ],
  ],
];

function lines(title: string, body: readonly string[]): readonly (readonly Cell[])[] {
  return [[text(title, "head")], ...body.map((line) => [text(line, "wrapped")]), [blank]];
}

function weightLines(world: World): readonly string[] {
  return world.method.components.map(
    ({ name, weight, axes }) =>
      `${name}: weight ${weight}${axes.length > 0 ? ` (on ${axes.join(", ")})` : ""}`,
  );
}

/** What every column means, by sheet; columns of one kind in one line. */
function columnLines(reports: readonly Report[]): readonly (readonly Cell[])[] {
  const sheets = [...new Set(reports.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const columns = reports.filter((report) => report.sheet === sheet).flatMap((report) => report.columns);
    const body = columns.map(({ head, topic, note }) => `${topic ?? head}: ${note}`);
    return lines(`The columns of ${sheet}`, [...new Set(body)]);
  });
}

/** The sheet of the method: how the score is made, its weights, what every column means, and what it does not say. */
export function methodSheet(world: World, reports: readonly Report[]): Sheet {
  const blocks: readonly Block[] = [
    {
      kind: "rows",
      rows: [
        [text("How these numbers are made", "title")],
        [blank],
        ...paragraphs.flatMap(([title, body]) => lines(title, body)),
        ...lines("Weights of the components", weightLines(world)),
        ...columnLines(reports),
      ],
    },
  ];
  return {
    name: "Align Method",
    widths: [120],
    blocks,
    freeze: undefined,
    print: { orientation: "portrait", repeatHead: false },
  };
}
