import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

// the rules between rooms of src, one room a folder: house rules 1 to 5

const root = resolve(__dirname, "..");

interface Rule {
  /** Which files it holds for, by the path inside the repository. */
  readonly files: RegExp;
  /** Which modules those may import: paths inside the repository without extension, or package names. */
  readonly may: readonly RegExp[];
}

const core = /^src\/core\//;
const edition = /^src\/edition(\.ts$|\/|$)/;
const formulas = /^src\/formulas\//;
const workbook = /^src\/workbook\//;
const reports = /^src\/reports\//;
const sharing = /^src\/sharing\//;
const excel = /^src\/excel\//;
const xlsx = /^src\/xlsx\//;
const actions = /^src\/actions\//;

/** What rooms that hold no edge may take from below them, in the order of the list in docs/architecture.md. */
const pure = [core, edition, formulas, workbook];

/** The first rule whose `files` fits counts. */
const rules: readonly Rule[] = [
  { files: /^src\/core\/votes\/camps\/campTree\.ts$/, may: [core, /^ml-hclust$/] },
  { files: /^src\/core\/votes\/camps\/campMap\.ts$/, may: [core, /^ml-matrix$/] },
  { files: core, may: [core] },
  { files: edition, may: [core, edition, /^packed\//] },
  { files: formulas, may: [core, formulas] },
  { files: /^src\/workbook\/csvRows\.ts$/, may: [core, /^csv-parse\/sync$/] },
  { files: /^src\/workbook\/shownNumber\.ts$/, may: [core, workbook, /^numfmt$/] },
  { files: /^src\/workbook\/textFile\.ts$/, may: [core, /^jschardet$/] },
  { files: /^src\/workbook\/xmlElement\.ts$/, may: [core, /^saxes$/] },
  { files: workbook, may: [core, formulas, workbook] },
  { files: reports, may: [core, formulas, workbook, reports] },
  { files: sharing, may: [core, formulas, workbook, sharing] },
  { files: excel, may: [...pure, reports, sharing, excel] },
  { files: /^src\/xlsx\/write\//, may: [core, formulas, workbook, xlsx, /^hucre(\/|$)/, /^fflate$/] },
  { files: xlsx, may: [...pure, reports, sharing, xlsx, /^fflate$/, /^@xmldom\/xmldom$/, /^saxes$/] },
  { files: /^src\/functions\//, may: [core, edition, formulas, /^src\/functions\//] },
  { files: actions, may: [...pure, reports, sharing, excel, actions] },
  { files: /^src\/commands\//, may: [actions, /^src\/commands\//] },
  {
    files: /^src\/taskpane\//,
    may: [
      ...pure,
      reports,
      sharing,
      excel,
      actions,
      /^src\/taskpane\//,
      /^react/,
      /^d3-/,
      /^@fluentui\//,
      /^topojson-(client|specification)$/,
      /^packed\//,
    ],
  },
  {
    files: /^src\/cli\/mcp\//,
    may: [
      ...pure,
      /^src\/cli\//,
      /^docs\/method\.md$/,
      /^node:/,
      /^@modelcontextprotocol\/server(\/stdio)?$/,
    ],
  },
  {
    files: /^src\/cli\//,
    may: [
      ...pure,
      reports,
      sharing,
      xlsx,
      /^src\/cli\//,
      /^node:/,
      /^commander$/,
      /^csv-parse$/,
      /^iconv-lite$/,
    ],
  },
  {
    files: /^src\/pipeline\//,
    may: [
      core,
      edition,
      /^src\/workbook\/csv(Rows|Text)$/,
      /^src\/pipeline\//,
      /^ajv$/,
      /^commander$/,
      /^node:/,
      /^i18n-iso-countries/,
      /^(topojson|d3)-/,
      /^geojson$/,
    ],
  },
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** An import as a path inside the repository, or a package's name. */
function target(from: string, name: string): string {
  if (!name.startsWith(".")) return name;
  return relative(root, resolve(root, from, "..", name))
    .split(sep)
    .join("/");
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imported = ts.preProcessFile(text, true, true).importedFiles;
  return { path, text, imports: imported.map(({ fileName }) => target(path, fileName)) };
}

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
}

const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path);
const filesOf = (folder: string) => filesUnder(folder).filter(isCode).map(sourceFile);
const sources = filesOf("src");
const standIn = filesOf("packages/excel-standin");

/** Imports that no rule allows, as `file -> import`. */
function trespasses(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) => {
    const may = rules.find((rule) => rule.files.test(path))?.may ?? [];
    return imports
      .filter((name) => !may.some((allowed) => allowed.test(name)))
      .map((name) => `${path} -> ${name}`);
  });
}

/** Paths of files whose code, comments and texts left out, holds the pattern. */
function saying(pattern: RegExp): readonly string[] {
  return sources.filter(({ path, text }) => pattern.test(codeOf(path, text))).map(({ path }) => path);
}

function codeOf(path: string, text: string): string {
  const variant = path.endsWith("x") ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, variant, text);
  const words: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind !== ts.SyntaxKind.StringLiteral) words.push(scanner.getTokenText());
  }
  return words.join(" ");
}

