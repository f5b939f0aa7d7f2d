// Before anything is built: whether this machine has what a build needs. In plain JavaScript, so that an old Node can say so too.
import { existsSync, readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const needed = /\d+(\.\d+)*/.exec(engines.node)[0];
const parts = (version) => version.split(".").map(Number);
const [major, minor] = parts(process.versions.node);
const [leastMajor, leastMinor] = parts(needed);

const missing =
  major < leastMajor || (major === leastMajor && minor < leastMinor)
    ? `Align needs Node ${needed} or newer, and this is ${process.versions.node}: get a newer one at https://nodejs.org`
    : existsSync(new URL("node_modules/webpack", root))
      ? ""
      : "Align's packages are not installed: run `npm ci` first";

if (missing) {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 1;
} else process.stdout.write("Building Align, which takes about half a minute.\n");
