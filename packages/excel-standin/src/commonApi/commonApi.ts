import { bind, cellsNamed, sizeOf, tableOf } from "../objects/propertyBag/boundCells";
import type { ObjectContext, CellRange } from "../objects/context";
import { TableColumnCollectionObject } from "../objects/table/tableColumns";
import { TableRowCollectionObject } from "../objects/table/tableRows";
import { TableCollectionObject } from "../objects/table/tableCollection";
import { Dispatch } from "../protocol/message";
import type { Area } from "../workbook/area";
import { fileOf } from "./workbookFile";
import { type PropertyBag, type Link, linked, unlinkAll } from "../workbook/propertyBag";
import { type Table, dataArea, headerArea } from "../workbook/table";
import { removeAll } from "../workbook/removeAll";

/** Office's numbers for what goes wrong. */
const failure = { bindingNotFound: 3002, nameNotFound: 3006, unsupportedData: 2000 } as const;

/** Kinds of bindings as the wire numbers them. */
const kindNumber: Readonly<Record<string, number>> = { Table: 1, Text: 2, Range: 3 };
const kindNamed = ["", "Table", "Text", "Range"];

type Rows = readonly (readonly unknown[])[];

/** Rows, or the header and the rows of a table. */
type Data = Rows | { readonly Headers?: Rows | null; readonly Rows: Rows };

interface Request {
  readonly BindingId?: string;
  readonly ItemName?: string;
  readonly BindingType?: number;
  readonly CoerceType?: string;
  readonly ValueFormat?: string;
  readonly Data?: Data;
  readonly StartRow?: number;
  readonly StartCol?: number;
  readonly RowCount?: number;
  readonly ColCount?: number;
  readonly Id?: string;
}

/** A binding, as answers and events describe it. */
export function bindingDetails(context: ObjectContext, bag: PropertyBag): Readonly<Record<string, unknown>> {
  const { rows, columns } = sizeOf(context, bag);
  return {
    Name: bag.id,
    BindingType: kindNumber[String(bag.values["type"])],
    RowCount: rows,
    ColCount: columns,
    HasHeaders: tableOf(context, bag)?.showHeaders ?? false,
  };
}

/** The API that all of Office has in common: the selected data, bindings, settings' events, the document's address. */
export class CommonApi {
  /** The file that the add-in is reading. */
  private file: Uint8Array | undefined;
  private sliceSize = 0;

  constructor(
    private readonly context: ObjectContext,
    private readonly documentUrl: string,
  ) {}

  /** @returns what `executeMethod` answers; `undefined`: not played */
  answer(dispatchId: number, parameters: Readonly<Record<string, unknown>>): unknown {
    const request = (Object.values(parameters)[0] ?? {}) as Request;
    switch (dispatchId) {
      case Dispatch.selectedData:
        return { Data: this.read(this.context.workbook.selection, request) };
      case Dispatch.setSelectedData:
        return this.writeSelected(request);
      case Dispatch.addBindingFromSelection:
        return this.bound(request, this.context.workbook.selection);
      case Dispatch.addBindingFromNamedItem:
        return this.bound(request, cellsNamed(this.context, request.ItemName ?? ""));
      case Dispatch.getAllBindings:
        return { Bindings: this.bindings.map((bag) => bindingDetails(this.context, bag)) };
      case Dispatch.goTo:
        return this.goTo(request.Id ?? "");
      case Dispatch.file:
        this.file = fileOf(this.context.workbook);
        this.sliceSize = Number(parameters["1"]);
        return { 0: 1, 1: this.file.length };
      case Dispatch.fileSlice: {
        const [size, place] = [this.sliceSize, Number(parameters["3"])];
        const data = [...(this.file ?? []).slice(place * size, (place + 1) * size)];
        return { 0: data, 1: data.length };
      }
      case Dispatch.releaseFile:
        this.file = undefined;
        return {};
      case Dispatch.fileProperties:
        return { 0: { 1: this.documentUrl } };
      default:
        return this.ofBinding(dispatchId, request);
    }
  }

  private get bindings(): PropertyBag[] {
    return this.context.workbook.bag("bindings").items;
  }