test("the rules find an import that breaks them", () => {
  const broken = ["../pipeline/csv", "../edition/facts", "node:fs"].map((name) =>
    target("src/core/a.ts", name),
  );
  expect(trespasses([{ path: "src/core/a.ts", text: "", imports: broken }])).toEqual([
    "src/core/a.ts -> src/pipeline/csv",
    "src/core/a.ts -> src/edition/facts",
    "src/core/a.ts -> node:fs",
  ]);
});

test("every room imports only what its rule allows", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(trespasses(sources)).toEqual([]);
});

test("every file of src lies in a room that has a rule", () => {
  const loose = sources.filter(({ path }) => !rules.some((rule) => rule.files.test(path)));
  expect(loose.map(({ path }) => path).filter((path) => !path.endsWith(".d.ts"))).toEqual([]);
});

test("nobody imports an edge: edges meet in webpack's entry", () => {
  const edge = /^src\/(functions|commands|taskpane|cli)\//;
  const room = (path: string) => path.split("/").slice(0, 2).join("/");
  const crossing = sources.flatMap(({ path, imports }) =>
    imports
      .filter((name) => edge.test(name) && room(name) !== room(path))
      .map((name) => `${path} -> ${name}`),
  );
  expect(crossing).toEqual([]);
});

test("only src/excel says `Excel.`", () => {
  const others = saying(/\bExcel \./).filter((path) => !excel.test(path));
  expect(others).toEqual([]);
});

test("only src/xlsx knows the xlsx library", () => {
  const knowing = sources.filter(({ imports }) => imports.some((name) => name.startsWith("hucre")));
  expect(knowing.map(({ path }) => path).filter((path) => !xlsx.test(path))).toEqual([]);
});

test("core reads neither the clock nor chance", () => {
  const found = saying(/\bDate \. now|new Date \( \)|Math \. random/);
  expect(found.filter((path) => core.test(path))).toEqual([]);
});

test("the stand-in imports nothing of Align, and no package that it does not declare", () => {
  const { dependencies, devDependencies, peerDependencies } = manifestOf("packages/excel-standin");
  const declared = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
  const own = [
    /^packages\/excel-standin\//,
    /^node:/,
    ...declared.map((name) => new RegExp(`^${name}(/|$)`)),
  ];
  const foreign = standIn.flatMap(({ path, imports }) =>
    imports.filter((name) => !own.some((allowed) => allowed.test(name))).map((name) => `${path} -> ${name}`),
  );
  expect(foreign).toEqual([]);
});

test("Align's tests and commands use the stand-in by its doors, and nothing that ships uses it", () => {
  const doors = Object.keys(manifestOf("packages/excel-standin").exports).map((door) =>
    door.replace(/^\./, "excel-standin"),
  );
  const users = ["test", "scripts", "bench"].flatMap(filesOf);
  const wrong = [...sources, ...users].flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.includes("excel-standin") && (path.startsWith("src/") || !doors.includes(name)))
      .map((name) => `${path} -> ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("exports have names", () => {
  expect(saying(/\bexport default\b|\bas default\b/).filter((path) => !path.endsWith(".d.ts"))).toEqual([]);
});

test("a file is named by what it defines", () => {
  const empty = /^(utils?|helpers?|common|types|constants|misc|shared)\.(ts|tsx|mjs|js)$/;
  const all = ["src", "test", "packages/excel-standin"].flatMap(filesUnder);
  expect(all.filter((path) => empty.test(basename(path)))).toEqual([]);
});

test("no file is longer than 400 lines", () => {
  const long = [...sources, ...standIn, ...filesOf("test")].filter(
    ({ text }) => text.split("\n").length > 401,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});
