/** Takes out of a list, in place, all items that fit. */
export function removeAll<T>(list: T[], fits: (item: T) => boolean): void {
  for (let place = list.length - 1; place >= 0; place--) if (fits(list[place]!)) list.splice(place, 1);
}
