import method from "../../../docs/method.md";
import type { FunctionName } from "../../formulas/catalogue";
import { asJson } from "../call";
import { functionNamed } from "../functionsHost";

/** What an agent can read beside asking. */
export interface Resource {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: "text/markdown" | "application/json";
  readonly text: () => string;
}

/** The table that a function without arguments answers, a row an object. */
function tableOf(name: FunctionName): string {
  const [head, ...rows] = functionNamed(name)!() as unknown[][];
  const objects = rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [String(head![i]), asJson(cell)])),
  );
  return JSON.stringify(objects);
}

function table(name: string, of: FunctionName, title: string, description: string): Resource {
  return {
    name,
    uri: `align://${name}`,
    title,
    description,
    mimeType: "application/json",
    text: () => tableOf(of),
  };
}

export const resources: readonly Resource[] = [
  {
    name: "method",
    uri: "align://method",
    title: "The method",
    description: "How scores, changes and intervals are made, with worked examples, validity and limits.",
    mimeType: "text/markdown",
    text: () => method,
  },
  table(
    "indicators",
    "ALIGN.INDICATORS",
    "Indicators",
    "What align_get and align_series know, with units and sources.",
  ),
  table(
    "rollcalls",
    "ALIGN.ROLLCALLS",
    "Roll calls",
    "Every roll call of the General Assembly that Align knows.",
  ),
  table("edition", "ALIGN.EDITION", "Edition", "How far each part of the data reaches."),
];
