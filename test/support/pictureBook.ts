import { addressOf, areaOf, type Area } from "../../src/formulas/addresses";
import type { Scalar } from "../../src/formulas/scalar";
import { alignCellsOn } from "../../src/sharing/alignCells";
import { type AuditRow, auditHeads } from "../../src/sharing/audit";
import { readAudit } from "../../src/sharing/auditSheet";
import type {
  AnswerBlock,
  BookPicture,
  NamePicture,
  SheetPicture,
  TablePicture,
} from "../../src/sharing/picture";

/** A cell of a picture: a constant, or a formula with what it shows; its block, `B2:C3`, if it answers one. */
export type DrawnCell =
  | Scalar
  | {
      readonly formula: string;
      readonly value: Scalar;
      readonly stored?: string;
      readonly block?: string;
      readonly kind?: AnswerBlock["kind"];
    };

/** By address. */
export type DrawnSheet = Readonly<Record<string, DrawnCell>>;

export interface DrawnBook {
  readonly host?: BookPicture["host"];
  readonly sheets: Readonly<Record<string, DrawnSheet>>;
  readonly tables?: readonly TablePicture[];
  /** Defined names with what they stand for, `='Data'!$A$1`. */
  readonly names?: Readonly<Record<string, string>>;
  /** What a sheet remembers. */
  readonly audit?: readonly AuditRow[];
  /** That sheet's name. */
  readonly auditSheet?: string;
  readonly stamps?: BookPicture["stamps"];
}

function used(addresses: readonly string[]): Area | undefined {
  const areas = addresses.map((address) => areaOf(address)!);
  if (areas.length === 0) return undefined;
  const [row, column] = [
    Math.min(...areas.map((one) => one.row)),
    Math.min(...areas.map((one) => one.column)),
  ];
  return {
    ...{ row, column },
    rows: Math.max(...areas.map((one) => one.row)) - row + 1,
    columns: Math.max(...areas.map((one) => one.column)) - column + 1,
  };
}

export function pictureSheet(name: string, cells: DrawnSheet): SheetPicture {
  const at = (row: number, column: number) => cells[addressOf({ row, column, rows: 1, columns: 1 })] ?? "";
  const formula = (row: number, column: number) => {
    const cell = at(row, column);
    return typeof cell === "object" ? cell : undefined;
  };
  return {
    ...{ name, used: used(Object.keys(cells)) },
    valueAt: (row, column) => {
      const cell = at(row, column);
      return typeof cell === "object" ? cell.value : cell;
    },
    formulaAt: (row, column) => formula(row, column)?.formula,
    storedAt: (row, column) => formula(row, column)?.stored,
    formulas: Object.entries(cells)
      .filter(([, cell]) => typeof cell === "object")
      .map(([address]) => areaOf(address)!)
      .map(({ row, column }) => [row, column] as const),
    blockAt: (row, column) => {
      const { block, kind = "spill" } = formula(row, column) ?? {};
      return block === undefined ? undefined : { kind, area: areaOf(block)! };
    },
  };
}

/** Rows under the heads of an audit sheet, with the trackers that they are. */
export function auditPicture(name: string, rows: readonly AuditRow[]): SheetPicture {
  const cells = [auditHeads, ...rows].flatMap((row, down) =>
    row.map((value, column): [string, DrawnCell] => [
      addressOf({ row: 4 + down, column, rows: 1, columns: 1 }),
      down > 0 && auditHeads[column] === "Value now" ? { formula: String(value), value: row[4]! } : value,
    ]),
  );
  return pictureSheet(name, Object.fromEntries(cells));
}

/** A workbook as a host would tell of it. */
export function pictureBook(drawn: DrawnBook): BookPicture {
  const {
    host = "workbook",
    tables = [],
    names = {},
    audit = [],
    auditSheet = "Align Audit",
    stamps = [],
  } = drawn;
  const sheets = Object.entries(drawn.sheets).map(([name, cells]) => pictureSheet(name, cells));
  return {
    ...{ host, tables, stamps, unread: [], dateShift: 0, rules: [] },
    sheetNames: [...Object.keys(drawn.sheets), ...(audit.length > 0 ? [auditSheet] : [])],
    names: Object.entries(names).map(([name, formula]): NamePicture => ({ name, formula, isGlobal: true })),
    audit: readAudit(audit.length > 0 ? [auditPicture(auditSheet, audit)] : []),
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
    cells: sheets.flatMap(alignCellsOn),
  };
}
