import { type FilePackage, elements } from "../../src/xlsx/edit/package";

/** Formats that a file names by number alone (ISO 29500-1, 18.8.30). */
const builtIn: Readonly<Record<string, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
};

/** What a cell of a file has beside its value. */
export interface FileCell {
  /** As it is stored, without `=`. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

/** Formula and number format of each cell of a sheet, by its address; read from the parts themselves, without the writer's library. */
export function fileCells(file: FilePackage, path: string): ReadonlyMap<string, FileCell> {
  const styles = file.xml("xl/styles.xml");
  const own = new Map(
    elements(styles, "numFmt").map((one) => [one.getAttribute("numFmtId")!, one.getAttribute("formatCode")!]),
  );
  const [xfs] = elements(styles, "cellXfs");
  const formats = elements(xfs!, "xf").map((xf) => {
    const id = xf.getAttribute("numFmtId") ?? "0";
    return own.get(id) ?? builtIn[id] ?? id;
  });
  return new Map(
    elements(file.xml(path), "c").map((cell) => [
      cell.getAttribute("r") ?? "",
      {
        formula: elements(cell, "f")[0]?.textContent ?? undefined,
        numberFormat: formats[Number(cell.getAttribute("s") ?? 0)]!,
      },
    ]),
  );
}
