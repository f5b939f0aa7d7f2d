import { type Area, boundingArea } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { FormulaNode } from "../formula/node";
import { volatileNames } from "../library/names";
import type { CustomFunctions } from "../customFunctions";
import type { Precedents, SheetArea } from "./formulaCell";
import { type Place, definedName, tableArea, tableNamed, treeOf } from "./resolve";

/** What a formula rests on, as far as its text says: what OFFSET and INDIRECT lead to is volatile instead. */
export function precedentsOf(node: FormulaNode, at: Place, workbook: Workbook, functions: CustomFunctions): Precedents {
  const areas: SheetArea[] = [];
  const resolved: string[] = [];
  const seen = new Set<string>();
  let [isVolatile, callsAddin] = [false, false];

  const put = (sheet: Sheet, area: Area) => void areas.push({ sheet, area });
  const visit = (one: FormulaNode | undefined): void => {
    switch (one?.kind) {
      case "reference": {
        const sheet = one.sheet === undefined ? at.sheet : workbook.sheet(one.sheet);
        if (sheet && one.area) put(sheet, one.area);
        return;
      }
      case "table": {
        const found = tableArea(workbook, one, at);
        if (found) put(found.sheet, found.area);
        return;
      }
      case "name":
        return name(one.name, one.sheet);
      case "unary":
        return visit(one.of);
      case "binary":
        if (one.operator === ":") span(one.left, one.right);
        visit(one.left);
        return visit(one.right);
      case "call": {
        const metadata = functions.named(one.name);
        callsAddin ||= metadata !== undefined;
        isVolatile ||= volatileNames.has(one.name) || metadata?.options?.volatile === true;
        if (metadata === undefined) name(one.name, undefined);
        return one.parameters.forEach(visit);
      }
      case "applied":
        visit(one.of);
        return one.parameters.forEach(visit);
    }
  };
  const name = (text: string, sheetName: string | undefined): void => {
    const key = `${sheetName ?? ""}!${text.toLowerCase()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const sheet = sheetName === undefined ? at.sheet : (workbook.sheet(sheetName) ?? at.sheet);
    const found = definedName(workbook, text, sheet);
    if (found) {
      resolved.push(found.formula);
      return visit(treeOf(found.formula));
    }
    const table = tableNamed(workbook, text);
    if (table) visit({ kind: "table", table: table.name, columns: [], items: [] });
  };
  const span = (left: FormulaNode, right: FormulaNode): void => {
    if (left.kind !== "reference" || right.kind !== "reference" || !left.area || !right.area) return;
    const sheet = left.sheet === undefined ? at.sheet : workbook.sheet(left.sheet);
    if (sheet) put(sheet, boundingArea(left.area, right.area));
  };

  visit(node);
  const places = areas.map(({ sheet, area }) => `${sheet.id}${area.row},${area.column},${area.rows},${area.columns}`);
  return { areas, isVolatile, callsAddin, signature: [...places, ...resolved].join("|") };
}
