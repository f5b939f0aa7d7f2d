import { closeSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Progress } from "../../src/cli/progress";

const folder = mkdtempSync(join(tmpdir(), "align-progress-"));

/** What stands on a screen after so long a work in one piece. */
async function shown(milliseconds: number, isTTY: boolean): Promise<string> {
  const file = join(folder, `${milliseconds}-${isTTY}`);
  const fd = openSync(file, "w");
  let written = "";
  const progress = new Progress({ isTTY, fd, write: (text) => (written += text) });
  progress.begin("brief");
  // a thread needs a turn to start, as the command line gives it while it reads its words
  await new Promise((resolve) => setTimeout(resolve, 100));
  for (const end = Date.now() + milliseconds; Date.now() < end;);
  await progress.end();
  closeSync(fd);
  return readFileSync(file, "utf8") + written;
}

test("what takes longer than a second is said on a terminal while it runs, and taken off again", async () => {
  const message = await shown(2000, true);
  expect(message).toContain("brief … 1 s");
  expect(message.endsWith("\r\x1b[K")).toBe(true);
});

test.each([
  ["what is quick", 50, true],
  ["where no terminal is", 1500, false],
])("nothing is said of %s", async (_, milliseconds, isTTY) => {
  expect(await shown(milliseconds, isTTY)).toBe("");
});
