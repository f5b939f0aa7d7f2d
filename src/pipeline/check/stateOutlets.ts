import type { Row } from "../csv";
import { outletsIn, speaksForOthers } from "../stateOutlets";
import { fault, type ReadTable } from "./tableText";

/** How each table says who did what, and by what it is cited; undefined: nothing that an agency may not stand for. */
const wrongIn: Readonly<Record<string, (row: Row, sourceUrl: string) => boolean>> = {
  "memberships.csv": ({ evidence, country = "", bloc }, url) =>
    speaksForOthers(`${evidence} ${url}`, country, bloc),
  "events.csv": ({ document, country = "" }, url) => speaksForOthers(`${document} ${url}`, country),
  "opinion.csv": ({ source_type: kind, title, url, read_in, read_url }) =>
    kind !== "unconfirmed" && outletsIn(`${title} ${url} ${read_in} ${read_url}`).length > 0,
};

/** Facts behind which stands the news agency of a state that did not make them. */
export function stateOutletFaults(tables: ReadonlyMap<string, ReadTable>): string[] {
  const urls = new Map((tables.get("sources.csv")?.rows ?? []).map(({ id, url = "" }) => [id, url]));
  return Object.entries(wrongIn).flatMap(([file, isWrong]) =>
    (tables.get(file)?.rows ?? []).flatMap((row, place) =>
      isWrong(row, urls.get(row["source"]) ?? "")
        ? [
            fault(
              file,
              place,
              "a state's news agency speaks of others: name a primary source or an independent report",
            ),
          ]
        : [],
    ),
  );
}
