import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { edition } from "../../../src/edition";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import {
  answerAt,
  askedSheet,
  bookOf,
  inputColumns,
  liveAnswer,
  type Inputs,
  type Question,
} from "../../support/liveBook";
import { needing } from "../../support/outsideTools";
import {
  recalculated,
  stripped,
  valuesIn,
  withCells,
  type Value,
  type Values,
} from "../../support/recalculated";

// what Align's functions answer against what LibreOffice calculates from the native formulas alone: no value of a formula is in the file

const questions: readonly Question[] = [
  ["ALIGN", "@country", "@day"],
  ["ALIGN", "@country"],
  ["ALIGN", "@country", "@day", "@axis"],
  ["ALIGN", "@country", 2021, "CHN-WEST"],
  ["ALIGN", "@country", "@day", "", "votes=50; blocs=30; opinion=20"],
  ["ALIGN.GET", "@country", "@indicator", "@day"],
  ["ALIGN.GET", "@country", "score", "@day"],
  ["ALIGN.OPINION", "@country", "@leader", "@measure", "@day"],
  ["ALIGN.OPINION", "@country", "RUS", "", "@day", "Pew"],
  ["ALIGN.OPINION", "@country", "USA"],
  ["ALIGN.MEMBER", "@country", "@bloc", "@day"],
  ["ALIGN.STATUS", "@country", "@bloc", "@day"],
  ["ALIGN.STATUS", "@country", "NATO"],
  ["ALIGN.VOTE", "@country", "@resolution"],
  ["ALIGN.VOTE", "@country", "a/res/es-11/1"],
  ["ALIGN.NAME", "@country"],
  ["ALIGN.CODE", "@country"],
  ["ALIGN.BLOCS", "@country", "@day"],
  ["ALIGN", "Moldova", "@day"],
  ["ALIGN.STATUS", "AM", "csto", "@day"],
];

const usual = {
  indicator: "gallup.rus.disapprove",
  bloc: "CSTO",
  resolution: "ES-11/1",
  leader: "RUS",
  measure: "disapprove",
  axis: "",
};
const row = (country: Value, day: Value, more: Partial<Inputs> = {}): Inputs => ({
  ...usual,
  country,
  day,
  ...more,
});

/** Every way to write a country and a day. */
const asked: readonly Inputs[] = [
  row("MDA", 45233),
  row("kz", "2023-11-03"),
  row("Republic of Armenia", 2021, { indicator: "score" }),
  row("Россия", "2022-06", { indicator: "votes", bloc: "Eurasian Economic Union", axis: "rus-west" }),
  row("", "2023-11-03"),
  row("GEORGIA", "", { indicator: "blocs", bloc: "EU", measure: "" }),
  row("Belarus", "2014", { indicator: "agree.rus", bloc: "cis", resolution: "68/262" }),
  row("UKR", 45233.75, { indicator: "VDEM.LIBDEM", leader: "China", measure: "net", axis: "CHN-WEST" }),
  row("UZB", "2031-01-01", { indicator: "bloc.csto", leader: "usa", measure: "Approve" }),
  row("KGZ", 1945),
  row("TJK", "2023-13"),
  row("TKM", 2500),
  row("Moldva", 2023),
  row("LTU", 1990, { indicator: "trade.rus.export", resolution: "ES-11/9999" }),
  row("EST", "1991-12-26", { indicator: "nonsense", bloc: "nonsense" }),
  row("AZE", "2024-02-29", { indicator: "component.opinion", leader: "EU", measure: "unsure" }),
];

/** The same cells with others in them: days on which something changes, and the days before. */
const days: readonly Value[] = [
  "2022-02-28",
  "2022-03-01",
  44622,
  44621,
  "2023-12-31",
  "2024-01-01",
  "2024-02-21",
  "2024-02-22",
  2024,
  45291,
  "2024-12-30",
  "2025-02-24",
  "2025-02-25",
  "2019-12-31",
  "2020-01-01",
  "1999",
];
const others: readonly Inputs[] = asked.map((inputs, i) => ({
  ...inputs,
  country: ["KAZ", "Armenia", "MD", "GE", "Latvia", "tjk", "BLR", "RUS"][i % 8]!,
  day: days[i]!,
}));

