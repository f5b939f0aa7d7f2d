/** How often one country stands above another: under all choices, under most, or as the choice is made. */
import { countryName } from "../../core/countries/countries";
import type { Specified } from "../../core/score/choices";
import { codeColumn, countryColumn, missing, number, ofCountry, plain, type ReportColumn } from "../figures";
import { blank } from "../../workbook/plan";
import { tablePart, type Part } from "../part";
import { reportOf } from "../sheet";
import { describeFewer, isWhole, scoresOf, type Asked } from "./asked";

/** Share of the choices under which one score is above another, 0…1; NaN where both are known under none. */
function shareAbove({ scores: one }: Specified, { scores: other }: Specified): number {
  let [above, both] = [0, 0];
  for (let i = 0; i < one.length; i++) {
    const difference = one[i]! - other[i]!;
    if (Number.isNaN(difference)) continue;
    both++;
    if (difference > 0) above++;
  }
  return above / both;
}

/** How many pairs with a score under all choices there are, and how many of them stand in the same order under all. */
export function pairsInOrder(some: readonly Specified[]): {
  readonly pairs: number;
  readonly inOrder: number;
} {
  const all = some.filter(({ scores }) => isWhole(scores));
  let [pairs, inOrder] = [0, 0];
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) {
      const [above, below] = [shareAbove(one, other), shareAbove(other, one)];
      pairs++;
      if (above === 1 || below === 1) inOrder++;
    }
  });
  return { pairs, inOrder };
}

/** A row and a column a country. */
export function orderPart(asked: Asked): Part {
  const { world, all } = asked;
  const name = ({ country }: Specified) => countryName(world, country);
  const columns = all.map((other): ReportColumn<Specified> => ({
    ...{
      key: `above.${other.country}`,
      head: other.country,
      name: name(other),
      width: 8,
      align: "right",
      byMethod: true,
    },
    topic: "Each country",
    note: "Per cent of the choices under which the country of the row stands nearer to the West than the country of the column",
    figure: (row) => {
      if (row === other) return plain(blank);
      const share = 100 * shareAbove(row, other);
      if (Number.isNaN(share)) return missing("no score under any choice");
      // what is not all is not shown as all, nor what is not none as none
      return number(share === 0 || share === 100 ? share : Math.min(99, Math.max(1, share)), "0");
    },
  }));
  const report = reportOf(
    { sheet: "Order", table: "Order" },
    all,
    [ofCountry(countryColumn(world)), ofCountry(codeColumn), ...columns],
    name,
  );
  return tablePart(
    report,
    "Who stands nearer to the West",
    [
      "Per cent of all choices under which the country of the row stands nearer to the West than the country of the column. 100: under all of them, 0: under none.",
      ...describeFewer(asked, { score: scoresOf }),
    ].join(" "),
    [{ kind: "heat", columns: columns.map(({ key }) => key), low: 0, high: 100 }],
  );
}
