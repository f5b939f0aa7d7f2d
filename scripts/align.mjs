// `npm run align -- …`: builds on first use, then runs the built command. What the build says goes to stderr, and only
// where it fails: stdout belongs to the command.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = fileURLToPath(new URL("../dist/cli/align.js", import.meta.url));

if (!existsSync(built)) {
  process.stderr.write("building Align, once\n");
  const options = { cwd: root, encoding: "utf8", shell: process.platform === "win32" };
  const build = spawnSync("npm", ["run", "--silent", "build"], options);
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout ?? ""}${build.stderr ?? build.error}`);
    process.exit(2);
  }
}

const { status } = spawnSync(process.execPath, [built, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 2);
