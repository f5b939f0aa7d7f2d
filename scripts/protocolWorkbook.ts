/** The workbook of docs/excel-protocol.md: formulas of Align with the right answer beside each, and a verdict that Excel itself gives. */
import { membersOf, statusAt, isMember } from "../src/core/blocs/blocs";
import { countryOf, countryName } from "../src/core/countries/countries";
import { indicatorAnswer } from "../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../src/core/indicators/indicators";
import { rating } from "../src/core/opinion/ratings";
import { changePart } from "../src/core/score/changePart";
import { score } from "../src/core/score/scoreAnswers";
import { axisOf } from "../src/core/votes/axis";
import { positionWords } from "../src/core/votes/positionWords";
import { placeOf } from "../src/core/votes/symbols";
import { similarity } from "../src/core/votes/similarityAnswer";
import { vote } from "../src/core/votes/voteAnswers";
import { countryVoter } from "../src/core/votes/voters";
import type { Code, World } from "../src/core/world";
import { type Cell, type Sheet, type Value, type Workbook, blank, text } from "../src/workbook/plan";

/** An error stands as its text. */
type Right = string | number | boolean;

interface Row {
  /** Of docs/excel-protocol.md. */
  readonly step: number;
  readonly what: string;
  readonly formula: string;
  readonly right: Right | undefined;
}

/** Shown until Excel has calculated, so that nothing passes by what a file remembers. */
const waiting = text("not calculated");

const axis = "RUS-WEST";
const inputs: readonly Code[] = ["KAZ", "ARM", "BLR", "UZB"];
const [ofInputs, withError, emptyInput] = ["Inputs!$A$4:$A$7", "Inputs!$A$4:$A$8", "Inputs!$B$4"];

/** The rows, their right answers from the facts at the time of writing. */
function rowsOf(world: World): readonly Row[] {
  const on = (code: Code, day = world.editionDate) => score(world, code, day, axisOf(world, axis)).value;
  const place = placeOf(world, "ES-11/1");
  const position = (code: Code) => positionWords[vote(world, code, place).value!];
  const question = { leader: "RUS", measure: "disapprove", pollster: undefined } as const;
  const period = ["2019-01-01", "2023-12-31"] as const;
  const abstained = inputs.filter((code) => position(code) === "Abstain").length;
  const row = (step: number, what: string, formula: string, right: Right | undefined): Row => ({
    ...{ step, what, formula, right },
  });
  return [
    row(3, "a score", '=ALIGN("MDA")', on("MDA")),
    row(
      3,
      "a country by its name, a day as text",
      '=ALIGN("Kazakhstan","2023-11-03")',
      on("KAZ", "2023-11-03"),
    ),
    row(3, "a day of Excel's", '=ALIGN("KAZ",DATE(2023,11,3))', on("KAZ", "2023-11-03")),
    row(3, "a year", '=ALIGN("ARM",2021)', on("ARM", "2021-12-31")),
    row(3, "an empty cell counts as left out", `=ALIGN("MDA",${emptyInput})`, on("MDA")),
    row(3, "one function within another", '=ALIGN(ALIGN.CODE("Kasachstan"))', on("KAZ")),
    row(
      ...([3, "how far a country moved", '=ALIGN.CHANGE("BRA",2021,2025)'] as const),
      changePart(world, "BRA", "2021-12-31", "2025-12-31", axisOf(world, axis), "change").value,
    ),
    row(3, "a vote", '=ALIGN.VOTE("KAZ","ES-11/1")', position("KAZ")),
    row(
      ...([3, "how alike two vote", '=ALIGN.AGREE("KAZ","RUS",2019,2023)'] as const),
      similarity(world, countryVoter(world, "KAZ"), countryVoter(world, "RUS"), period, "agreement").value,
    ),
    row(3, "a truth", '=ALIGN.MEMBER("ARM","CSTO",2023)', isMember(world, "CSTO", "ARM", "2023-12-31")),
    row(3, "a status", '=ALIGN.STATUS("UKR","CIS",2023)', statusAt(world, "CIS", "UKR", "2023-12-31")),
    row(
      ...([3, "a poll", '=ALIGN.OPINION("KAZ","RUS","disapprove",2022)'] as const),
      rating(world, "KAZ", question, "2022-12-31").value,
    ),
    row(
      ...([3, "an indicator", '=ALIGN.GET("MDA","population")'] as const),
      indicatorAnswer(world, indicatorOf(world, "population"), "MDA", world.editionDate).value as number,
    ),
    row(3, "a name in another language", '=ALIGN.CODE("Kasachstan")', countryOf(world, "Kasachstan")),
    row(3, "a code", '=ALIGN.NAME("KAZ")', countryName(world, "KAZ")),
    row(
      4,
      "a range as an argument",
      `=SUMPRODUCT(--(ALIGN.VOTE(${ofInputs},"ES-11/1")="Abstain"))`,
      abstained,
    ),
    row(
      ...([
        4,
        "an error in a range stays in its own place",
        `=SUMPRODUCT(--ISNUMBER(ALIGN(${withError})))`,
      ] as const),
      inputs.filter((code) => on(code) !== undefined).length,
    ),
    row(
      ...([4, "a block within another function", '=ROWS(ALIGN.MEMBERS("EAEU",2023))'] as const),
      membersOf(world, "EAEU", "2023-12-31").length,
    ),
    row(
      ...([4, "a block that spills, on sheet Spill", "=COUNTA(Spill!$A$4:$A$40)"] as const),
      membersOf(world, "EAEU", "2023-12-31").length,
    ),
    row(5, "what is wrong is #VALUE!", '=ALIGN("Atlantis")', "#VALUE!"),
    row(5, "what is missing is #N/A", '=ALIGN("MDA","1980-01-01")', "#N/A"),
  ];
}

