import { spawnSync } from "node:child_process";

/**
 * `npm run excel`: opens Excel with this add-in in it, served from this machine. Only where Excel itself runs;
 * elsewhere it says what to do instead, which is not a failure.
 */
if (process.platform === "win32" || process.platform === "darwin") {
  const command = ["office-addin-debugging", "start", "manifest.xml", "desktop", "--app", "excel"];
  const { status } = spawnSync("npx", ["--no-install", ...command], { stdio: "inherit", shell: true });
  process.exitCode = status ?? 2;
} else {
  process.stdout.write(
    "Excel does not run on this system: write a workbook with `npm run align`, or upload dist/web/manifest.xml of a deployed build to Excel on the web (docs/deploying.md).\n",
  );
}
