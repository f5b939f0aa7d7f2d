import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Command } from "commander";
import { nonCommercial } from "../src/pipeline/leftOut";
import { tarred, zipped } from "./archives";
import { editionPage } from "./editionPage";
import { editionName, factsName, factsOf } from "./factsZip";
import { projectVersion } from "./projectVersion";
import { checksums, earlierIn, put } from "./releaseFolder";
import { type Asked, releasePlan, type ReleasePlan } from "./releasePlan";

/**
 * What an organisation takes: the static site with its manifest, the command line, the facts, each by itself, with checksums, licences and
 * what is bundled. The same commit makes the same bytes in any folder.
 */

const root = resolve(__dirname, "..");
const data = join(root, "data");
const version = projectVersion();

/** All files under a folder of the project, by their paths in it. */
function filesIn(folder: string): Map<string, Uint8Array> {
  const all = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return new Map(
    all
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = path.slice(join(root, folder).length + 1).replaceAll("\\", "/");
        return [name, readFileSync(path)] as const;
      }),
  );
}

const text = (words: string) => new TextEncoder().encode(words);
const file = (path: string) => readFileSync(join(root, path));

function build({ address, build: words }: ReleasePlan): void {
  const { status } = spawnSync("npm", words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ALIGN_URL: address, LC_ALL: "C.UTF-8" },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ${words.join(" ")} failed; why stands above`);
}

function git(...words: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync("git", words, { cwd: root, encoding: "utf8" });
  if (error)
    throw new Error(`git does not run: ${error.message}; a release is made of a commit, which it tells`);
  if (status !== 0)
    throw new Error(
      `no commit: ${stderr.trim().split("\n")[0]}; a release is made in a clone of the project`,
    );
  return stdout.trim();
}

interface Commit {
  readonly id: string;
  readonly date: Date;
}

/** The commit that the folder is at. Throws where it differs from that: a release must be one that others can make again. */
function cleanCommit(): Commit {
  const [id = "", seconds] = git("log", "-1", "--format=%H %ct").split(" ");
  const changed = git("status", "--porcelain").split("\n").filter(Boolean);
  if (changed.length > 0)
    throw new Error(
      `changed files: ${changed.map((line) => line.slice(2).trim()).join(", ")}; commit them, or release from a clean clone`,
    );
  return { id, date: new Date(Number(seconds) * 1000) };
}

const sumOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function filesOf(plan: ReleasePlan, { id, date }: Commit): Promise<ReadonlyMap<string, Uint8Array>> {
  const leftOut = new Set(plan.isCommercial ? nonCommercial(data) : []);
  const edition = editionName(data, leftOut);
  const { address } = plan;
  const page = text(editionPage(data, { version, edition, address, commit: id, leftOut }));
  const own = new Map([
    ["LICENSE", file("LICENSE")],
    ["EDITION.md", page],
  ]);
  const web = filesIn(`${plan.built}/web`);
  const cli = filesIn(`${plan.built}/cli`);
  const inFolder = [...cli, ...own].map(([path, bytes]) => [`${plan.cli}/${path}`, bytes] as const);
  const made = new Map<string, Uint8Array>([
    [
      `${plan.site}.zip`,
      zipped(new Map([...web, ...own, ["DEPLOYING.md", file("docs/deploying.md")]]), date),
    ],
    [`${plan.cli}.tgz`, await tarred(new Map(inFolder), date, (path) => path.endsWith("/align.js"))],
    ...(!plan.isCommercial
      ? [[factsName(edition), zipped(new Map([...factsOf(data), ["EDITION.md", page]]), date)] as const]
      : []),
    ...[web, cli].flatMap((files, i) => {
      const name = [plan.site, plan.cli][i]!;
      return [
        [`${name}.sbom.json`, files.get("sbom.json")!] as const,
        [`${name}.THIRD-PARTY.md`, files.get("THIRD-PARTY.md")!] as const,
      ];
    }),
    ...own,
  ]);
  const sums = [...made].map(([name, bytes]) => `${sumOf(bytes)}  ${name}\n`);
  return made.set(checksums, text(sums.join("")));
}

async function release({ output, ...asked }: Asked & { readonly output: string }): Promise<void> {
  const plan = releasePlan(asked, version, process.env["ALIGN_WITHOUT"]);
  const folder = resolve(output);
  earlierIn(folder);
  const commit = cleanCommit();
  build(plan);
  const made = await filesOf(plan, commit);
  put(made, folder);
  for (const [name, bytes] of made)
    console.log(`${join(relative("", folder), name)}: ${Math.ceil(bytes.length / 1024)} KB`);
}

async function main(): Promise<void> {
  await new Command("release")
    .description(
      "make from a clean tree what an organisation takes: site, command line, facts, checksums, licences",
    )
    .requiredOption("--url <address>", "where the site will be served, https://host/folder/")
    .option("--env <switches...>", "switches of the build, such as namespace=GEO or buttons")
    .option("--commercial", "without the sources whose terms forbid commercial use, and without the tables")
    .option("-o, --output <folder>", "folder to write", join(root, "release"))
    .action(release)
    .parseAsync();
}

main().catch((problem: Error) => {
  console.error(problem.message);
  process.exitCode = 1;
});
