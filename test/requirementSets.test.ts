import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

// What is used of Excel's object model belongs to the API sets that the manifest asks for, or stands in a function that asks
// whether this Excel has its set. Which set a member belongs to is in the comments of @types/office-js.

const root = resolve(__dirname, "..");
const floor = new Map(
  [
    ...readFileSync(join(root, "manifest.xml"), "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g),
  ].map(([, name, version]) => [name!, version!]),
);

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) > 0;
}

/** `ExcelApi`, `1.18` of a member of the object model. */
function setOf(member: ts.Declaration): readonly [string, string] | undefined {
  const file = member.getSourceFile();
  if (!file.fileName.includes("@types/office-js")) return undefined;
  const comment = file.text.slice(member.getFullStart(), member.getStart());
  const found = /\[Api set: (ExcelApi) ([\d.]+)/.exec(comment.slice(comment.lastIndexOf("/**")));
  return found ? [found[1]!, found[2]!] : undefined;
}

/** Whether a function around the node asks for the set. */
function isGuarded(node: ts.Node, [name, version]: readonly [string, string]): boolean {
  const asks = new RegExp(`isSetSupported\\("${name}", "${version.replace(".", "\\.")}"\\)`);
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isFunctionLike(at) && asks.test(at.getText())) return true;
  return false;
}

/** Members beyond the floor that no guard stands before: `src/excel/a.ts:12 notes (ExcelApi 1.18)`. */
function beyond(files: readonly string[], text?: string): readonly string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const readWhole = host.readFile.bind(host);
  const [first] = files;
  host.readFile = (path) => (path === first && text !== undefined ? text : readWhole(path));
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const name of files) {
    const file = program.getSourceFile(name)!;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node))
        for (const member of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
          const set = setOf(member);
          if (!set || !isNewer(set[1], floor.get(set[0]) ?? "0.0") || isGuarded(node, set)) continue;
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          found.push(`${relative(root, name)}:${line + 1} ${node.name.text} (${set.join(" ")})`);
        }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

const rooms = ["src/excel", "src/actions", "src/commands"];
const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, room, name)),
);

test("Excel's members are of the sets that the manifest asks for, or stand behind a question for their set", () => {
  expect(beyond(files)).toEqual([]);
}, 60_000);

test("a member of a newer set without a guard is found", () => {
  const name = join(root, "src/excel/selection.ts");
  const text = "export function f(sheet: Excel.Worksheet) {\n  return sheet.notes.getCount();\n}\n";
  expect(beyond([name], text)).toEqual([
    "src/excel/selection.ts:2 getCount (ExcelApi 1.18)",
    "src/excel/selection.ts:2 notes (ExcelApi 1.18)",
  ]);
}, 60_000);
