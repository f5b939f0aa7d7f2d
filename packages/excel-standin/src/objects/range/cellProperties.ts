import { HostObject, memberOf } from "../../richapi/hostObject";
import { cellArea, wholeSheet } from "../../workbook/area";
import { RangeContent } from "./rangeContent";

type Properties = Readonly<Record<string, unknown>>;

/** The properties of a range cell by cell, row by row, column by column. */
export abstract class RangeCellProperties extends RangeContent {
  /** @param properties a block of settings, one for each cell */
  setCellProperties(properties: readonly (readonly Properties[])[]): void {
    const { row, column } = this.area;
    properties.forEach((line, down) =>
      line.forEach((one, right) => assign(this.rangeAt(cellArea(row + down, column + right)), one)),
    );
  }

  setRowProperties(properties: readonly Properties[]): void {
    const { row } = this.area;
    properties.forEach((one, down) => assign(this.rangeAt({ ...wholeSheet, row: row + down, rows: 1 }), one));
  }

  setColumnProperties(properties: readonly Properties[]): void {
    const { column } = this.area;
    properties.forEach((one, right) =>
      assign(this.rangeAt({ ...wholeSheet, column: column + right, columns: 1 }), one),
    );
  }

  getCellProperties(asked: Properties): unknown {
    return this.eachCell((row, column) => picked(this.rangeAt(cellArea(row, column)), asked));
  }

  getDisplayedCellProperties(asked: Properties): unknown {
    return this.getCellProperties(asked);
  }

  getRowProperties(asked: Properties): unknown {
    return Array.from({ length: this.area.rows }, (_, at) => picked(this.getRow(at), asked));
  }

  getColumnProperties(asked: Properties): unknown {
    return Array.from({ length: this.area.columns }, (_, at) => picked(this.getColumn(at), asked));
  }
}

/** Sets properties by their names, also those of what a property holds. */
function assign(object: HostObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    const held = Reflect.get(object, memberOf(name)) as unknown;
    if (name === "borders" && held instanceof HostObject) {
      for (const [side, border] of Object.entries(value as Record<string, Properties>)) {
        const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
        const found = (held as unknown as { find(key: string): HostObject | undefined }).find(
          side.startsWith("diagonal") ? side.charAt(0).toUpperCase() + side.slice(1) : edge,
        );
        if (found) assign(found, border);
      }
    } else if (held instanceof HostObject) assign(held, value as Properties);
    else if (value !== undefined && value !== null) Reflect.set(object, memberOf(name), value);
  }
}

/** The properties that are asked for with `true`, nested ones too. */
function picked(object: HostObject, asked: Properties): Properties {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, want]) => {
      if (!want) return [];
      const held = Reflect.get(object, memberOf(name)) as unknown;
      if (held instanceof HostObject && typeof want === "object")
        return [[name, picked(held, want as Properties)]];
      return [[name, held instanceof HostObject ? {} : (held ?? null)]];
    }),
  );
}
