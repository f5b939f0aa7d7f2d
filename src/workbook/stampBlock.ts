/** The stamp in lines that every program keeps, below the table of sources. Pure. */
import { blank, text, type Block, type Sheet, type Workbook } from "./plan";
import { citeLine } from "./citeLine";
import { stampHead, stampLines, stampedOf } from "./stamp";

/** The plan with its stamp in lines on the sheet of sources, or on its last where it has none; a plan without stamps stays as it is. */
export function withStampLines(plan: Workbook): Workbook {
  if (plan.stamps.length === 0) return plan;
  const lines = stampLines(stampedOf(plan));
  const block: Block = {
    kind: "rows",
    rows: [
      [blank],
      [text(stampHead, "head")],
      [text(citeLine(plan.properties), "note")],
      ...lines.map((line) => [text(line, "note")]),
    ],
  };
  const home = plan.sheets.find(({ shared }) => shared === "sources") ?? plan.sheets.at(-1);
  const stamped = (sheet: Sheet): Sheet =>
    sheet === home ? { ...sheet, blocks: [...sheet.blocks, block] } : sheet;
  return { ...plan, sheets: plan.sheets.map(stamped) };
}
