import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { needing } from "../support/outsideTools";
import { openPreview, type Seen } from "./browser";

// the built add-in as nginx serves it with the very lines of docs/deploying.md, and the pane in a browser that holds to the policy which
// comes from there

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "align-nginx-"));
let nginx: ChildProcess | undefined;
let seen: Seen | undefined;
afterAll(async () => {
  await seen?.close();
  nginx?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Serves the built add-in as the page says. @returns its address */
async function served(): Promise<string> {
  const port = await freePort();
  const [, location] = /```nginx\n(location \/align\/ \{.*?\n)\}\n```/s.exec(
    readFileSync(join(root, "docs/deploying.md"), "utf8"),
  )!;
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const mimeTypes = ["/etc/nginx", "/opt/homebrew/etc/nginx", "/usr/local/etc/nginx"].find(existsSync)!;
  const config = [
    ...[`pid ${folder}/pid;`, "daemon off;", ...(process.getuid?.() === 0 ? ["user root;"] : [])],
    "events {}",
    `http { include ${mimeTypes}/mime.types; access_log off; ${temporary.join(" ")}`,
    `server { listen 127.0.0.1:${port}; ${location} alias ${root}/dist/web/; } } }`,
  ];
  writeFileSync(join(folder, "nginx.conf"), config.join("\n"));
  const command = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
  nginx = spawn(command, ["-e", join(folder, "errors"), "-p", folder, "-c", join(folder, "nginx.conf")]);
  return `http://localhost:${port}/align/`;
}

/** An answer, once nginx has started. */
async function answered(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer) return answer;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

needing("nginx", "a browser")(
  "the pane is drawn and styled under the header that the docs give",
  async () => {
    const answer = await answered(`${await served()}taskpane.html`);
    expect(answer.headers.get("x-frame-options")).toBeNull();
    const policy = answer.headers.get("content-security-policy")!;
    expect(await answer.text()).toContain(policy);
    seen = await openPreview({ headers: { "content-security-policy": policy } });
    const frame = seen.page.frames().find((one) => one.url().includes("taskpane.html"))!;
    const tab = frame.locator("#tab-build");
    await tab.waitFor();
    // Fluent's looks come in style elements that scripts fill: without them a tab has a browser's own border
    expect(await tab.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe("none");
    expect(seen.complaints).toEqual([]);
  },
);
