// `npm run align -- …`: builds on first use, quietly, so that standard output holds only the answer.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = `${root}/dist/cli/align.js`;

if (!existsSync(built)) {
  process.stderr.write("Building Align first; this takes about a minute.\n");
  const build = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (build.status !== 0) process.exit(2);
}
process.exit(spawnSync(process.execPath, [built, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 2);
