/** `npm run excel:protocol`: writes the workbook that goes with docs/excel-protocol.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { edition } from "../bench/edition";
import { xlsxOf } from "../src/xlsx/write/workbookFile";
import { protocolWorkbook } from "./protocolWorkbook";

const folder = resolve(__dirname, "../dist");

async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/excel-protocol.xlsx`, await xlsxOf(protocolWorkbook(edition), { live: true }));
  process.stdout.write("dist/excel-protocol.xlsx\n");
}

void write();
