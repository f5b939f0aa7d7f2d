import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { needing } from "../support/outsideTools";
import { openPreview, type Seen } from "./browser";
import { servedByNginx, type Served } from "./nginx";

// the built add-in as nginx serves it with the very lines of docs/deploying.md, and the pane in a browser that holds to the policy which
// comes from there

const root = resolve(__dirname, "../..");
let served: Served | undefined;
let seen: Seen | undefined;
afterAll(async () => {
  await seen?.close();
  served?.close();
});

needing("nginx", "a browser")(
  "the pane is drawn and styled under the header that the docs give",
  async () => {
    served = await servedByNginx(`${root}/dist/web/`);
    const answer = await fetch(`${served.address}taskpane.html`);
    expect(answer.headers.get("x-frame-options")).toBeNull();
    const policy = answer.headers.get("content-security-policy")!;
    expect(await answer.text()).toContain(policy);
    const kept = async (path: string) =>
      (await fetch(`${served!.address}${path}`)).headers.get("cache-control");
    const hashed = readdirSync(`${root}/dist/web`).filter((name) => /^[\w.]+\.[0-9a-f]{8}\.js$/.test(name));
    expect(hashed.length).toBeGreaterThan(5);
    expect(await kept(hashed[0]!)).toBe("max-age=31536000, immutable");
    for (const path of ["functions.js", "functions.json", "manifest.xml", "assets/icon-32.png"])
      expect([path, await kept(path)]).toEqual([path, "no-cache"]);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    seen = await openPreview({ headers: { "content-security-policy": policy } });
    const frame = seen.page.frames().find((one) => one.url().includes("taskpane.html"))!;
    const tab = frame.locator("#tab-build");
    await tab.waitFor();
    // Fluent's looks come in style elements that scripts fill: without them a tab has a browser's own border
    expect(await tab.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe("none");
    expect(seen.complaints).toEqual([]);
  },
);
