import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** The project's own files in another folder, with all that `npm ci` brought; a release is made there. */
export interface ReleaseCopy {
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

/** Builds and releases a copy of the project. It takes as long as a build. */
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
  const release = join(folder, "release");
  execFileSync(
    "npm",
    ["run", "--silent", "release", "--", "--url", "https://localhost:3000/", "-o", release],
    {
      cwd: project,
      stdio: ["ignore", "ignore", 2],
      env: { ...process.env, ALIGN_URL: undefined },
    },
  );
  return { release, close: () => rmSync(folder, { recursive: true, force: true }) };
}