  private ofBinding(dispatchId: number, request: Request): unknown {
    const known = [
      Dispatch.getBinding,
      Dispatch.releaseBinding,
      Dispatch.bindingData,
      Dispatch.setBindingData,
      Dispatch.addRows,
      Dispatch.addColumns,
      Dispatch.clearRows,
    ] as readonly number[];
    if (!known.includes(dispatchId)) return undefined;
    const bag = this.bindings.find(({ id }) => id === request.BindingId);
    const cells = bag && linked(bag, "cells");
    if (!cells) return { Error: failure.bindingNotFound };
    const table = tableOf(this.context, bag);
    switch (dispatchId) {
      case Dispatch.getBinding:
        return { Bindings: [bindingDetails(this.context, bag)] };
      case Dispatch.releaseBinding:
        unlinkAll(bag);
        removeAll(this.bindings, (other) => other === bag);
        return {};
      case Dispatch.bindingData:
        return { Data: this.read(cells, request, table) };
      case Dispatch.setBindingData:
        return this.write(part(table ? { ...cells, area: dataArea(table) } : cells, request), request.Data);
      default:
        return table ? this.changeTable(dispatchId, table, request.Data) : { Error: failure.unsupportedData };
    }
  }

  private changeTable(dispatchId: number, table: Table, data: Data | undefined): unknown {
    const rows = new TableRowCollectionObject(this.context, table);
    if (dispatchId === Dispatch.addRows) rows.add(null, [...rowsOf(data)]);
    else if (dispatchId === Dispatch.clearRows)
      while (rows.getCount() > 1) rows.deleteRowsAt(rows.getCount() - 1, 1);
    else
      for (const place of rowsOf(data)[0]?.keys() ?? [])
        new TableColumnCollectionObject(this.context, table).add(
          null,
          [...(headOf(data) ?? []), ...rowsOf(data)].map((row) => [row[place]]),
        );
    return {};
  }

  private range({ sheet, area }: Link): CellRange {
    return this.context.create.range(sheet, area);
  }

  private read(cells: Link, request: Request, table?: Table): unknown {
    this.context.workbook.calculator.flush();
    const values = (area: Area) => {
      const range = this.range({ ...cells, area });
      return request.ValueFormat === "formatted" ? range.text : range.values;
    };
    const own = table ?? this.context.workbook.tables.find(({ sheet }) => sheet === cells.sheet);
    if (String(request.CoerceType).toLowerCase() !== "table") return values(part(cells, request).area);
    const head = own && headerArea(own);
    return { Headers: head ? values(head) : null, Rows: values(own ? dataArea(own) : cells.area) };
  }

  private bound(request: Request, cells: Link | undefined): unknown {
    if (!cells) return { Error: failure.nameNotFound };
    const id = request.BindingId ?? `Binding${this.context.workbook.newId()}`;
    const bag = bind(this.context, id, kindNamed[request.BindingType ?? 3] ?? "Range", cells);
    return { Bindings: [bindingDetails(this.context, bag)] };
  }

  private writeSelected({ CoerceType, Data: data }: Request): unknown {
    const { sheet, area } = this.context.workbook.selection;
    const rows = [...(headOf(data) ?? []), ...rowsOf(data)];
    const size = { rows: rows.length, columns: Math.max(1, ...rows.map(({ length }) => length)) };
    const target = { sheet, area: { ...area, ...size } };
    const answer = this.write(target, rows);
    if (CoerceType === "table")
      new TableCollectionObject(this.context, sheet).add(this.range(target), headOf(data) !== undefined);
    return answer;
  }

  private write(cells: Link, data: Data | undefined): unknown {
    const rows = rowsOf(data);
    const { area } = cells;
    // one value goes into all cells, other blocks have to fit
    const one = rows.length === 1 && rows[0]!.length === 1;
    if (!one && (rows.length !== area.rows || rows.some(({ length }) => length !== area.columns)))
      return { Error: failure.unsupportedData };
    this.range(cells).formulas = one ? rows[0]![0] : rows;
    return {};
  }

  private goTo(id: string): unknown {
    const bag = this.bindings.find((one) => one.id === id);
    const cells = (bag && linked(bag, "cells")) ?? cellsNamed(this.context, id);
    if (!cells) return { Error: failure.nameNotFound };
    this.context.workbook.select(cells.sheet, cells.area);
    return {};
  }
}

function rowsOf(data: Data | undefined): Rows {
  return data === undefined ? [] : "Rows" in data ? data.Rows : data;
}

function headOf(data: Data | undefined): Rows | undefined {
  return data !== undefined && "Rows" in data ? (data.Headers ?? undefined) : undefined;
}

/** The part of some cells that a request means. */
function part({ sheet, area }: Link, { StartRow, StartCol, RowCount, ColCount }: Request): Link {
  const [down, right] = [StartRow ?? 0, StartCol ?? 0];
  return {
    sheet,
    area: {
      row: area.row + down,
      column: area.column + right,
      rows: RowCount || area.rows - down,
      columns: ColCount || area.columns - right,
    },
  };
}
