import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** The project's own files in another folder, with all that `npm ci` brought; a release is made there. */
export interface ReleaseCopy {
  /** The copy. */
  readonly project: string;
  /** Where the release is. */
  readonly release: string;
  readonly close: () => void;
}

function files(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\0").filter(Boolean);
}

/** Where the release of a copy is made for. */
export const releaseAddress = "https://addins.example.org/align/";

/** Runs git in a folder, under nobody's name. */
function git(folder: string, ...words: readonly string[]): void {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"];
  execFileSync("git", [...who, ...words], { cwd: folder, stdio: "ignore" });
}

/** Builds and releases a copy of the project from its first commit. It takes as long as a build. */
export function releaseInCopy(): ReleaseCopy {
  const folder = mkdtempSync(join(tmpdir(), "align-release-"));
  const project = join(folder, "project");
  for (const file of files()) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    cpSync(join(root, file), join(project, file));
  }
  // a link would lead the build back into this folder
  try {
    execFileSync("cp", ["-al", join(root, "node_modules"), project], { stdio: "ignore" });
  } catch {
    cpSync(join(root, "node_modules"), join(project, "node_modules"), { recursive: true });
  }
  rmSync(join(project, "node_modules/.cache"), { recursive: true, force: true });
  git(project, "init");
  git(project, "add", "--all");
  git(project, "commit", "--message", "The project");
  const release = join(folder, "release");
  execFileSync("npm", ["run", "--silent", "release", "--", "--url", releaseAddress, "-o", release], {
    cwd: project,
    stdio: ["ignore", "ignore", 2],
    env: { ...process.env, ALIGN_URL: undefined },
  });
  return { project, release, close: () => rmSync(folder, { recursive: true, force: true }) };
}
