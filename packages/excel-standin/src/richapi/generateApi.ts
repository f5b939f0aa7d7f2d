import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import type { ApiTable, ApiType } from "./apiTable";

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K];
};

/** Members of every client object that are about the client, not about the workbook. */
const ofTheClient = new Set([
  "context",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "constructor",
]);

/** The newest requirement set that npm's office.js knows; the typings go further. */
const newestInLibrary = 1.15;

/** What is declared in the namespace `Excel`. */
function declaredIn(typings: string): readonly ts.Statement[] {
  const source = ts.createSourceFile("office.d.ts", typings, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) && statement.name.text === "Excel" && statement.body
      ? [...(statement.body as ts.ModuleBlock).statements]
      : [],
  );
}

function classesOf(typings: string): ReadonlyMap<string, ts.ClassDeclaration> {
  const classes = new Map<string, ts.ClassDeclaration>();
  for (const inner of declaredIn(typings))
    if (ts.isClassDeclaration(inner) && isClientObject(inner)) classes.set(inner.name!.text, inner);
  return classes;
}

function isClientObject(declaration: ts.ClassDeclaration): boolean {
  return /ClientObject$/.test(declaration.heritageClauses?.[0]?.types[0]?.expression.getText() ?? "");
}

function referenced(type: ts.TypeNode | undefined, classes: ReadonlyMap<string, unknown>): string {
  const name = /^(?:Excel\.)?(\w+)$/.exec(type?.getText() ?? "")?.[1] ?? "";
  return classes.has(name) ? name : "";
}

/** `ExcelApi 1.18` in the remarks of a member, as a number; what is not released yet counts as 99. */
function sinceOf(member: ts.Node): number {
  const set = /\[Api set: (\w+) ?([\d.]*|BETA[^\]]*)\]?/.exec(member.getFullText());
  if (!set) return 1.1;
  return set[1] === "ExcelApi" && /^[\d.]+$/.test(set[2]!) ? versionNumber(set[2]!) : 99;
}

/** 1.9 is older than 1.10: minor versions count in hundredths. */
function versionNumber(version: string): number {
  const [major, minor] = version.split(".");
  return Number(major) + Number(minor ?? 0) / 100;
}

const isReadonly = (member: ts.PropertyDeclaration) =>
  member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;

/** The enumeration that a property or a parameter takes its value from; "": none. */
function enumOf(type: ts.TypeNode | undefined, enums: ReadonlySet<string>): string {
  const names = type?.getText().match(/\b(?<!\.)(?:Excel\.)?[A-Z]\w+/g) ?? [];
  return names.map((name) => name.replace("Excel.", "")).find((name) => enums.has(name)) ?? "";
}

function addMember(
  type: Mutable<ApiType> & { events: string[] },
  member: ts.ClassElement,
  classes: ReadonlyMap<string, unknown>,
  enums: ReadonlySet<string>,
): void {
  const name = member.name?.getText() ?? "";
  if (ofTheClient.has(name)) return;
  if (ts.isPropertyDeclaration(member)) {
    const text = member.type?.getText() ?? "";
    if (name === "items") type.items = referenced((member.type as ts.ArrayTypeNode).elementType, classes);
    else if (text.includes("EventHandlers")) type.events.push(name);
    else if (referenced(member.type, classes)) type.objects[name] = referenced(member.type, classes);
    else {
      type.values[name] = isReadonly(member) ? "r" : "w";
      if (!isReadonly(member) && enumOf(member.type, enums)) type.enums[name] = enumOf(member.type, enums);
    }
  } else if (ts.isMethodDeclaration(member)) {
    type.methods[name] ??= referenced(member.type, classes);
    const taken = member.parameters.map((parameter) => enumOf(parameter.type, enums));
    if (taken.some((one) => one !== "")) type.enums[name] ??= taken.join(",");
  } else return;
  const since = sinceOf(member);
  if (since > versionNumber(String(newestInLibrary))) type.since[name] = since === 99 ? "none" : shown(since);
}

const shown = (version: number) => `1.${Math.round((version - 1) * 100)}`;

/** The object model of Excel by the typings of `@types/office-js`. */
export function apiTableFrom(typings: string): ApiTable {
  const classes = classesOf(typings);
  const enums = new Set(Object.keys(enumsFrom(typings)));
  const table: Record<string, ApiType> = {};
  for (const [name, declaration] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const type = { values: {}, objects: {}, methods: {}, events: [] as string[], enums: {}, since: {} };
    for (const member of declaration.members) addMember(type, member, classes, enums);
    table[name] = type;
  }
  return table;
}

/** The enumerations of Excel's object model: name → member → value. Those without values of text are left out. */
export function enumsFrom(typings: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const found = declaredIn(typings).flatMap((inner): [string, Record<string, string>][] => {
    if (!ts.isEnumDeclaration(inner)) return [];
    const members = inner.members.flatMap(({ name, initializer }) =>
      initializer && ts.isStringLiteral(initializer) ? [[name.getText(), initializer.text] as const] : [],
    );
    return members.length === 0 ? [] : [[inner.name.text, Object.fromEntries(members)]];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One type a line: what a newer version of the typings changes can be read in the difference. */
export function tableText(table: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(table).map(
    ([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

if (require.main === module) {
  const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  writeFileSync(`${__dirname}/api.json`, tableText(apiTableFrom(typings)));
  writeFileSync(`${__dirname}/enums.json`, tableText(enumsFrom(typings)));
}
