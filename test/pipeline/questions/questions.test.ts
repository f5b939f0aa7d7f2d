import { edition } from "../../../src/edition";
import { questionName } from "../../../src/edition/questionName";
import { unpack } from "../../../src/edition/unpack";
import { resolve } from "node:path";
import { readCsv, type Row } from "../../../src/pipeline/csv";
import { packedFacts } from "../../../src/pipeline/pack";
import { rollCallRows } from "../../../src/pipeline/packVotes";
import { linkFaults } from "../../../src/pipeline/questions/linkFaults";
import { questionKeys } from "../../../src/pipeline/questions/questionKeys";
import { questionLinks } from "../../../src/pipeline/questions/questionLinks";
import { questionNews } from "../../../src/pipeline/questions/questionNews";
import { resemblances } from "../../../src/pipeline/questions/resemblances";
import { titleText } from "../../../src/pipeline/questions/titleText";

const data = resolve(__dirname, "../../../data");
const rows = rollCallRows(data);
const linkRows = readCsv(`${data}/questionLinks.csv`);
const links = questionLinks(linkRows);

/** A row of questionLinks.csv. */
function link(kind: string, match: string, becomes = "", name = ""): Row {
  return { kind, match, becomes, name, reason: "test", source: "align-method" };
}

/** A roll call with the votes of Austria, Brazil, Chile and Denmark, from a line such as `2020-12-01 YNAX Use of mercenaries`. */
function rollCall(line: string, i: number): Row {
  const [date = "", votes = "", ...title] = line.split(" ");
  const cells = Object.fromEntries(["AUT", "BRA", "CHL", "DNK"].map((code, c) => [code, votes[c]!]));
  const session = String(Number(date.slice(0, 4)) - 1945);
  return {
    id: `A/RES/${i}`,
    date,
    session,
    kind: "resolution",
    title: title.join(" "),
    same_vote_as: "",
    ...cells,
  };
}

const keysOf = (lines: readonly string[], linked: readonly Row[] = []) =>
  questionKeys(lines.map(rollCall), questionLinks(linked)).keys;

describe("the text of a title", () => {
  const words = new Map([
    ["nulear", "nuclear"],
    ["un", "united nations"],
    ["icj", ""],
  ]);

  test.each([
    ["The Rôle of Co-operation", "role cooperation"],
    ["Use of mercenaries : resolution / adopted by the General Assembly", "use mercenaries"],
    ["Right to food: resoultion adopted by the General Assembly", "right food"],
    ["General and complete disarmament : regional disarmament", "regional disarmament"],
    ["General and complete disarmament : study", "general complete disarmament study"],
    ["The situation in the Middle East : Jerusalem", "situation middle east jerusalem"],
    ["Question of Namibia : the dissemination : of information", "dissemination information"],
    ["Programme budget for 2021, 75th session", "programme budget th session"],
    ["Israel's Nulear weapons and the UN", "israel nuclear weapons united nations"],
    ["Opinion of the ICJ", "opinion"],
  ])("'%s' is '%s'", (title, text) => {
    expect(titleText(title, words)).toBe(text);
  });
});

