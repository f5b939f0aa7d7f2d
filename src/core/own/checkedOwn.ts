/** Own data that an opened workbook keeps are a stranger's: they are checked as the same table in the pane is. */
import { firstDay, yearOf } from "../days";
import { Mistake } from "../mistake";
import type { World } from "../world";
import { isInAll } from "./table/opinion";
import { leaderIn } from "./table/leaders";
import { readTable } from "./table/read";
import { textOf } from "./table/table";
import type { OwnData, OwnIndicator, OwnPoll, OwnWeights } from "./ownData";
import { savedWeights } from "./ownWeights";
import { wayOut } from "./storage";

/** More than a workbook has room for in other words. */
const mostOfAKind = 1_000;

/** The same data, made anew of what they say. Throws `Mistake` for what no table in the pane could have brought in. */
export function checkedOwn(world: World, { indicators, polls, weights }: OwnData): OwnData {
  for (const [kind, { length }] of Object.entries({ indicators, weights }))
    if (length > mostOfAKind) throw new Mistake(`damaged data: ${length} ${kind}; ${wayOut}`);
  try {
    return {
      indicators: indicators.map((one) => checkedIndicator(world, one)),
      polls: polls.map((one) => checkedPoll(world, one)),
      weights: weights.map((one) => checkedWeights(world, one)),
    };
  } catch (problem) {
    // an object where a text or number should be
    if (problem instanceof TypeError) throw new Mistake(`damaged data: no text or number; ${wayOut}`);
    if (problem instanceof Mistake) throw new Mistake(`damaged data: ${problem.message}; ${wayOut}`);
    throw problem;
  }
}

function checkedIndicator(world: World, { code, name, unit, figures }: OwnIndicator): OwnIndicator {
  const rows = figures.map(({ country, date, value, source }) => [country, name, date, value, source, unit]);
  const { data, problems } = readTable(world, {
    rows: [["country", "indicator", "date", "value", "source", "unit"], ...rows],
    firstRow: 0,
    separator: undefined,
    origin: "this workbook",
  });
  const [problem] = problems;
  if (problem) throw new Mistake(`${textOf(name)}, figure ${problem.row ?? 0}: ${problem.message}`);
  const [read, ...others] = data.indicators;
  if (!read || others.length > 0 || read.code !== code)
    throw new Mistake(`${textOf(code)} is not the code of ${textOf(name)}`);
  return read;
}

function checkedPoll(world: World, poll: OwnPoll): OwnPoll {
  const { country, year, target, approve, disapprove, unsure, question, source } = poll;
  const of = `poll of ${textOf(country)}`;
  if (!world.seat.has(country)) throw new Mistake(`${of}: unknown country`);
  if (!Number.isInteger(year) || year < yearOf(firstDay) || year > yearOf(world.editionDate) + 5)
    throw new Mistake(`${of}: ${textOf(year)} is no year`);
  if (typeof target !== "string" || leaderIn(world, target) !== target)
    throw new Mistake(`${of}: ${textOf(target)} is no power`);
  const shares = [approve, disapprove, unsure];
  if (!shares.every((share) => share === undefined || isShare(share)) || !isInAll(shares))
    throw new Mistake(`${of}: its shares are no per cents of one question`);
  return {
    country,
    year,
    target,
    approve,
    disapprove,
    unsure,
    question: textOf(question),
    source: textOf(source),
  };
}

function isShare(share: unknown): boolean {
  return typeof share === "number" && share >= 0 && share <= 100;
}

function checkedWeights(world: World, { name, weights }: OwnWeights): OwnWeights {
  const isPair = ([component, weight]: OwnWeights["weights"][number]) =>
    typeof component === "string" && typeof weight === "number";
  if (typeof name !== "string" || !weights.every(isPair)) throw new Mistake("weights that are none");
  return savedWeights(world, name, weights);
}