function valueOf(right: Right | undefined): Value {
  if (right === undefined) throw new Error("a row of the protocol without an answer: take another");
  if (typeof right === "number") return { kind: "number", value: right, format: "General" };
  return typeof right === "boolean" ? { kind: "truth", value: right } : text(right);
}

const live = (formula: string, value: Value = waiting): Cell => ({ kind: "live", formula, value });

const [answer, right] = ["[@[Align answers]]", "[@[Right answer]]"];
/** Numbers may differ in their last digits; an error passes where its text stands as the right answer. */
const verdict =
  `=IF(ISERROR(${answer}),` +
  `IF(ISNA(${answer}),IF(${right}="#N/A","pass","fail"),` +
  `IF(ERROR.TYPE(${answer})=3,IF(${right}="#VALUE!","pass","fail"),"fail")),` +
  `IF(AND(ISNUMBER(${answer}),ISNUMBER(${right})),` +
  `IF(ABS(${answer}-${right})<0.000001,"pass","fail"),IF(${answer}=${right},"pass","fail")))`;

const print = { orientation: "landscape", repeatHead: true } as const;

function protocolSheet(world: World): Sheet {
  const widths = [8, 44, 52, 20, 20, 10];
  const heads = ["Step", "What is tried", "Formula", "Align answers", "Right answer", "Verdict"];
  return {
    ...{ name: "Protocol", widths, freeze: { columns: 0 }, print },
    blocks: [
      {
        kind: "rows",
        rows: [
          [text("Does Align answer right in this Excel?", "title")],
          [live('=COUNTIF(Protocol[Verdict],"pass")&" of "&ROWS(Protocol[Verdict])&" rows pass"')],
          [
            text(
              `The right answers are of the facts complete to ${world.editionDate}. Send a picture of this sheet.`,
              "note",
            ),
          ],
          [blank],
        ],
      },
      {
        ...{ kind: "table", name: "Protocol", formats: [] },
        columns: heads.map((head, i) => ({ key: head, head, width: widths[i]!, align: "left" as const })),
        rows: rowsOf(world).map((row) => [
          { kind: "number", value: row.step, format: "0" } as const,
          text(row.what),
          text(row.formula),
          live(row.formula),
          valueOf(row.right),
          live(verdict, text("fail")),
        ]),
      },
    ],
  };
}

function inputsSheet(): Sheet {
  return {
    ...{ name: "Inputs", widths: [20, 20], freeze: undefined, print },
    blocks: [
      {
        kind: "rows",
        rows: [
          [text("Cells that formulas of the protocol read", "title")],
          [text("The last one is an error on purpose, and B4 is empty.", "note")],
          [blank],
          ...inputs.map((code) => [text(code)]),
          [live("=NA()", text("#N/A"))],
        ],
      },
    ],
  };
}

function spillSheet(): Sheet {
  return {
    ...{ name: "Spill", widths: [20], freeze: undefined, print },
    blocks: [
      {
        kind: "rows",
        rows: [
          [text("A formula that fills several cells", "title")],
          [text("The members of the EAEU, a cell each.", "note")],
          [blank],
        ],
      },
      { kind: "spill", formula: '=ALIGN.MEMBERS("EAEU",2023)', values: [[waiting]] },
    ],
  };
}

/** The workbook of the protocol, to be written live. */
export function protocolWorkbook(world: World): Workbook {
  return {
    properties: { title: "Align in Excel: a protocol", edition: world.editionDate },
    stamps: [],
    sheets: [protocolSheet(world), inputsSheet(), spillSheet()],
  };
}
