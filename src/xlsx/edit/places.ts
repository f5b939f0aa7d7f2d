/** Where an item is, or would be, in a list that is sorted by a number. */
export function placeIn<Item>(
  list: readonly Item[],
  wanted: number,
  numberOf: (item: Item) => number,
): { readonly place: number; readonly isThere: boolean } {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(list[middle]!) < wanted) low = middle + 1;
    else high = middle;
  }
  return { place: low, isThere: low < list.length && numberOf(list[low]!) === wanted };
}
