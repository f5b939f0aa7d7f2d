import { dataPackage } from "../src/pipeline/dataPackage";
import { rollCallRows } from "../src/pipeline/packVotes";
import { csvText } from "../src/workbook/csvText";

/** Every position on every roll call, one a row: the votes as programs for statistics like them. */

const name = "positions.csv";

/** What a descriptor says of that table. */
const resource = {
  name: "positions",
  path: name,
  type: "table",
  title: "Positions on roll calls of the UN General Assembly, one a row",
  description:
    "The same as votes/, whose columns of countries are rows here. Without a row: not a member then.",
  schema: {
    fields: [
      { name: "roll_call", type: "string", constraints: { required: true } },
      { name: "date", type: "date", constraints: { required: true } },
      { name: "country", type: "string", constraints: { required: true } },
      {
        name: "position",
        type: "string",
        description: "Y (yes), N (no), A (abstains), X (a member that did not vote).",
        constraints: { required: true, enum: ["Y", "N", "A", "X"] },
      },
    ],
    primaryKey: ["roll_call", "country"],
    foreignKeys: [
      { fields: ["roll_call"], reference: { resource: "votes", fields: ["id"] } },
      { fields: ["country"], reference: { resource: "countries", fields: ["code"] } },
    ],
  },
};

/** A descriptor with that table in it. */
export function withPositions<T extends { readonly resources: readonly unknown[] }>(descriptor: T): T {
  return { ...descriptor, resources: [...descriptor.resources, resource] };
}

/** The table, by name and text. @param folder of the tables */
export function positions(folder: string): readonly [name: string, text: string] {
  const votes = dataPackage.resources.find((each) => each.name === "votes")!;
  const known = new Set(votes.schema.fields.map((field) => field.name));
  const rows = rollCallRows(folder).flatMap((row) =>
    Object.entries(row).flatMap(([column, position]) =>
      known.has(column) || position === "" ? [] : [[row["id"]!, row["date"]!, column, position]],
    ),
  );
  return [name, csvText([resource.schema.fields.map((field) => field.name), ...rows], { lineEnd: "\n" })];
}
