import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describeDatum } from "../../src/core/describeDatum";
import { voteData } from "../../src/core/votes/voteData";
import { placeOf } from "../../src/core/votes/symbols";
import { edition } from "../../src/edition";

const root = resolve(__dirname, "../..");

test("npm refuses a Node that is older than package.json asks for", () => {
  expect(readFileSync(resolve(root, ".npmrc"), "utf8")).toMatch(/^engine-strict=true$/m);
});

test("align --version names the build", () => {
  const built = resolve(root, "dist/cli/align.js");
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(execFileSync(process.execPath, [built, "--version"], { encoding: "utf8" })).toBe(
    `Align ${version}\n`,
  );
});

// as recorded, and as announced on the day: data/tallyNotes.csv says why there are two
test("ES-10/21 is told with both tallies that are in circulation", () => {
  const [datum] = voteData(edition, [placeOf(edition, "ES-10/21")], []);
  expect(JSON.stringify(describeDatum(edition, datum!))).toMatch(
    /120 Yes, 14 No, 45 abstentions .*121, 14 and 44/,
  );
});
