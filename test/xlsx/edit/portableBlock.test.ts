import { edition } from "../../../src/edition";
import { AlignFile } from "../../../src/xlsx/edit/alignFile";
import { portablePlan } from "../../../src/sharing/portable/portable";
import { portableEdit } from "../../../src/sharing/portable/portableEdit";
import { bookOf } from "../../support/liveBook";
import { needing, schemaErrors } from "../../support/outsideTools";
import { recalculated, withCells } from "../../support/recalculated";

// what has no native counterpart rests on a list of sixty countries

const codes = edition.countries.slice(0, 60).map(({ code }) => code);
const formula = "COUNT(_xldudf_ALIGN_CHANGE(A2:A61,2021,2023))";

let bytes: Uint8Array;

beforeAll(async () => {
  const cells = new Map<string, { value?: string; formula?: string; formulaResult?: number }>(
    codes.map((value, i) => [`${i + 1},0`, { value }]),
  );
  cells.set("0,2", { formula, formulaResult: 41 });
  const book = new AlignFile(await bookOf([{ name: "List", cells }]), "book.xlsx");
  const plan = portablePlan(edition, book.picture, book.picture.cells, { countries: [], related: false });
  bytes = book.edited(
    portableEdit(book.picture, plan, { edition: edition.editionName, time: "2026-01-01 10:00:00" }),
  );
});

needing("LibreOffice")("it shows the frozen figure until one of the sixty is another", () => {
  const other = withCells(bytes, "List", { A58: "Atlantis" });
  const [same, changed] = recalculated(bytes, other);
  expect([same!.get("List!C1"), changed!.get("List!C1")]).toEqual([41, "not portable: see Align Data"]);
});

needing("the Open XML validator")("Microsoft's validator finds nothing", () => {
  expect(schemaErrors(bytes)).toEqual([]);
});
