/** `npm run preview`: Align in the stand-in for Excel, in a browser, with a filled sheet and a live formula. */
import path from "node:path";
import open from "open";
import { servePreview } from "../standin/preview/server";
import { tryIt } from "./tryIt";

const root = path.resolve(__dirname, "../..");

async function preview(): Promise<void> {
  const { url } = await servePreview({
    addin: path.join(root, "dist/web"),
    page: path.join(root, "dist/preview"),
    cache: path.join(root, "node_modules/.cache/preview"),
    port: 3000,
    start: tryIt,
  });
  process.stdout.write(
    `Align runs in a stand-in for Excel at ${url}\n` +
      "Its certificate is made on this machine, so the browser warns once: choose Advanced, then Continue to localhost.\n" +
      "Ctrl+C ends it.\n",
  );
  if (process.stdout.isTTY) await open(url).catch(() => undefined);
}

preview().catch((problem: unknown) => {
  process.stderr.write(`${String(problem)}\n`);
  process.exitCode = 2;
});
