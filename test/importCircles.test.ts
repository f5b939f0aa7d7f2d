import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import ts from "typescript";

// modules that import each other in a circle can only be read, tested and moved together; types make circles, too

const root = resolve(__dirname, "..");

type Imports = ReadonlyMap<string, readonly string[]>;

/** Module → the modules of the same folder that it imports, by their paths in the repository. */
function importsIn(folder: string): Imports {
  const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const modules = new Set(paths);
  const moduleOf = (from: string, name: string) => {
    const path = relative(root, resolve(root, from, "..", name))
      .split(sep)
      .join("/");
    return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => modules.has(one));
  };
  return new Map(
    paths.map((path) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), "utf8"), true, true);
      const relatives = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
      return [path, relatives.flatMap(({ fileName }) => moduleOf(path, fileName) ?? [])];
    }),
  );
}

/** The modules that can be reached from a module by imports, itself only through a circle. */
function reachable(imports: Imports, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [...(imports.get(from) ?? [])];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    next.push(...(imports.get(path) ?? []));
  }
  return found;
}

/** Sets of modules all of which import each other, directly or through others. */
function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const reached = new Map([...imports.keys()].map((path) => [path, reachable(imports, path)]));
  const inCircle = [...reached].filter(([path, others]) => others.has(path)).map(([path]) => path);
  const circles = inCircle.map((path) =>
    inCircle.filter((other) => reached.get(path)!.has(other) && reached.get(other)!.has(path)).sort(),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()].sort();
}

test("a circle is found through any number of modules, and a module that only leads to one is none of it", () => {
  const imports = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", ["a"]],
    ["d", []],
    ["e", ["a"]],
    ["f", ["f"]],
  ]);
  expect(circlesOf(imports)).toEqual([["a", "b", "c"], ["f"]]);
});

test.each(["packages/excel-standin/src", "src"])("%s has no import circle", (folder) => {
  const imports = importsIn(folder);
  expect([...imports.values()].flat().length).toBeGreaterThan(100);
  expect(circlesOf(imports)).toEqual([]);
});
