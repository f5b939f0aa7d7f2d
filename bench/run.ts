/** `npm run bench`: every part, one after the other. `--write` keeps the lines as docs/benchmarks.md; names of parts run those alone. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Line, linesFile, verdictOf } from "./lines";

const parts = ["ratios", "bench", "files", "standin", "writing", "share", "preview", "pane"];

function table(lines: readonly Line[]): string {
  const cells = lines.map((line) => [line.what.trim(), line.measured, line.bound ?? "", verdictOf(line)]);
  return [["what", "measured", "bound", ""], ["---", "---:", "---:", "---"], ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function page(lines: readonly Line[], asked: readonly string[]): string {
  const [{ model } = { model: "unknown" }] = cpus();
  const machine = `${cpus().length} cores (${model.trim()}), Node ${process.versions.node}, ${process.platform}`;
  const ratios = lines.filter(({ isRatio = false }) => isRatio);
  const times = lines.filter(({ isRatio = false }) => !isRatio);
  return `# Benchmarks

The last run of \`npm run bench -- --write\`, which makes this page: ${new Date().toISOString().slice(0, 10)}, on ${machine}. Its parts: ${asked.join(", ")}${asked.length < parts.length ? `, of ${parts.join(", ")}` : ""}. Nothing here was measured in Excel.

## Beside what does no more than is needed

Both sides in the same run, so that the machine counts little. These ratios judge: one that is NOT MET ends the command with 1.

${table(ratios)}

## On this machine

Times and sizes, with what they are meant to stay below on a quiet machine of this kind. Other work on the machine makes them longer: \`over\` is a reason to look, no fault.

${table(times)}
`;
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { write: { type: "boolean" } },
    allowPositionals: true,
  });
  const asked = positionals.length > 0 ? positionals : parts;
  const folder = mkdtempSync(join(tmpdir(), "align-bench-"));
  const file = join(folder, "lines");
  writeFileSync(file, "");
  const tsx = require.resolve("tsx/cli");
  for (const part of asked) {
    console.log(`\n${part}`);
    // tsx makes our code slower than the build does: what is compared runs as it is built
    const runner = part === "ratios" ? ["--require", join(__dirname, "transpiled.cjs")] : [tsx];
    const { status } = spawnSync(process.execPath, [...runner, join(__dirname, `${part}.ts`)], {
      stdio: "inherit",
      env: { ...process.env, [linesFile]: file },
    });
    if (status !== 0) process.exitCode = 1;
  }
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  rmSync(folder, { recursive: true });
  if (!values.write) return;
  const place = resolve(__dirname, "../docs/benchmarks.md");
  writeFileSync(
    place,
    page(
      lines.map((line) => JSON.parse(line) as Line),
      asked,
    ),
  );
  spawnSync(process.execPath, [require.resolve("prettier/bin/prettier.cjs"), "--write", place]);
}

main();
