/** Agreement of everyone with everyone, in the order of the tree. */
import { countryName } from "../../core/countries/countries";
import type { Origin } from "../../core/datum";
import { similarities } from "../../core/votes/similarity";
import { countryVoter } from "../../core/votes/voters";
import type { World } from "../../core/world";
import { countryColumn, missing, number, type ReportColumn } from "../figures";
import type { Part } from "../part";
import { codesOf, heatOf, shapeOf } from "../matrix";
import { missingRows, reportOf, sheetOf, tableOf, titleBlock } from "../sheet";
import { campTitle, type Sitting } from "./sitting";

export function matrixPart(world: World, sitting: Sitting, origins: readonly Origin[]): Part {
  const { first, last, camps, members } = sitting;
  const voters = camps.order.map((code) => countryVoter(world, code));
  const table = [...similarities(world, voters, voters, "agreement", first, last)];
  const place = new Map(camps.order.map((code, i) => [code, i]));
  const { format, ...shape } = shapeOf(camps.order.length);
  const columns = camps.order.map((code, c): ReportColumn => ({
    ...{
      key: `with.${code}`,
      head: code,
      name: countryName(world, code),
      topic: "Each member by its code",
    },
    ...shape,
    note: "Agreement: mean of 1 − d/2 over the roll calls on which both voted; 0 to 1 (ALIGN.AGREE)",
    figure: (country) => {
      const { value } = table[place.get(country)!]![c]!;
      return value === undefined ? missing("no common vote") : number(value, format, origins);
    },
  }));
  const campColumn: ReportColumn = {
    ...{ key: "camp", head: "Camp", width: 7.5, align: "right", note: "Number of the camp" },
    figure: (country) => number(members.get(country)!.camp, "0", origins),
  };
  const report = reportOf(
    { sheet: "Matrix", table: "CampMatrix" },
    camps.order,
    [countryColumn(world), codesOf(camps.order.length), campColumn, ...columns],
    (country) => countryName(world, country),
  );
  const sheet = sheetOf(
    "Matrix",
    [
      titleBlock(
        "Who agrees with whom",
        [
          `Agreement from ${first} to ${last}, ordered by the tree of who votes alike, as a dendrogram has its leaves: camps are dark squares along the diagonal.`,
          `Camps: ${camps.camps.map(campTitle).join("; ")}.`,
        ],
        [],
      ),
      tableOf(report, [heatOf(columns, table)]),
      { kind: "rows", rows: missingRows([report]) },
    ],
    3,
  );
  return { sheet, reports: [report] };
}