describe("roll calls put the same question", () => {
  test("under the same text, whatever the year says", () => {
    const keys = keysOf([
      "2020-12-01 YYYY Budget for 2021",
      "2021-12-01 NNNN Budget for 2022",
      "2021-12-02 YYYY Peace",
    ]);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test("under titles that a series links", () => {
    const lines = ["2011-12-01 YYYY Convicting spies", "2012-12-01 YYYY Combating spies"];
    expect(new Set(keysOf(lines)).size).toBe(2);
    expect(keysOf(lines, [link("series", "^(convicting|combating) spies$", "spies", "Spies")])).toEqual([
      "spies",
      "spies",
    ]);
  });

  test("but not where a maintainer sets them apart, by symbol or text", () => {
    const lines = [
      "2020-12-01 YYYY Admission",
      "2021-12-01 YYYY Admission",
      "2022-12-01 YYYY Peace",
      "2023-12-01 YYYY Peace",
    ];
    const keys = keysOf(lines, [link("apart", "^admission$"), link("apart", "^A/RES/3$")]);
    expect(new Set(keys).size).toBe(4);
  });

  // a quarter of the members voting on both voted differently: one of four, the absent left out
  test.each([
    ["YYYN", "YYYY", "alone there, linked in other years", 1],
    ["YYNX", "YYYN", "alone there: the absent do not count", 1],
    ["XXXX", "YYYN", "linked: nobody voted on both", 0],
    ["YYYA", "YYYA", "linked: all voted alike", 0],
  ])("in one session as %s and %s: %s", (one, other, _what, clashes) => {
    const lines = [
      `2019-12-01 YYYY Peace`,
      `2020-12-01 ${one} Peace`,
      `2020-12-02 ${other} Peace`,
      "2021-12-01 YYYY Peace",
    ];
    const found = questionKeys(lines.map(rollCall), questionLinks([]));
    expect(found.clashes).toHaveLength(clashes);
    expect(found.keys[0]).toBe(found.keys[3]);
    expect(new Set(found.keys).size).toBe(clashes === 0 ? 1 : 3);
  });

  test("never under a title that clashed in two years", () => {
    const clash = (year: number) => [`${year}-12-01 YYYN Peace`, `${year}-12-02 YYYY Peace`];
    const keys = keysOf(["2019-12-01 YYYY Peace", ...clash(2020), ...clash(2021), "2022-12-01 YYYY Peace"]);
    expect(new Set(keys).size).toBe(6);
  });

  test("only where statistics use them", () => {
    const used = rollCall("2020-12-01 YYYY Peace", 0);
    const unused = [
      { ...used, kind: "amendment" },
      { ...used, same_vote_as: "A/RES/9" },
    ];
    expect(questionKeys(unused, questionLinks([])).keys).toEqual([undefined, undefined]);
  });
});

describe("links between questions", () => {
  const lines = [
    "2020-12-01 YYYY Use of mercenaries",
    "2021-12-01 YYYY Use of mercenariess",
    "2022-12-01 YYYY Peace",
  ].map(rollCall);

  test("are right where each is used, and a series named once", () => {
    const right = [
      link("apart", "^peace$"),
      link("series", "^use mercenaries$", "mercenaries", "Mercenaries"),
      link("word", "mercenariess", "mercenaries"),
    ];
    expect(linkFaults(right, lines)).toEqual([]);
  });

  test.each([
    [
      "no regular expression",
      link("apart", "(peace"),
      "invalid match: (peace; should be a regular expression",
    ],
    [
      "a word of two",
      link("word", "use of", "use"),
      "invalid match: use of; should be one word in lower case",
    ],
    [
      "a word becoming none",
      link("word", "peace", "Peace"),
      "invalid becomes: Peace; should be words in lower case",
    ],
    [
      "a key with blanks",
      link("series", "peace", "the peace", "Peace"),
      "invalid becomes: the peace; should be a key",
    ],
    ["a series without a name", link("series", "peace", "peace"), "a series has one name: peace has none"],
    [
      "a name of a word",
      link("word", "peace", "pace", "Peace"),
      "needless name: Peace; only a series has one",
    ],
    ["something for what stands apart", link("apart", "peace", "peace"), "needless becomes: peace"],
    ["what no roll call fits", link("apart", "^war$"), "needless link: no roll call fits ^war$"],
  ])("are wrong with %s", (_what, row, what) => {
    expect(linkFaults([row], lines)).toEqual([expect.stringContaining(`data/questionLinks.csv:2: ${what}`)]);
  });

  test("are wrong where a text fits two series, and where one has two names", () => {
    const two = [link("series", "^peace$", "peace", "Peace"), link("series", "peace", "war", "War")];
    expect(linkFaults(two, lines)).toEqual(["data/questionLinks.csv:1: one text fits peace and war: peace"]);
    const names = [link("series", "^peace$", "peace", "Peace"), link("series", "^use", "peace", "Use")];
    expect(linkFaults(names, lines)).toEqual([
      "data/questionLinks.csv:2: a series has one name: peace has Peace, Use",
    ]);
  });
});

describe("a new year of votes", () => {
  const lines = [
    "2010-12-01 YYYY Moratorium on nuclear test explosions",
    "2021-12-01 YYYY United action towards the total elimination of nuclear weapons",
    "2021-12-02 YYYY The right to food",
    "2022-12-01 YYYY Joint action towards the total elimination of nuclear weapons",
    "2022-12-02 YYYY The right to food",
    "2022-12-03 YYYY The right to food of children",
    "2022-12-04 YYYY Nuclear test explosions: moratorium",
    "2022-12-05 YYYN Peace",
    "2022-12-06 YYYY Peace",
  ].map(rollCall);
  const keys = questionKeys(lines, questionLinks([]));

  test("is asked after new questions that resemble older ones not put again", () => {
    const found = resemblances(2022, lines, keys, questionLinks([]));
    expect(found.map(({ now, before }) => [now["id"], before["id"]])).toEqual([["A/RES/3", "A/RES/1"]]);
  });

  test("prints them, and the texts that clash", () => {
    expect(questionNews(2022, lines, keys, questionLinks([]))).toEqual([
      "new questions of 2022 that resemble older ones; link in questionLinks.csv what asks the same:",
      "  75 %  A/RES/3 Joint action towards the total elimination of nuclear weapons\n       A/RES/1 United action towards the total elimination of nuclear weapons",
      "texts of 2022 under one title on which members voted differently; they stand alone:",
      "  25 %  A/RES/8 Peace\n       A/RES/7",
    ]);
    expect(questionNews(2021, lines, keys, questionLinks([]))).toEqual([]);
  });
});

test.each([
  ["Use of mercenaries : resolution / adopted by the General Assembly", "Use of mercenaries"],
  ["General and complete disarmament : transparency in armaments", "Transparency in armaments"],
  ["The situation in the Middle East : Jerusalem", "The situation in the Middle East: Jerusalem"],
  ["The right to food", "The right to food"],
])("'%s' is named '%s'", (title, name) => {
  expect(questionName(title)).toBe(name);
});

describe("the questions as they ship", () => {
  const { keys } = questionKeys(rows, links);

  test("are those of the titles and links, each roll call under its own", () => {
    const { of, count, names } = edition.questions;
    const pairs = new Map(keys.map((key, i) => [key, of[i]]));
    expect(of).toEqual(keys.map((key) => pairs.get(key)));
    expect(new Set(of).size).toBe(new Set(keys).size);
    expect([count, names.length]).toEqual([new Set(keys.filter(Boolean)).size, count]);
  });

  // ES-11/1, ES-11/6 and ES-11/7 ask for the same: withdrawal and peace
  test.each([
    ["A/RES/ES-11/1", "A/RES/ES-11/7", "Aggression against Ukraine and peace in Ukraine"],
    ["A/RES/68/262", "A/RES/ES-11/4", "Territorial integrity of Ukraine"],
    ["A/RES/60/150", "A/RES/61/164", "Combating defamation of religions"],
  ])("%s and %s put the question '%s'", (one, other, name) => {
    const numbers = [one, other].map(
      (id) => edition.questions.of[edition.rollCalls.findIndex((call) => call.id === id)]!,
    );
    expect(numbers[0]).toBe(numbers[1]);
    expect(edition.questions.names[numbers[0]!]).toBe(name);
  });

  test("are none in a build that has no roll calls yet", () => {
    const empty = unpack(packedFacts(data, { rollCalls: [] }), () => edition.ballots);
    expect([empty.questions.count, empty.questions.of]).toEqual([0, []]);
  });
});
