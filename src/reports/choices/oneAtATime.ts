/** One choice made otherwise at a time, all others as the method makes them. */
import { countryName } from "../../core/countries/countries";
import { ownSpecification } from "../../core/score/choices";
import { missing, number, words, type ReportColumn } from "../figures";
import { tablePart, type Part } from "../part";
import { reportOf } from "../sheet";
import { scoreFormat } from "../standing";
import { alternatives, type Alternative, type Asked } from "./asked";

export function oneAtATimePart({ world, all }: Asked): Part {
  const columns = all.map(({ country, scores }): ReportColumn<Alternative> => ({
    ...{
      key: `score.${country}`,
      head: countryName(world, country),
      width: 12,
      align: "right",
      byMethod: true,
    },
    topic: "Each country",
    note: "Score under the choice of the row, points",
    figure: ({ specification }) => {
      const value = scores[specification]!;
      return Number.isNaN(value) ? missing("too few votes") : number(value, scoreFormat);
    },
  }));
  const choice: ReportColumn<Alternative> = {
    ...{ key: "choice", head: "Choice", width: 44, align: "left" },
    note: "The choice that is made otherwise",
    figure: ({ name }) => words(name),
  };
  const rows = [{ name: "As the method has it", specification: ownSpecification }, ...alternatives];
  const report = reportOf(
    { sheet: "One at a time", table: "OneAtATime" },
    rows,
    [choice, ...columns],
    ({ name }) => name,
  );
  return tablePart(
    report,
    "One choice at a time",
    "The score where one choice is made otherwise and all others stay as the method makes them.",
    columns.map(({ key }) => ({ kind: "diverging", column: key, limit: 100, plus: "towards plus" })),
  );
}
