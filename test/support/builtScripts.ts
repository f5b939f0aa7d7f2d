/** The built add-in's scripts and functions, for the stand-in. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the built add-in is. */
export const builtFolder = resolve(__dirname, "../../dist/web");

function read(name: string): string {
  return readFileSync(`${builtFolder}/${name}`, "utf8");
}

export const functionsJson = JSON.parse(read("functions.json")) as never;

/** A script of the built add-in, as `openWorkbook` takes it. */
export interface Script {
  readonly name: string;
  readonly text: string;
}

export function builtScript(name: string): Script {
  return { name, text: read(name) };
}

/** Run before the add-in's own, lets ten seconds pass in a tenth of one. */
export const hurried: Script = {
  name: "hurried.js",
  text: "const wait = setTimeout; setTimeout = (task, time) => wait(task, time / 100);",
};
