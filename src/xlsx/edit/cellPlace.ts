/** The numbers of a sheet's last row and column, and its cells' addresses as parts of files spell them. */

export const [mostRows, mostColumns] = [1_048_576, 16_384];

const [letterA, letterZ, digit0, digit9] = [65, 90, 48, 57];

/** Row and column of `C5`, from 0; undefined for anything else: no dollars, no small letters, no cell outside of a sheet. */
export function cellPlace(address: string): readonly [row: number, column: number] | undefined {
  let [at, column, row] = [0, 0, 0];
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < letterA || code > letterZ) break;
    column = column * 26 + code - letterA + 1;
  }
  const digits = at;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < digit0 || code > digit9) return undefined;
    row = row * 10 + code - digit0;
  }
  const isInside = digits > 0 && row > 0 && row <= mostRows && column > 0 && column <= mostColumns;
  return isInside ? [row - 1, column - 1] : undefined;
}
