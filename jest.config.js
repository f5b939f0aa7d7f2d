const { found } = require("./scripts/outsideTools.cjs");

const swc = [
  "@swc/jest",
  {
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" },
    module: { type: "commonjs" },
  },
];

/** Tests in a browser are not run where there is none, but under CI=true, where they fail. */
const withoutBrowser = process.env.CI !== "true" && !found("a browser");
const browserTests = ["/test/e2e/"];

const align = {
  displayName: "align",
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "\\.(ts|tsx|mjs)$": swc,
    "/node_modules/(ml-|is-any-array).*\\.js$": swc,
    "\\.bin$": "<rootDir>/test/support/bytes-transform.js",
    // the map is read as JSON, the facts as text
    "/packed/(?!map\\.)[^/]*\\.json$": "<rootDir>/test/support/text-transform.js",
  },
  // these ship ES modules only
  transformIgnorePatterns: ["/node_modules/(?!(hucre|ml-[a-z-]+|is-any-array)/)"],
  // these ship ES modules with a script beside them
  moduleNameMapper: {
    "^(d3-[a-z-]+)$": "<rootDir>/node_modules/$1/dist/$1.js",
    "^internmap$": "<rootDir>/node_modules/internmap/dist/internmap.js",
  },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
  testPathIgnorePatterns: ["/node_modules/", ...(withoutBrowser ? browserTests : [])],
  // read from the context of a test, it takes as long as a hundred additions
  sandboxInjectedGlobals: ["Math"],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  setupFiles: ["<rootDir>/test/support/sameSeed.ts"],
};

/** @type {import("jest").Config} */
module.exports = {
  // jest leaves one of two processors idle otherwise
  maxWorkers: "100%",
  // a busy machine is no fault
  testTimeout: 30_000,
  projects: [align, "<rootDir>/packages/*/jest.config.js"],
  reporters: ["default", ["<rootDir>/test/support/notRunReporter.js", { withoutBrowser }]],
};
