import type { JsonSchemaType, Tool } from "@modelcontextprotocol/server";
import type { Described, Metadata, Parameter } from "./metadata";

/** Clients allow letters, digits and `_` in a tool's name: `ALIGN.CHANGE` is `align_change`. */
export function toolName(functionName: string): string {
  return functionName.toLowerCase().replaceAll(".", "_");
}

/** One value, a column of values, or rows of values; what a function does not take, it refuses in words of its own. */
const valueOrRange = { type: ["string", "number", "boolean", "array", "null"] } as const;

function choicesOf(metadata: Metadata, { customEnumId }: Parameter): string {
  const { values } = metadata.enums?.find(({ id }) => id === customEnumId) ?? { values: [] };
  const told = values.map(
    ({ stringValue, numberValue, tooltip }) => `${stringValue ?? numberValue}: ${tooltip.replace(/\.$/, "")}`,
  );
  return told.length > 0 ? ` Choices: ${told.join("; ")}.` : "";
}

function propertyOf(metadata: Metadata, parameter: Parameter) {
  return { ...valueOrRange, description: `${parameter.description ?? ""}${choicesOf(metadata, parameter)}` };
}

/** The argument that every tool has beside those of its function. */
export const rowsArgument = "max_rows";

/** Rows of a long answer that are told where nothing else is asked for. */
export const usualRows = 200;

const text = { type: "string" } as const;

/** An answer's fields; the server's instructions say what they are. */
const answerSchema = {
  type: "object",
  properties: {
    formula: text,
    value: {},
    rows_left_off: { type: "integer" },
    error: text,
    message: text,
    unit: { type: ["string", "null"] },
    day: { type: ["string", "null"] },
    limit: text,
    evidence: {
      type: "array",
      items: { type: "object", properties: { text, date: text, citation: text } },
    },
    evidence_left_off: { type: "integer" },
    citations: { type: "array", items: text },
    edition: text,
  },
  required: ["formula", "unit", "day", "evidence", "citations", "edition"],
} as const;

/** A worksheet function as a tool: its arguments by the names that Excel shows. */
export function toolOf(metadata: Metadata, { name, description, parameters }: Described): Tool {
  const own = parameters.map((parameter) => [parameter.name, propertyOf(metadata, parameter)] as const);
  const rows = {
    type: "integer",
    minimum: 1,
    description: `Rows of a long answer to return; left out: ${usualRows}. What is left off is counted.`,
  };
  const inputSchema: JsonSchemaType = {
    type: "object",
    properties: { ...Object.fromEntries(own), [rowsArgument]: rows },
    required: parameters.filter(({ optional }) => !optional).map((parameter) => parameter.name),
    additionalProperties: false,
  };
  return {
    name: toolName(name),
    title: name,
    description,
    inputSchema: inputSchema as Tool["inputSchema"],
    outputSchema: answerSchema as unknown as Tool["outputSchema"],
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}
