import type { DateSystem } from "../../edition/dateSystem";

/** How the open workbook counts days: Excel tells in no other way than by the number of a day. */
export async function readDateSystem(context: Excel.RequestContext): Promise<Exclude<DateSystem, "assumed">> {
  const second = context.workbook.functions.date(1904, 1, 2).load("value");
  await context.sync();
  return second.value === 1 ? "1904" : "1900";
}
