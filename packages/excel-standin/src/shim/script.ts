import { readFileSync } from "node:fs";
import type { ApiTable, ApiType } from "../richapi/apiTable";
import { apiTable } from "../richapi/apiMembers";
import enums from "../richapi/enums.json";

type Members = Pick<ApiType, "items" | "values" | "objects" | "methods">;

/** 1.9 is older than 1.18; what belongs to no released version is newer than all. */
function isAtMost(version: string, newest: string): boolean {
  if (version === "none") return false;
  const [minor, most] = [version, newest].map((text) => Number(text.split(".")[1]));
  return minor! <= most!;
}

/** Per type the members that are newer than npm's office.js, up to a version of ExcelApi. */
function newerMembers(api: ApiTable, newest: string): Readonly<Record<string, Members>> {
  const types = Object.entries(api).flatMap(([name, type]): [string, Members][] => {
    const isNewer = (member: string) => member in type.since && isAtMost(type.since[member]!, newest);
    const pick = <T>(members: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(members).filter(([member]) => isNewer(member)));
    const members = {
      ...(type.items === undefined ? {} : { items: type.items }),
      values: pick(type.values),
      objects: pick(type.objects),
      methods: pick(type.methods),
    };
    const some = [members.values, members.objects, members.methods].some(
      (kind) => Object.keys(kind).length > 0,
    );
    return some ? [[name, members]] : [];
  });
  return Object.fromEntries(types);
}

const made = new Map<string, string>();

/**
 * A script that follows office.js in the add-in's page and gives the library the members and enumerations up to a version of
 * ExcelApi, from the tables that `generateApi.ts` makes.
 * @param newest e.g. `1.19`
 */
export function newerMembersScript(newest: string): string {
  const script = made.get(newest) ?? scriptUpTo(newest);
  made.set(newest, script);
  return script;
}

function scriptUpTo(newest: string): string {
  const code = readFileSync(`${__dirname}/newerMembers.js`, "utf8");
  const types = JSON.stringify(newerMembers(apiTable, newest));
  const given = `${types}, ${JSON.stringify(enums)}`;
  return `${code}\nOffice.onReady(({ host }) => host === "Excel" && addNewerMembers(${given}));\n`;
}
