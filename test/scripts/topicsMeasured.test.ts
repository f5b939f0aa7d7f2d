import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { withTopics } from "../../scripts/topicsMeasured";
import { rollCallsOn } from "../../src/core/votes/rollCalls";
import { has } from "../../src/core/votes/bits";
import { edition } from "../../src/edition";

const page = readFileSync(resolve(__dirname, "../../docs/panels.md"), "utf8");
const plainly = (text: string) => text.replace(/ +/g, " ").replace(/-{2,}/g, "---");

test("docs/panels.md says how far the rules agree with the issue codes", () => {
  expect(plainly(withTopics(page, edition))).toBe(plainly(page));
});

// what the titles name: Treaty on the Prohibition of Nuclear Weapons (A/RES/72/31), Jerusalem (A/RES/ES-10/19), ES-11/1 on Ukraine
test.each([
  ["nuclear", "A/RES/72/31", true],
  ["middle-east", "A/RES/ES-10/19", true],
  ["ukraine", "A/RES/ES-11/1", true],
  ["nuclear", "A/RES/ES-11/1", false],
])("on %s is %s: %s", (topic, id, isOn) => {
  const place = edition.rollCalls.findIndex((rollCall) => rollCall.id === id);
  expect(has(rollCallsOn(edition, topic), place)).toBe(isOn);
});
