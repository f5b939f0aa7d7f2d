import { undone } from "../../src/sharing/edit";
import { freezeEdit, valuesEdit } from "../../src/sharing/freezing";
import { thawEdit, thawPlan } from "../../src/sharing/thawing";
import { type DrawnSheet, pictureBook } from "../support/pictureBook";

// what takes an edit back is an edit, planned from what stands there by then

const live: DrawnSheet = {
  A1: { formula: "=ALIGN(B1)", value: 5 },
  A2: { formula: "=ALIGN.RANGE(B1)", value: 4, block: "A2:B2" },
  B2: 6,
};
const book = pictureBook({ sheets: { Data: live } });
const edit = valuesEdit(book, book.cells);

test("cells that still hold what was written get back what stood there", () => {
  const back = undone(edit, pictureBook({ sheets: { Data: { A1: 5, A2: 4, B2: 6 } } }));
  expect(back.changed).toEqual([]);
  expect(back.edit.cells.map(({ before, after }) => [before, after])).toEqual(
    edit.cells.map(({ before, after }) => [after, before]),
  );
});

test.each([
  ["a number", { A1: 5, A2: 4, B2: 7 }, "A2"],
  ["a formula that shows the same", { A1: { formula: "=2+3", value: 5 }, A2: 4, B2: 6 }, "A1"],
  ["a text that looks the same", { A1: "5", A2: 4, B2: 6 }, "A1"],
])("%s that was entered since stays, and its cell is named", (_, data: DrawnSheet, changed) => {
  const back = undone(edit, pictureBook({ sheets: { Data: data } }));
  expect(back.changed.map(({ area }) => `A${area.row + 1}`)).toEqual([changed]);
  expect(back.edit.cells).toHaveLength(1);
});

test("cells of a sheet that is gone are named, too", () => {
  expect(undone(edit, pictureBook({ sheets: { Other: {} } })).changed).toHaveLength(2);
});

test("a thaw that is taken back is remembered again, but for what was changed since", () => {
  const freezing = { edition: "2025-12-31", time: "2026-01-01 10:00:00" };
  const rows = freezeEdit(book, book.cells, freezing).cells.map(({ remembered }) => remembered!);
  const frozen = pictureBook({ sheets: { Data: { A1: 5, A2: 4, B2: 6 } }, audit: rows });
  const thaw = thawEdit(frozen, thawPlan(frozen, {}), false);
  const cells = { ...live, A1: { formula: "=ALIGN(B9)", value: 5 } };
  const { edit: again, changed } = undone(thaw, pictureBook({ sheets: { Data: cells } }));
  expect(changed).toHaveLength(1);
  expect(again.cells.map(({ remembered }) => remembered)).toEqual([rows[1]]);
  const [audit] = again.sheets;
  expect(audit!.sheet!.runs.find(({ row, column }) => row === 5 && column === 1)!.cells).toEqual(["A2:B2"]);
});
