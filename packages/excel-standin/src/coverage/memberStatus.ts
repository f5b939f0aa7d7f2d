import { isEvent } from "../eventHub";
import { isPlayedFunction } from "../functions/playedFunctions";
import { dataValidationDefinitions } from "../objects/propertyBag/dataValidation";
import type { TypeDefinition, TypeDefinitions } from "../objects/propertyBag/propertyBagObject";
import { typeDefinitions } from "../objects/propertyBag/typeDefinitions";
import { nativeNameOf } from "../objects/worksheetFunctions";
import { apiTable } from "../richapi/apiMembers";
import type { ApiType } from "../richapi/apiTable";
import { memberOf } from "../richapi/hostObject";
import { specimens } from "./specimens";

/**
 * `played`: it does what Excel's does. `kept`: what is set is read back, and nothing else comes of it but what the preview draws.
 * `missing`: `NotImplemented`, or nothing that has this member can be had.
 */
export type Status = "played" | "kept" | "missing";

const definitions: TypeDefinitions = { ...typeDefinitions, ...dataValidationDefinitions };

/** Events that travel on wires of their own: as the common API's, not as the object model's. */
const commonEvents = [
  "Binding.onDataChanged",
  "SettingCollection.onSettingsChanged",
  "Workbook.onSelectionChanged",
];

/** Every collection has them. */
const ofCollections = ["getItem", "getItemOrNullObject", "getItemAt", "getCount", "items"];

/** The members of a type that belong to a released version of ExcelApi, by their names in JavaScript. */
export function membersOf({ values, objects, methods, events, since }: ApiType): readonly string[] {
  const all = [...Object.keys(values), ...Object.keys(objects), ...Object.keys(methods), ...events];
  return all.filter((member) => since[member] !== "none");
}

/** Whether a released version of the object model has a member; what it has not, such as `load` and `sync`, is office.js's own. */
export function isReleasedMember(type: string, member: string): boolean {
  const entry = apiTable[type];
  return entry !== undefined && membersOf(entry).includes(member);
}

/** What comes of a member, leaving aside whether its type is reached. @throws TypeError for an unknown type */
function ownStatus(type: string, member: string): Status {
  const entry = apiTable[type]!;
  if (entry.events.includes(member)) return isRaised(type, member) ? "played" : "missing";
  if (type === "Functions") return isPlayedFunction(nativeNameOf(member)) ? "played" : "missing";
  if (entry.items !== undefined && ofCollections.includes(member)) return "played";
  const specimen = specimens[type];
  if (specimen) return memberOf(member) in specimen ? "played" : "missing";
  const definition = definitions[type] ?? {};
  if (isDefined(definition, member)) return "played";
  return member in entry.values || member in entry.objects ? "kept" : "missing";
}

function isRaised(type: string, member: string): boolean {
  const name = member === "onChanged" && type !== "CommentCollection" ? "DataChanged" : member.slice(2);
  return isEvent(`${type.replace(/Collection$/, "")}.${name}`) || commonEvents.includes(`${type}.${member}`);
}

function isDefined({ methods, collectionMethods, computed }: TypeDefinition, member: string): boolean {
  return [methods, collectionMethods, computed].some((part) => part !== undefined && member in part);
}

/** Whether something can be in a collection: it finds its items out, or add-ins add them. */
function isFilled(type: string): boolean {
  if (specimens[type]) return true;
  const { items, find, collectionMethods = {} } = definitions[type] ?? {};
  const adds = Object.keys(collectionMethods).some((name) => name.startsWith("add"));
  return items !== undefined || find !== undefined || adds;
}

/** The type of the object that a member answers with; items of collections aside. */
function leadsTo(entry: ApiType, member: string): string | undefined {
  if (entry.items && ofCollections.includes(member)) return undefined;
  // the typings say it in a generic type, which the table leaves out
  if (entry === apiTable.Functions) return "FunctionResult";
  return (entry.objects[member] ?? entry.methods[member]) || undefined;
}

/** The types that add-ins can have an object of, starting from the workbook, by members that pass. */
function typesReached(passes: (type: string, member: string) => boolean, fills: (type: string) => boolean) {
  const reached = new Set(["Workbook"]);
  // a set grows while it is gone through
  for (const type of reached) {
    const entry = apiTable[type]!;
    if (entry.items && fills(type)) reached.add(entry.items);
    for (const member of membersOf(entry)) {
      const next = leadsTo(entry, member);
      if (next && passes(type, member)) reached.add(next);
    }
  }
  return reached;
}

/** The types of the object model that Excel hands out. */
export const reachableTypes: ReadonlySet<string> = typesReached(
  () => true,
  () => true,
);

/** Those that the stand-in hands out, too. */
const reachedTypes = typesReached((type, member) => ownStatus(type, member) !== "missing", isFilled);

/** What comes of a member of the object model, as `Range` and `values`. @throws TypeError for an unknown type */
export function memberStatus(type: string, member: string): Status {
  return reachedTypes.has(type) ? ownStatus(type, member) : "missing";
}
