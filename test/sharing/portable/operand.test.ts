import { tokensOf } from "../../../src/formulas/tokens";
import { operandOf, valuesOf } from "../../../src/sharing/portable/operand";
import { surroundingsOf } from "../../../src/sharing/portable/surroundings";
import { type DrawnSheet, pictureBook } from "../../support/pictureBook";

const place = { sheet: "S", row: 0, column: 5 };

function read(reference: string, sheet: DrawnSheet) {
  const book = surroundingsOf(pictureBook({ sheets: { S: sheet } }));
  const operand = operandOf(tokensOf(reference), place, book);
  return [operand.kind, valuesOf(operand, place, book)];
}

test.each([
  ["A1:A1048576", { A1: "MDA", A3: "KAZ" }, ["cells", ["MDA", "", "KAZ"]]],
  ["A2:XFD1048576", { A1: "x", B3: "KAZ" }, ["cells", ["", "", "", "KAZ"]]],
  ["Z1:Z1048576", { A1: "MDA" }, ["cells", [""]]],
  ["A1:A4", { A1: "MDA" }, ["cells", ["MDA", "", "", ""]]],
  // what lies between two far cells is no argument that anybody gives
  ["A1:XFD1048576", { A1: "MDA", XFD1048576: "KAZ" }, ["calculation", undefined]],
])("%s is read as far as cells are in use", (reference, sheet, expected) => {
  expect(read(reference, sheet)).toEqual(expected);
});
