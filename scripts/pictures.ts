/**
 * Makes docs/near-abroad.png, the picture of the README: the first page of the brief on the states around Russia as LibreOffice prints it, without
 * the empty end of the page. Needs LibreOffice and poppler, and the built command line.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { margins } from "../src/workbook/pages";

const root = resolve(__dirname, "..");
/** Pixels across, and points of A4 upright. */
const [across, pageWidth, pageHeight] = [910, 595, 842];
/** Points left below the last line. */
const rest = 16;

/** Where the last line of a page ends above its footer, in points. */
function lastLine(pdf: string): number {
  const words = execFileSync("pdftotext", ["-bbox", "-f", "1", "-l", "1", pdf, "-"], { encoding: "utf8" });
  const ends = [...words.matchAll(/yMax="([\d.]+)"/g)].map(([, end]) => Number(end));
  return Math.max(...ends.filter((end) => end < pageHeight - margins.bottom * 72));
}

const folder = mkdtempSync(join(tmpdir(), "align-pictures-"));
try {
  const [book, pdf] = ["xlsx", "pdf"].map((ending) => join(folder, `near-abroad.${ending}`)) as [
    string,
    string,
  ];
  execFileSync(process.execPath, [join(root, "dist/cli/align.js"), "near-abroad", "-o", book]);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book]);
  const height = Math.round(((lastLine(pdf) + rest) * across) / pageWidth);
  const size = [
    "-scale-to-x",
    String(across),
    "-scale-to-y",
    "-1",
    "-W",
    String(across),
    "-H",
    String(height),
  ];
  const picture = join(root, "docs/near-abroad");
  execFileSync("pdftoppm", ["-png", "-singlefile", "-f", "1", "-l", "1", ...size, pdf, picture]);
  console.log(`${picture}.png`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
