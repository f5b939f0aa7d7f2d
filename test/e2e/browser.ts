import { existsSync, mkdirSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, type Route, chromium } from "playwright-core";
import { tryIt } from "../../scripts/tryIt";
import { type Preview, servePreview, type Start } from "excel-standin/preview-server";

const root = resolve(__dirname, "../..");

/** A browser in which the preview of the built add-in is shown. */
export interface Seen {
  readonly page: Page;
  readonly url: string;
  /** Console errors, uncaught exceptions and requests to other machines so far. */
  readonly complaints: string[];
  /** Writes a picture into test/e2e/screenshots, which git ignores. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function browser(): Promise<Browser> {
  // one process for all is for machines of a few hundred megabytes, and crashes elsewhere
  const args = sparticuz.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true });
}

export interface Wanted {
  readonly start?: Partial<Omit<Start, "manifest">>;
  readonly width?: number;
  readonly height?: number;
  /** A script that runs in every frame before its own. */
  readonly before?: string;
  /** Folder of another build than dist/web. */
  readonly addin?: string;
  /** Address from which all files of the add-in come, with the headers that they have there. */
  readonly from?: string;
  /** Headers that the pane's page comes with, beside those of the preview's server. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether an address is that of a file of the add-in; the manifest is read by the preview alone. */
function isServed(addin: string, { pathname }: URL): boolean {
  return pathname !== "/manifest.xml" && extname(pathname) !== "" && existsSync(join(addin, pathname));
}

/** Hands on a file as it comes from another address; of a page only the headers, as the preview has office.js in another place. */
function servedFrom(from: string) {
  return async (route: Route): Promise<void> => {
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: `${from}${pathname.slice(1)}${search}` });
    if (extname(pathname) !== ".html") return route.fulfill({ response });
    const policy = response.headers()["content-security-policy"];
    const page = await route.fetch();
    return route.fulfill({
      response: page,
      headers: { ...page.headers(), ...(policy === undefined ? {} : { "content-security-policy": policy }) },
    });
  };
}

/** Opens the preview and waits until it has started. */
export async function openPreview({
  start = {},
  width = 1400,
  height = 900,
  before,
  addin = resolve(root, "dist/web"),
  from,
  headers,
}: Wanted = {}): Promise<Seen> {
  const preview: Preview = await servePreview({
    addin,
    page: resolve(root, "dist/preview"),
    cache: resolve(root, "node_modules/.cache/preview"),
    port: 3100,
    start: { ...tryIt, commands: [], ...start },
  });
  const launched = await browser();
  const context: BrowserContext = await launched.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
  });
  if (before !== undefined) await context.addInitScript(before);
  if (headers)
    await context.route(/\/taskpane\.html/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
  if (from !== undefined) await context.route((url) => isServed(addin, url), servedFrom(from));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (problem) => complaints.push(`exception: ${problem.stack ?? String(problem)}`));
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "localhost" && /^http|^ws/.test(protocol)) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(preview.url);
  await page.waitForFunction(() => window.standin?.ready === true, undefined, { timeout: 60_000 });
  return {
    page,
    url: preview.url,
    complaints,
    picture: async (name) => {
      const path = resolve(__dirname, "screenshots", `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path });
    },
    close: async () => {
      await launched.close();
      await preview.close();
    },
  };
}
