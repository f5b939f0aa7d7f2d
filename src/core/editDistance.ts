const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/**
 * Least number of letters to insert, delete, replace or swap with the next to turn one text into another (optimal
 * string alignment, Damerau 1964). Only to suggest a remedy, never to decide. Above `most`, and for texts beyond 64
 * letters, it gives up and answers `most + 1`.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most || from.length > longest || to.length > longest)
    return most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= to.length; j++) above[j] = j;
  for (let i = 1; i <= from.length; i++) {
    let least = (row[0] = i);
    const letter = from.charCodeAt(i - 1);
    for (let j = 1; j <= to.length; j++) {
      const other = to.charCodeAt(j - 1);
      let cost = above[j - 1]! + (letter === other ? 0 : 1);
      if (above[j]! + 1 < cost) cost = above[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      const swapped = i > 1 && j > 1 && letter === to.charCodeAt(j - 2) && other === from.charCodeAt(i - 2);
      if (swapped && before[j - 2]! + 1 < cost) cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[to.length]!, most + 1);
}
