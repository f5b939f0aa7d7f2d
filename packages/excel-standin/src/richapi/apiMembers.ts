import type { ApiTable } from "./apiTable";
import api from "./api.json";

export const apiTable: ApiTable = api as unknown as ApiTable;

/** Whether the object model knows a member of a type. Types that are not in it (services) know all. */
export function isMember(type: string, member: string): boolean {
  const entry = apiTable[type];
  if (entry === undefined) return true;
  return (
    member in entry.values ||
    member in entry.objects ||
    member in entry.methods ||
    (member === "items" && entry.items !== undefined)
  );
}

/** A property of a type by a name in any case, as `load` accepts it; `undefined`: there is none. */
export function propertyNamed(type: string, name: string): string | undefined {
  const entry = apiTable[type];
  if (entry === undefined) return name;
  if (name in entry.values || name in entry.objects) return name;
  const lower = name.toLowerCase();
  return [...Object.keys(entry.values), ...Object.keys(entry.objects)].find(
    (known) => known.toLowerCase() === lower,
  );
}

/** The plain properties of a type: what a load without names answers. */
export function valuesOf(type: string): readonly string[] {
  return Object.keys(apiTable[type]?.values ?? {});
}
