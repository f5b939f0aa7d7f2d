/** A number with its noun: `1 country`, `12 countries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `15 rows × 9 columns`. */
export function tableSize(rows: number, columns: number): string {
  return `${counted(rows, "row")} × ${counted(columns, "column")}`;
}
