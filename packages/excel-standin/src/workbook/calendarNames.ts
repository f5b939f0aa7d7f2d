/** In English, as Excel in English (US) reads and continues them. */
export const monthNames: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

export const weekdayNames: readonly string[] =
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** `Jan`, `Mon`. */
export const shortName = (name: string): string => name.slice(0, 3);
