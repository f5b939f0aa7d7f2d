import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Preview, servePreview } from "../src/preview/server";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const folder = mkdtempSync(join(tmpdir(), "standin-"));
let preview: Preview;

beforeAll(async () => {
  for (const name of ["preview.html", "index.html", "manifest.xml"]) writeFileSync(join(folder, name), "<p>");
  preview = await servePreview({
    addin: folder,
    page: folder,
    cache: folder,
    port: 3400,
    start: {} as never,
  });
});
afterAll(() => preview.close());

function ask(
  path: string,
  { method = "GET", host }: { method?: string; host?: string } = {},
): Promise<Answer> {
  const { port } = new URL(preview.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        rejectUnauthorized: false,
        headers: { host: host ?? `localhost:${port}` },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece) => (text += piece));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    asked.on("error", reject).end();
  });
}

test("a manifest of any address is served as one of this machine, all of its addresses", async () => {
  const page = '<SourceLocation DefaultValue="https://example.org/align/pane.html"/>';
  const manifest = `<AppDomain>https://example.org</AppDomain>${page}<Url>https://example.org/align/a.js</Url>`;
  writeFileSync(join(folder, "manifest.xml"), manifest);
  const { text } = await ask("/manifest.xml");
  const { origin } = new URL(preview.url);
  expect(text).toBe(
    `<AppDomain>${origin}</AppDomain><SourceLocation DefaultValue="${origin}/pane.html"/><Url>${origin}/a.js</Url>`,
  );
});

test.each([
  ["the page", "/stand-in/", {}, 200],
  ["the page's head", "/stand-in/", { method: "HEAD" }, 200],
  ["a page of the add-in", "/index.html", {}, 200],
  ["what is not there", "/nothing.html", {}, 404],
  ["a file as if it were a folder", "/index.html/", {}, 404],
  ["a page as if it were a folder", "/stand-in/preview.html/", {}, 404],
  ["what lies below a file", "/index.html/more.html", {}, 404],
  ["what lies above the folder", "/..%2f..%2fetc/passwd.html", {}, 404],
  ["an address of two strokes", "//example.org/index.html", {}, 404],
  ["two strokes alone", "//", {}, 404],
  ["another method", "/stand-in/", { method: "POST" }, 405],
  ["another host's name", "/stand-in/", { host: "example.org" }, 421],
  ["another host's name that begins alike", "/stand-in/", { host: "localhost.example.org" }, 421],
  ["a name that no file can have", "/%00.html", {}, 404],
])("%s: %s %j is answered with %i, and tells nothing of this machine", async (_, path, how, status) => {
  const { headers, text, ...answer } = await ask(path, how);
  expect(answer.status).toBe(status);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(text).not.toContain(folder);
  expect(text).not.toContain(__dirname);
});

test("the stand-in's own page loads nothing from elsewhere, and stands in no other's frame", async () => {
  const { headers } = await ask("/stand-in/");
  expect(headers["content-security-policy"]).toMatch(/^default-src 'self'; .*frame-ancestors 'none'$/);
});
