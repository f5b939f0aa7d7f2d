import { Ajv, type ErrorObject, type SchemaObject } from "ajv";
import { isDay } from "../../core/days";
import type { Row } from "../csv";
import type { Field, TableSchema } from "../dataPackage";

const ajv = new Ajv({ allErrors: true, verbose: true });
ajv.addFormat("date", isDay);

const isNumeric = ({ type }: Field) => type === "number" || type === "integer";

function property({ type, constraints = {} }: Field): SchemaObject {
  // that a cell is filled is asked of the table's text, where a line has a number
  const { required: _, ...rest } = constraints;
  return type === "date" ? { type: "string", format: "date", ...rest } : { type, ...rest };
}

/** A cell as JSON has it: a number where the column holds numbers and the cell is one. */
function valueOf(field: Field, cell: string): string | number {
  return isNumeric(field) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}

/** What a cell should be, in words. */
function expected({ keyword, schema, parentSchema = {} }: ErrorObject): string {
  const { minimum, maximum } = parentSchema as { minimum?: number; maximum?: number };
  if (keyword === "enum") return `one of ${(schema as string[]).join(", ")}`;
  if (keyword === "pattern") return `like ${String(schema)}`;
  if (keyword === "format") return "an ISO day";
  const kind = (parentSchema as { type?: string }).type === "integer" ? "a whole number" : "a number";
  return minimum === undefined ? kind : `${kind} from ${minimum} to ${maximum}`;
}

/** Answers what is wrong with a row's filled cells by its table's schema: `invalid approve: 101; should be a number from 0 to 100`. */
export function rowCheck({ fields }: TableSchema): (row: Row) => readonly string[] {
  const properties = Object.fromEntries(fields.map((field) => [field.name, property(field)]));
  const isValid = ajv.compile({ type: "object", properties });
  return (row) => {
    const filled = fields.filter(({ name }) => (row[name] ?? "") !== "");
    if (isValid(Object.fromEntries(filled.map((field) => [field.name, valueOf(field, row[field.name]!)]))))
      return [];
    const faults = (isValid.errors ?? []).map((error) => {
      const column = error.instancePath.slice(1);
      return `invalid ${column}: ${row[column]}; should be ${expected(error)}`;
    });
    return [...new Set(faults)];
  };
}
