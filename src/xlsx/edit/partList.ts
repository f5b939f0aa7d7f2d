/** The lists in which a package names its parts: relationships, content types, the sheets of the workbook. */
import { attributesIn } from "./attributesText";
import type { FilePackage } from "./package";
import { escaped } from "./xmlText";

const [relations, types, workbook] = [
  "xl/_rels/workbook.xml.rels",
  "[Content_Types].xml",
  "xl/workbook.xml",
] as const;
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Changes a part's text. */
export function changePart(file: FilePackage, path: string, change: (text: string) => string): void {
  const before = file.text(path);
  const after = change(before);
  if (after !== before) file.put(path, after);
}

/** Puts an element at the end of a list, under the prefix that the list has. */
function appended(text: string, list: string, element: (prefix: string) => string): string {
  return text.replace(
    new RegExp(`</(\\w+:)?${list}\\s*>`),
    (end, prefix = "") => element(String(prefix)) + end,
  );
}

function without(
  text: string,
  element: string,
  isIt: (attributes: ReadonlyMap<string, string>) => boolean,
): string {
  const pattern = new RegExp(`<(?:\\w+:)?${element}(\\s[^>]*?)(?:/>|>[^]*?</(?:\\w+:)?${element}\\s*>)`, "g");
  return text.replace(pattern, (whole, attributes: string) => (isIt(attributesIn(attributes)) ? "" : whole));
}

/** Names a part that the workbook relates to. @returns the relation's id */
export function relate(file: FilePackage, path: string, kind: string, type: string): string {
  const taken = file.text(relations);
  let id = "rIdAlign1";
  for (let number = 2; taken.includes(`"${id}"`); number++) id = `rIdAlign${number}`;
  const target = path.replace(/^xl\//, "");
  changePart(file, relations, (text) =>
    appended(
      text,
      "Relationships",
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`,
    ),
  );
  changePart(file, types, (text) =>
    appended(
      text,
      "Types",
      (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`,
    ),
  );
  return id;
}

/** Takes out a part that the workbook relates to, with what names it. */
export function unrelate(file: FilePackage, path: string): void {
  const ids = [...file.related(workbook)].filter(([, target]) => target === path).map(([id]) => id);
  changePart(file, relations, (text) =>
    without(text, "Relationship", (own) => ids.includes(own.get("Id") ?? "")),
  );
  changePart(file, types, (text) => without(text, "Override", (own) => own.get("PartName") === `/${path}`));
  file.remove(path);
}

/** Excel makes the list of what to calculate anew where it is missing; one that names a cell without a formula is damage. */
export function dropCalculationChain(file: FilePackage): void {
  const chain = [...file.related(workbook).values()].find((path) => /calcChain\.xml$/i.test(path));
  if (chain !== undefined) unrelate(file, chain);
}

/** Lets whoever opens the file calculate all of its formulas. */
export function calculateOnOpening(file: FilePackage): void {
  changePart(file, workbook, (text) => {
    const without = text.replace(/(<(?:\w+:)?calcPr\b[^>]*?)\s+fullCalcOnLoad="[^"]*"/, "$1");
    if (/<(?:\w+:)?calcPr\b/.test(without))
      return without.replace(/(<(?:\w+:)?calcPr\b)/, '$1 fullCalcOnLoad="1"');
    // the order of a workbook's lists is fixed
    const before = ["definedNames", "externalReferences", "functionGroups", "sheets"].find((list) =>
      new RegExp(`</(?:\\w+:)?${list}\\s*>`).test(text),
    );
    return text.replace(
      new RegExp(`</(\\w+:)?${before}\\s*>`),
      (end, prefix = "") => `${end}<${String(prefix)}calcPr fullCalcOnLoad="1"/>`,
    );
  });
}

/** Adds a sheet behind all others. */
export function addSheet(file: FilePackage, name: string, path: string, xml: string): void {
  file.put(path, xml);
  const id = relate(file, path, "worksheet", "worksheet");
  changePart(file, workbook, (text) => {
    const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([sheet]) => attributesIn(sheet));
    const number = Math.max(0, ...sheets.map((sheet) => Number(sheet.get("sheetId")))) + 1;
    const relation = [...(sheets[0]?.keys() ?? [])].find((key) => key.endsWith(":id")) ?? "r:id";
    return appended(
      text,
      "sheets",
      (prefix) => `<${prefix}sheet name="${escaped(name)}" sheetId="${number}" ${relation}="${id}"/>`,
    );
  });
}

/** Takes a sheet out: names of its own go with it, and the others' places move up. */
export function removeSheet(file: FilePackage, name: string, path: string): void {
  changePart(file, workbook, (text) => {
    const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([sheet]) => attributesIn(sheet));
    const place = sheets.findIndex((sheet) => sheet.get("name") === name);
    const isOwn = (attributes: ReadonlyMap<string, string>) =>
      attributes.get("localSheetId") === String(place);
    const moved = (_: string, head: string, number: string) =>
      `${head}"${Number(number) > place ? Number(number) - 1 : number}"`;
    return without(
      without(text, "sheet", (own) => own.get("name") === name),
      "definedName",
      isOwn,
    )
      .replace(/(localSheetId=)"(\d+)"/g, moved)
      .replace(/((?:activeTab|firstSheet)=)"(\d+)"/g, (whole, head: string, number: string) =>
        Number(number) >= place && Number(number) > 0 ? `${head}"${Number(number) - 1}"` : whole,
      );
  });
  unrelate(file, path);
}
