import { apiTable } from "./apiMembers";
import enums from "./enums.json";
import { invalidArgument } from "./errors";

/** Enumeration → value in small letters → value. */
const known = new Map<string, ReadonlyMap<string, string>>();

function valuesOf(name: string): ReadonlyMap<string, string> {
  let values = known.get(name);
  if (values === undefined) {
    const members = (enums as Readonly<Record<string, Readonly<Record<string, string>>>>)[name] ?? {};
    values = new Map(Object.values(members).map((value) => [value.toLowerCase(), value]));
    known.set(name, values);
  }
  return values;
}

function canonical(name: string, value: unknown, location: string): unknown {
  if (name === "" || typeof value !== "string") return value;
  const found = valuesOf(name).get(value.toLowerCase());
  if (found === undefined) throw invalidArgument(location);
  return found;
}

/**
 * A value for a property as its enumeration spells it; add-ins may write it in any case.
 * @throws RichApiError InvalidArgument for what the enumeration does not have
 */
export function canonicalValue(type: string, property: string, value: unknown): unknown {
  const name = apiTable[type]?.enums[property];
  return name === undefined ? value : canonical(name, value, `${type}.${property}`);
}

/** The arguments of a method, each as the enumeration of its parameter spells it. @throws RichApiError as `spelledValue` */
export function canonicalArguments(
  type: string,
  method: string,
  values: readonly unknown[],
): readonly unknown[] {
  const names = apiTable[type]?.enums[method]?.split(",");
  if (names === undefined) return values;
  return values.map((value, place) => canonical(names[place] ?? "", value, `${type}.${method}`));
}
