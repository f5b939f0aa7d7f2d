const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The last day or month that a text names in words, in ISO text: `22-25 May 2015` → `2015-05-25`, `Jan-Mar 2023` → `2023-03`; "" for none. */
export function wordedDay(text: string): string {
  const found = [...text.matchAll(/(?:\b(\d{1,2}) )?\b([A-Z][a-z]{2})[a-z]* (\d{4})\b/g)]
    .map(([, day, month, year]) => ({ day, month: months.indexOf(month!.toLowerCase()) + 1, year: year! }))
    .filter(({ month }) => month > 0)
    .at(-1);
  if (!found) return "";
  const parts = [found.year, String(found.month), found.day].filter((part) => part !== undefined);
  return parts.map((part) => part.padStart(2, "0")).join("-");
}

/** When field work ended, as precisely as its dates say; "" where they tell only by when it had. */
export function fieldEnd(dates: string): string {
  return /published|before/.test(dates) ? "" : wordedDay(dates);
}
