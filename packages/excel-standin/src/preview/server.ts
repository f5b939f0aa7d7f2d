import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sirv from "sirv";
import { requirementSets } from "../requirementSets";
import { newerMembersScript } from "../shim/script";
import { certificateIn } from "./certificate";
import type { Start } from "./start";

export type { Start };

export interface PreviewOptions {
  /** Folder of the built add-in: its pages, scripts, functions.json and manifest.xml. */
  readonly addin: string;
  /** Folder of the built preview page. */
  readonly page: string;
  /** Where the certificate is kept. */
  readonly cache: string;
  /** Tried first; if it is taken, the next that is free. */
  readonly port: number;
  readonly start: Omit<Start, "manifest">;
}

export interface Preview {
  /** Address of the page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where pages load office.js from, and where it is served instead. */
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const library = "/stand-in/office/";

/** A manifest whose add-in is served from here, wherever its own pages are. @param origin without a slash at the end */
function movedTo(origin: string, manifest: string): string {
  const [, folder] = /<SourceLocation DefaultValue="(https:[^"]*\/)[^/"]*"/.exec(manifest) ?? [];
  if (folder === undefined) return manifest;
  return manifest.replaceAll(folder, `${origin}/`).replaceAll(new URL(folder).origin, origin);
}

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response
    .writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" })
    .end(text);
}

/** What the stand-in's own page may load: what is served here, and what its grid makes of its own. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Names under which a browser on this machine asks; another one in their place is a page elsewhere that leads here (DNS rebinding). */
const isThisMachine = (host: string | undefined) =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? "");

/** Serves the preview by https on localhost; the add-in's scripts byte for byte, its pages with another address of office.js. */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const office = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
  const files = { dev: true, etag: true } as const;
  const [addin, page, officeFiles] = [
    sirv(options.addin, files),
    sirv(options.page, { ...files, extensions: [] }),
    sirv(office, files),
  ];
  let origin = "";
  const shim = newerMembersScript(requirementSets["ExcelApi"]!);

  const within = (request: IncomingMessage, root: string) => {
    request.url = `/${request.url!.slice(root.length)}`;
    return request;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const missing = () => send(response, "text/plain", "not found", 404);
    if (!isThisMachine(request.headers.host))
      return send(response, "text/plain", "unknown host: ask for localhost", 421);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return send(response, "text/plain", "only GET and HEAD are answered", 405);
    }
    const address = request.url ?? "/";
    // two strokes begin the name of a host
    if (!address.startsWith("/") || address.startsWith("//")) return missing();
    const path = new URL(address, "https://localhost").pathname;
    if (path === "/") return void response.writeHead(302, { Location: "/stand-in/" }).end();
    // no folder is listed, and a file is none
    if (path.endsWith("/") && path !== "/stand-in/") return missing();
    if (path === "/stand-in/start.json")
      return send(
        response,
        "application/json",
        JSON.stringify({ manifest: "/manifest.xml", ...options.start }),
      );
    if (path === "/stand-in/newerMembers.js") return send(response, "text/javascript", shim);
    // the library spells the names of its own files in upper and lower case
    if (path.startsWith(library)) return officeFiles(lowered(within(request, library)), response, missing);
    if (path.startsWith("/stand-in/")) {
      if (path === "/stand-in/") request.url = "/stand-in/preview.html";
      response.setHeader("Content-Security-Policy", policy);
      return page(within(request, "/stand-in/"), response, missing);
    }
    if (path === "/manifest.xml") {
      const xml = await readFile(join(options.addin, "manifest.xml"), "utf8");
      return send(response, "text/xml", movedTo(origin, xml));
    }
    if (path.endsWith(".html"))
      return send(response, "text/html", withLibrary(await readFile(join(options.addin, path), "utf8")));
    addin(request, response, missing);
  };
  const server = createServer(await certificateIn(options.cache), (request, response) => {
    answer(request, response).catch((problem: NodeJS.ErrnoException) => {
      if (response.headersSent) return void response.end();
      const isMissing = ["ENOENT", "ENOTDIR", "EISDIR"].includes(problem.code ?? "");
      // why stays here: it may name folders of this machine
      if (!isMissing) process.stderr.write(`${String(problem.stack)}\n`);
      send(response, "text/plain", isMissing ? "not found" : "the preview failed", isMissing ? 404 : 500);
    });
  });
  origin = `https://localhost:${await listening(server, options.port)}`;
  return {
    url: `${origin}/stand-in/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function lowered(request: IncomingMessage): IncomingMessage {
  request.url = request.url!.toLowerCase();
  return request;
}

/** A page of the add-in with office.js from here, and what npm's office.js lacks right after it. */
function withLibrary(html: string): string {
  const tag = `<script src="${cdn}office.js"></script>`;
  return html.replace(
    tag,
    `<script src="${library}office.js"></script><script src="/stand-in/newerMembers.js"></script>`,
  );
}

/** Listens on a port, or the next that is free. @returns the port */
function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const next = (candidate: number) => {
      server.once("error", (problem: NodeJS.ErrnoException) => {
        if (problem.code === "EADDRINUSE" && candidate < port + 20) next(candidate + 1);
        else reject(problem);
      });
      server.listen(candidate, "localhost", () => {
        server.removeAllListeners("error");
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : candidate);
      });
    };
    next(port);
  });
}
