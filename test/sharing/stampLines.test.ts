import { openWorkbook } from "excel-standin/node";
import { stampsIn } from "../../src/excel/read/bookOutline";
import { AlignFile } from "../../src/xlsx/edit/alignFile";
import { handMadeFile, rowsXml } from "../support/handMadeFile";

// what a workbook without its custom XML says of Align's tables, in a file and in the stand-in through the real office.js

const head = "How the tables were asked for";
const edition = "Edition 2024-12-31; made 2025-01-01T10:00:00Z";
const command = "align watchlist --countries MDA,KAZ";
const told = ["Series", "UN votes", "", head, edition, `Watchlist: ${command}`];
const stamp = {
  ...{ edition: "2024-12-31", made: "2025-01-01T10:00:00Z" },
  tables: [{ table: "Watchlist", command }],
};

type Sheets = Readonly<Record<string, readonly string[]>>;

const cases: readonly (readonly [string, Sheets, unknown])[] = [
  ["on Align Sources", { "Align Sources": told }, [stamp]],
  ["on a sheet with another name", { Data: ["mine"], Quellen: told }, [stamp]],
  ["on a sheet and its copy", { Quellen: told, "Quellen (2)": told }, [stamp]],
  ["on no sheet that has only an edition's line", { "Align Sources": told.slice(0, 5) }, []],
  [
    "on no sheet that only looks like it",
    { "Align Sources": ["Edition 2024", `mine: ${command}`, ": align "] },
    [],
  ],
];

test.each(cases)("stamps are read %s, in a file", (_, sheets, stamps) => {
  const made = Object.entries(sheets).map(([name, lines]) => ({
    name,
    rows: rowsXml(lines.map((line) => [line === "" ? null : line])),
  }));
  expect(new AlignFile(handMadeFile({ sheets: made }), "file.xlsx").picture.stamps).toEqual(stamps);
});

test.each(cases)("stamps are read %s, in the open workbook", async (_, sheets, stamps) => {
  const book = await openWorkbook({ functionsJson: { functions: [] } as never });
  await book.Excel.run(async (context) => {
    for (const [name, lines] of Object.entries(sheets))
      context.workbook.worksheets.add(name).getRange(`A1:A${lines.length}`).values = lines.map((line) => [
        line,
      ]);
    await context.sync();
  });
  expect(await book.Excel.run((context) => stampsIn(context as never))).toEqual({ stamps, unread: [] });
  book.close();
});
