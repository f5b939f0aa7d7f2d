import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Mistake } from "../core/mistake";
import { faultsIn } from "./check";
import { sourcesToLeaveOut } from "./leftOut";
import { pack } from "./pack";

/** Ids after `--without`, or in ALIGN_WITHOUT, which a build hands on to every step of it. */
function asked(): string {
  const { values } = parseArgs({ options: { without: { type: "string" } } });
  return values.without ?? process.env["ALIGN_WITHOUT"] ?? "";
}

function checkAndPack(root: string): void {
  const leftOut = sourcesToLeaveOut(`${root}/data`, asked());
  const faults = faultsIn(`${root}/data`);
  for (const line of faults) console.error(line);
  if (faults.length > 0) throw new Mistake(`${faults.length} faults; nothing packed`);
  pack(`${root}/data`, `${root}/packed`, leftOut);
  const without = leftOut.size === 0 ? "" : ` without ${[...leftOut].join(", ")}`;
  console.log(`data checked and packed${without}`);
}

function main(): void {
  try {
    checkAndPack(resolve(__dirname, "../.."));
  } catch (fault) {
    console.error(fault instanceof Mistake ? fault.message : fault);
    process.exitCode = fault instanceof Mistake ? 1 : 2;
  }
}

if (process.argv[1]?.endsWith("data.ts")) main();
