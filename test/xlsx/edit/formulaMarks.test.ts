import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { type Remembered, rememberedOf } from "../../../src/sharing/audit";
import { formulaMarks } from "../../../src/sharing/cellContent";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { handMadeFile, spillMetadata } from "../../support/handMadeFile";
import { frozenFile, thawedFile } from "../../support/sharedFile";

// attributes of a cell's formula that is no data table: ISO/IEC 29500-1, 18.3.1.40 (CT_CellFormula)

const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
const sheetIn = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);

/** The attributes of each formula of a sheet, by cell. */
function formulasIn(bytes: Uint8Array) {
  const cells = sheetIn(bytes).matchAll(/<c r="(\w+)"[^>]*><f([^>]*?)\/?>([^<]*)/g);
  return [...cells].map(([, cell, attributes, text]) => {
    const pairs = [...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);
    return [cell, pairs.sort(), text] as const;
  });
}

const marked = fc.subarray([...formulaMarks]);
const attributesOf = (marks: readonly string[], block?: string) =>
  (block === undefined ? "" : ` t="array" ref="${block}"`) + marks.map((mark) => ` ${mark}="1"`).join("");

const cell = fc.record({
  marks: marked,
  kind: fc.constantFrom("cell", "array", "spill"),
  formula: fc.constantFrom('_xldudf_ALIGN("MDA",TODAY())', '_xldudf_ALIGN_RANGE("MDA")+1'),
});

/** A file with a formula in each row. */
const fileOf = (cells: readonly { marks: readonly string[]; kind: string; formula: string }[]) =>
  handMadeFile({
    sheets: [
      {
        name: "Data",
        rows: cells
          .map(({ marks, kind, formula }, i) => {
            const block = kind === "cell" ? undefined : `A${i + 1}:B${i + 1}`;
            const spill = kind === "spill" ? ' cm="1"' : "";
            const open = `<row r="${i + 1}"><c r="A${i + 1}"${spill}><f${attributesOf(marks, block)}>`;
            return `${open}${formula}</f><v>1.5</v></c><c r="B${i + 1}"><v>2</v></c></row>`;
          })
          .join(""),
      },
    ],
    metadata: spillMetadata,
  });

test("frozen and thawed, every formula has the attributes that it had", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      const before = fileOf(cells);
      const frozen = frozenFile(before, {}, freezing);
      expect(formulasIn(frozen)).toEqual([]);
      const { bytes, left } = thawedFile(frozen);
      expect(left).toEqual([]);
      expect(formulasIn(bytes)).toEqual(formulasIn(before));
    }),
    { numRuns: 40 },
  );
});

test("a formula that is written out, for it shared one that goes, keeps its own", () => {
  const bytes = handMadeFile({
    sheets: [
      {
        name: "Data",
        rows:
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0" ca="1">_xldudf_ALIGN("MDA",TODAY())</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0" ca="true"/><v>2</v></c></row>',
      },
    ],
  });
  const first = frozenFile(
    bytes,
    { sheet: "Data", blocks: [{ row: 0, column: 0, rows: 1, columns: 1 }] },
    freezing,
  );
  expect(formulasIn(first)).toEqual([["A2", ["ca=1"], '_xldudf_ALIGN("MDA",TODAY())']]);
});

test("what Align Audit claims beside them is left out", () => {
  const frozen = frozenFile(
    fileOf([{ marks: ["ca"], kind: "cell", formula: '_xldudf_ALIGN("MDA")' }]),
    {},
    freezing,
  );
  const [{ row }] = new AlignFile(frozen, "file.xlsx").picture.audit.rows as [Remembered];
  const claimed = row.map((one) => (one === "cell ca" ? 'cell bx r1="A1"><evil aca' : one));
  const { kind, marks } = rememberedOf(claimed, String(row[7]));
  expect([kind, marks]).toEqual(["cell", ["aca", "bx"]]);
});
