import { resolve } from "node:path";
import ts from "typescript";
import { isReleasedMember, memberStatus } from "excel-standin/coverage";

const root = resolve(__dirname, "../..");

/** Members of Excel's object model that the add-in's own code uses, as `Range.values`, found by the type checker. */
function membersUsed(): readonly string[] {
  const config = ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = [...ts.sys.readDirectory(resolve(root, "src/excel"))];
  const program = ts.createProgram(
    files.map((file) => resolve(root, file)),
    { ...options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.parent;
      const home = owner && ts.isClassDeclaration(owner) ? owner : undefined;
      if (home?.getSourceFile().fileName.includes("office-js"))
        used.add(`${home.name?.text}.${node.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.startsWith(resolve(root, "src"))) visit(source);
  return [...used].sort();
}

test("every member that the add-in uses is played", () => {
  const used = membersUsed();
  expect(used).toEqual(expect.arrayContaining(["Range.values", "Worksheet.charts", "Chart.setPosition"]));
  const missing = used.filter((member) => {
    const [type, name] = member.split(".") as [string, string];
    return isReleasedMember(type, name) && memberStatus(type, name) === "missing";
  });
  expect(missing).toEqual([]);
});
