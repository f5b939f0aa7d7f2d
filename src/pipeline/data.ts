import { resolve } from "node:path";
import { faultsIn } from "./check";
import { pack } from "./pack";

function main(): void {
  const root = resolve(__dirname, "../..");
  const faults = faultsIn(`${root}/data`);
  for (const line of faults) console.error(line);
  if (faults.length > 0) {
    console.error(`${faults.length} faults; nothing packed`);
    process.exitCode = 1;
    return;
  }
  pack(`${root}/data`, `${root}/packed`);
  console.log("data checked and packed");
}

if (process.argv[1]?.endsWith("data.ts")) main();
