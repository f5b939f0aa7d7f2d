import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Command } from "commander";
import { readCsv } from "../src/pipeline/csv";
import { tarred, zipped } from "./archives";
import { factsName, factsOf } from "./factsZip";
import { deploymentOf } from "./manifest";
import { projectVersion } from "./projectVersion";

/**
 * What an organisation takes: the static site with its manifest, the command line, the facts, each by itself, with checksums, licences and
 * what is bundled. The same commit makes the same bytes in any folder.
 */

const root = resolve(__dirname, "..");
const data = join(root, "data");

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

/** Every source with its terms, and how far each part of the facts reaches. */
function editionPage(): string {
  const parts = readCsv(join(data, "edition.csv"));
  const sources = readCsv(join(data, "sources.csv"));
  return `${[
    "# The facts of this release",
    "How far each part reaches:",
    parts.map(({ part, date, note }) => `- ${part}: ${date}. ${note}`).join("\n"),
    "The code's terms are in LICENSE. The facts' are their producers':",
    sources.map(({ citation, terms }) => `- ${citation}. Terms: ${terms}`).join("\n"),
  ].join("\n\n")}\n`;
}

function run(command: string, words: readonly string[], address: string): void {
  const { status } = spawnSync(command, words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ALIGN_URL: address, LC_ALL: "C.UTF-8" },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${[command, ...words].join(" ")} failed`);
}

/** Throws where the folder differs from its commit: a release must be one that others can make again. */
function checkClean(): void {
  if (!existsSync(join(root, ".git"))) return;
  const changed = execFileSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).trim();
  if (changed !== "")
    throw new Error(`changed files: commit them, or release from a clean clone\n${changed}`);
}

const checksums = "SHA256SUMS";

/** Makes a folder for a release. What an earlier release left there goes; a folder that holds anything else is left alone. */
function emptied(output: string): void {
  const present = existsSync(output) ? readdirSync(output) : [];
  const sums = present.includes(checksums) ? readFileSync(join(output, checksums), "utf8") : "";
  const earlier = new Set([checksums, ...sums.split("\n").map((line) => line.split("  ")[1])]);
  const others = present.filter((name) => !earlier.has(name));
  if (others.length > 0)
    throw new Error(`not empty: ${output} holds ${others.join(", ")}; name a new folder with -o`);
  for (const name of present) rmSync(join(output, name));
  mkdirSync(output, { recursive: true });
}

interface Asked {
  readonly url: string;
  readonly output: string;
  readonly env?: readonly string[];
  readonly built?: true;
}

async function release({ url, output, env = [], built }: Asked): Promise<void> {
  const address = deploymentOf({}, url).url;
  checkClean();
  if (!built)
    run("npm", ["run", "--silent", "build", "--", ...env.flatMap((each) => ["--env", each])], address);
  const version = projectVersion();
  const own = new Map([
    ["LICENSE", file("LICENSE")],
    ["EDITION.md", text(editionPage())],
  ]);
  const web = filesIn("dist/web");
  const cli = filesIn("dist/cli");
  const folder = `align-cli-${version}`;
  const inFolder = [...cli, ...own].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  const made = new Map<string, Uint8Array>([
    [`align-${version}.zip`, zipped(new Map([...web, ...own, ["DEPLOYING.md", file("docs/deploying.md")]]))],
    [`${folder}.tgz`, await tarred(new Map(inFolder), (path) => path.endsWith("/align.js"))],
    [factsName(data), zipped(factsOf(data))],
    [`align-${version}.sbom.json`, web.get("sbom.json")!],
    [`${folder}.sbom.json`, cli.get("sbom.json")!],
    ["THIRD-PARTY.md", web.get("THIRD-PARTY.md")!],
    ...own,
  ]);
  const sums = [...made].map(
    ([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`,
  );
  emptied(output);
  for (const [name, bytes] of made) writeFileSync(join(output, name), bytes);
  writeFileSync(join(output, checksums), `${sums.join("\n")}\n`);
  for (const [name, bytes] of made)
    console.log(`${basename(output)}/${name}: ${Math.ceil(bytes.length / 1024)} KB`);
}

async function main(): Promise<void> {
  await new Command("release")
    .description(
      "make from a clean tree what an organisation takes: site, command line, facts, checksums, licences",
    )
    .requiredOption("--url <address>", "where the site will be served, https://host/folder/")
    .option("--env <switches...>", "switches of the build, such as namespace=GEO or buttons")
    .option("--built", "take dist/ as it is, built for that address")
    .option("-o, --output <folder>", "folder to write", join(root, "release"))
    .action(release)
    .parseAsync();
}

main().catch((problem: Error) => {
  console.error(problem.message);
  process.exitCode = 1;
});
