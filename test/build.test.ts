import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { functionsPage } from "../scripts/docs";
import { sourceUrl } from "../scripts/manifest";
import type { FunctionsMetadata } from "../scripts/metadata";

// what `npm run build` and `npm run build:commercial` have written: `npm test` builds both first

const root = resolve(__dirname, "..");
const url = process.env.ALIGN_URL ?? sourceUrl;
const builds = ["dist", "dist/commercial"].filter(
  (folder) => folder === "dist" || process.env.CI === "true" || existsSync(join(root, folder)),
);

describe.each(builds)("in %s", (folder) => {
  const web = join(root, folder, "web");

  const read = (path: string) => readFileSync(join(web, path), "utf8");
  const served = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(web.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const texts = served.filter((path) => /\.(html|js|json|css|xml)$/.test(path));
  const metadata = JSON.parse(read("functions.json")) as FunctionsMetadata;
  const declared = ["scoreFunctions", "figureFunctions", "voteFunctions", "factFunctions"]
    .map((name) => readFileSync(join(root, `src/functions/${name}.ts`), "utf8"))
    .join("");

  /** The ids in the tags, in the order of the files. */
  const tagged = [...declared.matchAll(/@customfunction (\S+) (\S+)$/gm)];

  /** Runs the page's script with a recorder in place of Excel's registry, and an Office that never becomes ready. */
  function registered(): ReadonlyMap<string, unknown> {
    const found = new Map<string, unknown>();
    const page = {
      CustomFunctions: { associate: (id: string, answer: unknown) => found.set(id, answer) },
      Office: { onReady: () => new Promise(() => {}) },
      document: { currentScript: { tagName: "SCRIPT", src: `${url}functions.js` } },
      atob,
      TextDecoder,
    };
    runInNewContext(read("functions.js"), { ...page, self: page }, { filename: "functions.js" });
    return found;
  }

  test("functions.json, the tags in its sources and what the page registers are one list", () => {
    const listed = metadata.functions.map(({ id }) => id);
    expect(tagged.map(([, id]) => id)).toEqual(listed);
    expect([...registered().keys()]).toEqual(listed);
    expect(listed.length).toBeGreaterThan(0);
    expect([...registered().values()].every((answer) => typeof answer === "function")).toBe(true);
  });

  test("every function's id is its name, and none is taken by Excel", () => {
    expect(metadata.functions.filter(({ id, name }) => id !== name)).toEqual([]);
    expect(metadata.functions.filter(({ id }) => !/^ALIGN(\.[A-Z]+)?$/.test(id))).toEqual([]);
  });

  test("every argument is a matrix, so that a cell and a range are taken alike", () => {
    const parameters = metadata.functions.flatMap(({ name, parameters }) =>
      parameters.map((parameter) => ({ function: name, ...parameter })),
    );
    expect(parameters.filter(({ dimensionality }) => dimensionality !== "matrix")).toEqual([]);
    expect(parameters.filter(({ description }) => !description)).toEqual([]);
  });

  test("optional arguments come last", () => {
    const places = metadata.functions.map(({ name, parameters }) => {
      const marks = parameters.map(({ optional }) => (optional ? "o" : "r")).join("");
      return [name, marks] as const;
    });
    expect(places.filter(([, marks]) => !/^r*o*$/.test(marks))).toEqual([]);
  });

  test("functions.json does not ask for cards: with that switch Office 2021 shows #VALUE! for every function", () => {
    expect(read("functions.json")).not.toContain("allowCustomDataForDataTypeAny");
  });

  test("every function has its place in the help page", () => {
    const help = read("help.html");
    const missing = metadata.functions.filter(({ helpUrl }) => {
      const [page, anchor] = helpUrl.split("#");
      return page !== `${url}help.html` || !help.includes(`id="${anchor}"`);
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test("docs/functions.md is made from functions.json: run `npm run docs` after a change", () => {
    expect(readFileSync(join(root, "docs/functions.md"), "utf8")).toBe(functionsPage(metadata));
  });

  test("office.js is asked of Microsoft and not shipped", () => {
    expect(served.filter((path) => /office/i.test(path))).toEqual([]);
    expect(read("taskpane.html")).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(read("functions.js")).not.toContain("OfficeExtension");
  });

  test("every address in what is served is the configured one or Microsoft's", () => {
    const known = [
      url,
      new URL(url).origin,
      "https://appsforoffice.microsoft.com",
      "https://officeapis.public.onecdn.static.microsoft",
      "http://schemas.microsoft.com/",
    ];
    known.push("http://www.w3.org/");
    const foreign = texts
      // facts name their sources' addresses, and what is bundled its makers'; they are shown, not requested
      .filter((path) => !path.endsWith(".js") && path !== "sbom.json")
      .flatMap((path) =>
        [...read(path).matchAll(/https?:\/\/[^\s"'<>;]+/g)].map(([address]) => `${path}: ${address}`),
      )
      .filter((line) => !known.some((start) => line.split(": ")[1]!.startsWith(start)));
    expect(foreign).toEqual([]);
  });

  test("no page has a script of its own inside, and each forbids all but its own files", () => {
    for (const path of texts.filter((name) => name.endsWith(".html"))) {
      const page = read(path);
      const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
      expect([path, policy.split(";")[0]]).toEqual([path, "default-src 'none'"]);
      // Fluent writes its styles into the page; scripts may not
      expect(policy.replace("style-src 'self' 'unsafe-inline'", "")).not.toMatch(/unsafe|\*/);
      expect([...page.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([]);
      expect(page).not.toMatch(/\sstyle=|\son\w+=/);
    }
  });

  test("the pane lets office.js load its parts, and the frame in which it asks whether to trust a host", () => {
    // excel-web-16.00.js of @microsoft/office-js 1.1.110: checkReceiverOriginAndRun opens AgaveErrorUX/index.html
    const policy = /content="(default-src[^"]*)"/.exec(read("taskpane.html"))?.[1] ?? "";
    for (const kind of ["script-src 'self'", "frame-src"]) {
      // since 10 September 2026 it has a second address (OfficeDev/office-js-docs-pr#5882)
      expect(policy).toContain(
        `${kind} https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft;`,
      );
    }
  });

  test("the header that docs/deploying.md gives for nginx is the page's policy", () => {
    const policy = /content="(default-src[^"]*)"/.exec(read("taskpane.html"))?.[1];
    const docs = readFileSync(join(root, "docs/deploying.md"), "utf8");
    expect(/add_header Content-Security-Policy "([^"]*)"/.exec(docs)?.[1]).toBe(policy);
  });

  test("no script evaluates text, and no source map is shipped", () => {
    for (const path of texts.filter((name) => name.endsWith(".js"))) {
      expect([path, /\beval\(|new Function\(|sourceMappingURL/.test(read(path))]).toEqual([path, false]);
    }
    expect(served.filter((path) => path.endsWith(".map"))).toEqual([]);
  });

  test("the pane's own code comes after the functions: it is a file that the page does not ask for", () => {
    const scripts = served.filter((path) => path.endsWith(".js"));
    expect(scripts).toContain("functions.js");
    expect(scripts.filter((path) => /^pane\.[0-9a-f]{8}\.js$/.test(path))).toHaveLength(1);
    expect([...read("taskpane.html").matchAll(/src="?(\w[^"?>\s]*\.js)/g)].map(([, src]) => src)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "beforeFunctions.js",
      "functions.js",
    ]);
  });

  test("the page asks for the script by its content, which knows nothing of the folder it was built in", () => {
    const hash = createHash("sha256")
      .update(readFileSync(join(web, "functions.js")))
      .digest("hex");
    expect(/src="functions\.js\?(\w+)"/.exec(read("taskpane.html"))?.[1]).toBe(hash.slice(0, 16));
    expect(texts.filter((path) => read(path).includes(root))).toEqual([]);
  });

  test("the functions and all their facts stay below 700 KB as gzip", () => {
    const size = gzipSync(read("functions.js"), { level: 9 }).length;
    process.stderr.write(`functions.js: ${(size / 1000).toFixed(1)} KB as gzip\n`);
    expect(size).toBeLessThan(700_000);
  });

  test("the command line is one script that the shell can run, with what is told of it beside it", () => {
    const files = readdirSync(join(root, folder, "cli")).sort();
    expect(files).toEqual(["THIRD-PARTY.md", "align.js", "functions.json", "sbom.json"]);
    const path = join(root, folder, "cli/align.js");
    expect(existsSync(path) && readFileSync(path, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    // Windows has no such permission
    if (process.platform !== "win32") expect(statSync(path).mode & 0o111).toBe(0o111);
  });
});
