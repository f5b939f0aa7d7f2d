import { apiTable } from "./apiMembers";
import enums from "./enums.json";
import { invalidArgument } from "./errors";
import { HostObject } from "./hostObject";

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

/** A value as one alternative of what is accepted spells it; `undefined`: it is not of that type. */
function fitted(kind: string, value: unknown): unknown {
  switch (kind) {
    case "string":
    case "number":
    case "boolean":
      return typeof value === kind ? value : undefined;
    case "list":
      return Array.isArray(value) ? value : undefined;
    case "object":
      return typeof value === "object" && !Array.isArray(value) ? value : undefined;
    default:
      if (typeof value === "string") return valuesOf(kind).get(value.toLowerCase());
      return value instanceof HostObject && value.type === kind ? value : undefined;
  }
}

function checked(accepted: string, value: unknown, location: string): unknown {
  if (accepted === "") return value;
  const kinds = accepted.replace("?", "").split("|");
  for (const kind of kinds) {
    const found = fitted(kind, value);
    if (found !== undefined) return found;
  }
  throw invalidArgument(location);
}

/**
 * A value that a property is set to, a member of an enumeration as it is spelled there; add-ins may write it in any case.
 * Null is left to the property.
 * @throws RichApiError InvalidArgument for what the property does not take
 */
export function checkedValue(type: string, property: string, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  return checked(apiTable[type]?.accepts[property] ?? "", value, `${type}.${property}`);
}

/**
 * The arguments of a method, each as `checkedValue`.
 * @throws RichApiError InvalidArgument for what a parameter does not take, and where a required one is missing
 */
export function checkedArguments(
  type: string,
  method: string,
  values: readonly unknown[],
): readonly unknown[] {
  const accepted = apiTable[type]?.accepts[method]?.split(",") ?? [];
  const location = `${type}.${method}`;
  const missing = accepted.some(
    (kinds, place) => kinds !== "" && !kinds.endsWith("?") && (values[place] ?? undefined) === undefined,
  );
  if (missing) throw invalidArgument(location);
  return values.map((value, place) =>
    value === null || value === undefined ? value : checked(accepted[place] ?? "", value, location),
  );
}
