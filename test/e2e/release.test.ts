import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { version } from "../../package.json";
import { dataPackage, filesOf } from "../../src/pipeline/dataPackage";
import { readCsv } from "../../src/pipeline/csv";
import { sourceUrl } from "../../scripts/manifest";
import { needing } from "../support/outsideTools";
import { releaseAddress, releaseInCopy, type ReleaseCopy } from "../support/releaseCopy";
import { openPreview, type Seen } from "./browser";
import { servedByNginx, type Served } from "./nginx";
import { Person } from "./person";

// a release made in a copy of the project, and used from its files alone

const root = resolve(__dirname, "../..");
jest.setTimeout(600_000);
let copy: ReleaseCopy;
const unpacked = (name: string) => join(copy.release, "unpacked", name);

function unzip(archive: string, name: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(copy.release, archive))))) {
    if (path.endsWith("/")) continue;
    mkdirSync(dirname(join(unpacked(name), path)), { recursive: true });
    writeFileSync(join(unpacked(name), path), bytes);
  }
}

beforeAll(() => {
  copy = releaseInCopy();
  unzip(`align-${version}.zip`, "site");
  unzip(
    readdirSync(copy.release).find((name) => name.startsWith("align-data-"))!,
    "data",
  );
  mkdirSync(unpacked("cli"), { recursive: true });
  execFileSync("tar", ["-xzf", join(copy.release, `align-cli-${version}.tgz`), "-C", unpacked("cli")]);
});
afterAll(() => copy?.close());

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test.each([
  ["site", "dist/web", () => unpacked("site")],
  ["command line", "dist/cli", () => unpacked(`cli/align-cli-${version}`)],
])("but for its address, the %s is byte for byte what this folder's build made", (_what, built, folder) => {
  const own = filesUnder(join(root, built));
  expect(filesUnder(folder())).toEqual(expect.arrayContaining([...own, "LICENSE", "EDITION.md"]));
  const others = own.filter((path) => {
    const [here, there] = [join(root, built), folder()].map((place) =>
      readFileSync(join(place, path), "latin1"),
    );
    const moved = there!
      .replaceAll(releaseAddress, sourceUrl)
      .replaceAll(new URL(releaseAddress).origin, new URL(sourceUrl).origin);
    return here !== moved;
  });
  expect(others).toEqual([]);
});

test("it tells its commit, its edition and every source's terms", () => {
  const git = (...words: readonly string[]) =>
    execFileSync("git", words, { cwd: copy.project, encoding: "utf8" }).trim();
  const page = readFileSync(join(copy.release, "EDITION.md"), "utf8");
  expect(page).toContain(`made for ${releaseAddress} from commit ${git("rev-parse", "HEAD")}.`);
  for (const { citation } of readCsv(join(root, "data/sources.csv"))) expect(page).toContain(citation);
  for (const place of ["site", "data", `cli/align-cli-${version}`])
    expect(readFileSync(join(unpacked(place), "EDITION.md"), "utf8")).toBe(page);
});

test("a folder that differs from its commit is not released", () => {
  writeFileSync(join(copy.project, "new.txt"), "new");
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "release", "--", "--url", releaseAddress], {
    cwd: copy.project,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect([status, stderr.trim()]).toEqual([
    1,
    "changed files: new.txt; commit them, or release from a clean clone",
  ]);
});

test("the checksums are those of the files", () => {
  const lines = readFileSync(join(copy.release, "SHA256SUMS"), "utf8").trim().split("\n");
  const told = lines.map((line) => line.split("  ") as [string, string]);
  const made = readdirSync(copy.release).filter((name) => name !== "SHA256SUMS" && name !== "unpacked");
  expect(told.map(([, name]) => name).sort()).toEqual(made.sort());
  for (const [sum, name] of told)
    expect(sum).toBe(
      createHash("sha256")
        .update(readFileSync(join(copy.release, name)))
        .digest("hex"),
    );
});

/** What the command line of the release says, with nothing of this project or npm in reach. */
function align(...words: readonly string[]): string {
  const program = join(unpacked("cli"), `align-cli-${version}`, "align.js");
  const env = { PATH: "" };
  return execFileSync(process.execPath, [program, ...words], { encoding: "utf8", env, cwd: unpacked("cli") });
}

test("the command line runs from its folder, without npm", () => {
  // docs/method.md: Moldova 54.7 on 31 December 2025
  expect(Number(align("call", "ALIGN", "MDA", "2025-12-31"))).toBeCloseTo(54.7, 1);
  align("brief", "--countries", "post-soviet", "-o", "brief.xlsx");
  expect(existsSync(join(unpacked("cli"), "brief.xlsx"))).toBe(true);
});

interface Told {
  readonly rows: number;
  readonly faults: readonly string[];
  /** Yes, no, abstains and absent of each roll call, of the table of positions. */
  readonly tallies?: Readonly<Record<string, readonly number[]>>;
}

needing("Python")(
  "the tables are read by Python's csv, fit their schemas, and hold every vote in long form",
  () => {
    const reader = resolve(__dirname, "../support/readPackage.py");
    const told = JSON.parse(
      execFileSync("python3", [reader, unpacked("data")], { encoding: "utf8", maxBuffer: 1 << 26 }),
    ) as Record<string, Told>;
    expect(Object.entries(told).filter(([, { faults }]) => faults.length > 0)).toEqual([]);
    for (const resource of dataPackage.resources) {
      const rows = filesOf(resource).reduce((sum, file) => sum + readCsv(join(root, "data", file)).length, 0);
      expect([resource.name, told[resource.name]!.rows]).toEqual([resource.name, rows]);
    }
    // every letter in the columns of countries
    const letters = filesOf(dataPackage.resources.find(({ name }) => name === "votes")!).flatMap((file) =>
      readCsv(join(root, "data", file)).flatMap((row) =>
        Object.entries(row).filter(([column, position]) => /^[A-Z]{3}$/.test(column) && position !== ""),
      ),
    );
    expect(told["positions"]!.rows).toBe(letters.length);
    // the long table's counts are what the functions answer
    for (const rollCall of ["A/RES/ES-11/1", "A/RES/68/262", "A/RES/3379(XXX)"]) {
      const [, answer] = JSON.parse(align("call", "ALIGN.TALLY", rollCall, "--json")) as unknown[][];
      expect([rollCall, answer!.slice(0, 4)]).toEqual([rollCall, told["positions"]!.tallies![rollCall]]);
    }
  },
);

describe("served by nginx under the documented headers", () => {
  let served: Served | undefined;
  let seen: Seen | undefined;
  afterAll(async () => {
    await seen?.close();
    served?.close();
  });

  needing("nginx", "a browser")('the pane opens and =ALIGN("MDA") answers', async () => {
    served = await servedByNginx(`${unpacked("site")}/`);
    seen = await openPreview({ addin: unpacked("site"), from: served.address });
    const person = new Person(seen);
    await seen.page.mouse.click(700, 750);
    await person.calculated();
    const [[score]] = (await person.shown("B3")) as [[number]];
    // docs/method.md
    expect(score).toBeCloseTo(54.7, 1);
    const frame = seen.page.frames().find((one) => one.url().includes("taskpane.html"))!;
    await frame.locator("#tab-build").waitFor();
    expect(seen.complaints).toEqual([]);
  });
});