async function portable(inputs: readonly Inputs[]): Promise<Uint8Array> {
  const countries = edition.groups.get("post-soviet")!.countries;
  const file = await bookOf([askedSheet(inputs, questions)]);
  const own = new AlignFile(file, "asked.xlsx");
  const plan = portablePlan(edition, own.picture, own.picture.cells, { countries, related: false });
  expect(plan.cells.filter(({ kind }) => kind === "values")).toEqual([]);
  return own.edited(portableEdit(own.picture, plan, { edition: "", time: "" }));
}

function changedTo(file: Uint8Array, inputs: readonly Inputs[]): Uint8Array {
  const cells = inputs.flatMap((one, i) =>
    (Object.keys(inputColumns) as (keyof Inputs)[]).map((name) => [
      `${inputColumns[name]}${i + 2}`,
      one[name],
    ]),
  );
  return withCells(file, "Asked", Object.fromEntries(cells) as Record<string, Value>);
}

const isError = (value: Value | undefined) => typeof value === "string" && value.startsWith("#");

/** Answers that differ, an error being the same as another. */
function wrong(values: Values, inputs: readonly Inputs[]): readonly unknown[] {
  return inputs.flatMap((one, i) =>
    questions.flatMap((question, q) => {
      const live = liveAnswer(question, one);
      const found = values.get(`Asked!${answerAt(q, i)}`) ?? "";
      const isSame =
        typeof live === "number" && typeof found === "number"
          ? Math.abs(live - found) <= 1e-9
          : live === found || (isError(live) && isError(found));
      return isSame ? [] : [{ question, one, live, found }];
    }),
  );
}

/** The file with a formula broken on purpose: it looks up the exact day, and no row is of that day. */
function withBrokenFormula(file: Uint8Array, address: string): Uint8Array {
  const parts = unzipSync(file);
  const path = "xl/worksheets/sheet1.xml";
  const text = strFromU8(parts[path]!);
  const broken = text.replace(new RegExp(`(<c r="${address}"[^]*?Align_ScoreKey,)1`), "$10");
  expect(broken).not.toBe(text);
  return zipSync({ ...parts, [path]: strToU8(broken) });
}

const dataAt = (file: Uint8Array, text: string) =>
  [...valuesIn(file)]
    .find(([at, value]) => at.startsWith("Align Data!") && value === text)![0]
    .split("!")[1]!;

const calculated = needing("LibreOffice");
const ownWeights = { votes: 0.5, blocs: 0.3, opinion: 0.2, policy: 0 };

/** The file with other weights in the cells of the method's. */
function withOwnWeights(file: Uint8Array): Uint8Array {
  const row = dataAt(file, "weights of the method").replace(/\D+/, "");
  const cells = Object.values(ownWeights).map((weight, i) => [`${"EFGH"[i]}${row}`, weight]);
  return withCells(file, "Align Data", Object.fromEntries(cells) as Record<string, Value>);
}

let first: Values;
let second: Values;
let broken: Values;
let weighted: Values;

beforeAll(async () => {
  const file = await portable(asked);
  const left = strFromU8(unzipSync(stripped(file))["xl/worksheets/sheet1.xml"]!).match(/<\/f><v/g);
  expect(left).toBeNull();
  [first, second, broken, weighted] = recalculated(
    file,
    changedTo(file, others),
    withBrokenFormula(file, answerAt(0, 0)),
    withOwnWeights(file),
  ) as [Values, Values, Values, Values];
}, 300_000);

calculated("LibreOffice calculates from native formulas what Align answers, for every way to ask", () => {
  expect(wrong(first, asked)).toEqual([]);
  const answered = asked.flatMap((one) => questions.map((question) => liveAnswer(question, one)));
  expect(answered.filter((value) => value !== "" && !isError(value)).length).toBeGreaterThan(180);
});

calculated("a formula broken on purpose is found", () => {
  expect(wrong(broken, asked)).toEqual([
    { question: questions[0], one: asked[0], live: expect.closeTo(48.8333, 4), found: "#N/A" },
  ]);
});

calculated("other countries and days in the cells give Align's answers for them", () => {
  expect(wrong(second, others)).toEqual([]);
});

calculated("other weights on Align Data give the scores of those weights", () => {
  const [plain, , , , own] = questions;
  asked.forEach((inputs, i) => {
    const live = liveAnswer(own!, inputs);
    const found = weighted.get(`Asked!${answerAt(questions.indexOf(plain!), i)}`) ?? "";
    if (typeof live === "number") expect(found).toBeCloseTo(live, 9);
    else expect([found === "", isError(found)]).toEqual([live === "", isError(live)]);
  });
});
