/** `npm run preview`: Align in the stand-in for Excel, in a browser, with a filled sheet and a live formula. */
import path from "node:path";
import open from "open";
import { servePreview } from "excel-standin/preview-server";
import { tryIt } from "./tryIt";

const root = path.resolve(__dirname, "..");
const usualPort = 3000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens a page in the browser of whoever sits at this terminal; where there is none, says so. */
async function show(url: string): Promise<void> {
  const none = () => say("No browser could be opened from here: open that address yourself.");
  try {
    const browser = await open(url);
    browser.once("error", none);
    browser.once("exit", (code) => {
      if (code) none();
    });
  } catch {
    none();
  }
}

async function preview(): Promise<void> {
  const { url, close } = await servePreview({
    addin: path.join(root, "dist/web"),
    page: path.join(root, "dist/preview"),
    cache: path.join(root, "node_modules/.cache/preview"),
    port: usualPort,
    start: tryIt,
  });
  if (new URL(url).port !== String(usualPort)) say(`Port ${usualPort} is taken, so another one is used.`);
  say(`Align runs in a stand-in for Excel at ${url}`);
  say(
    "Its certificate is made on this machine, so the browser warns once: Advanced, then Continue to localhost.",
  );
  say("Ctrl+C ends it.");
  process.once("SIGINT", () => void close().then(() => process.exit(0)));
  if (process.stdout.isTTY) await show(url);
}

preview().catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exitCode = 2;
});
