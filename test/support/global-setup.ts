import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { faultsIn } from "../../src/pipeline/check";
import { pack } from "../../src/pipeline/pack";

const root = resolve(__dirname, "../..");

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

/** Checks and packs the edition that the tests read, where it is missing or older than the facts or the packer. */
export default function setUp(): void {
  const assets = ["facts.json", "votes.bin", "news.json"].map((name) => join(root, "packed", name));
  const made = Math.min(...assets.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  const sources = [join(root, "data"), join(root, "src/pipeline"), join(root, "src/edition")];
  if (sources.every((folder) => newest(folder) <= made)) return;
  const faults = faultsIn(join(root, "data"));
  if (faults.length > 0) throw new Error(["The facts are not as they should be:", ...faults].join("\n"));
  pack(join(root, "data"), join(root, "packed"));
}
