import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import vm from "node:vm";

/** Where pages load office.js from. */
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const library = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

type Handler = (event: unknown) => void;

// compiled once, however many windows there are
const compiled = new Map<string, { readonly code: string; readonly script: vm.Script }>();
const files = new Map<string, string>();

function scriptOf(code: string, file: string): vm.Script {
  const known = compiled.get(file);
  if (known?.code === code) return known.script;
  const script = new vm.Script(code, { filename: file });
  compiled.set(file, { code, script });
  return script;
}

function textOf(file: string): string {
  const text = files.get(file) ?? readFileSync(file, "utf8");
  files.set(file, text);
  return text;
}

/**
 * What is left of a wait. office.js collects answers of functions for 50 ms and sends them 200 ms apart, which is most of the time that
 * a test takes: such short waits pass 25 times as fast. Longer ones are limits, and stay.
 */
function hurried(wait: number | undefined): number | undefined {
  return wait !== undefined && wait <= 500 ? wait / 25 : wait;
}

/** A window with as much of a browser as office.js and an add-in's script need; no page is drawn. */
export interface ScriptWindow {
  /** The window object, whose properties are the scripts' globals. */
  readonly window: Record<string, unknown>;
  /** Runs a script as if by a script tag. */
  run(code: string, file: string): unknown;
  /** Delivers a message that the host posts. */
  deliver(text: string): void;
  /** Ends its timers. */
  close(): void;
}

interface WindowOptions {
  /** Of the add-in's page. */
  readonly origin: string;
  readonly name: string;
  /** Of the scripts that the add-in loads by itself; undefined: it has none. */
  readonly folder?: string | undefined;
  /** What the add-in posts to the page around it. */
  readonly posted: (text: string) => void;
}

/** Storage that lasts as long as the window; what it holds are its own properties, as in browsers. */
class WindowStorage {
  [key: string]: unknown;

  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key: string, value: unknown): void {
    this[key] = String(value);
  }

  removeItem(key: string): void {
    delete this[key];
  }

  clear(): void {
    for (const key of Object.keys(this)) delete this[key];
  }

  key(place: number): string | null {
    return Object.keys(this)[place] ?? null;
  }

  get length(): number {
    return Object.keys(this).length;
  }
}

/** Elements that do nothing, but for scripts, which are loaded, and links, which take addresses apart. */
function elementMaker(page: URL, load: (address: string) => void) {
  return (tag: string): Record<string, unknown> => {
    const attributes = new Map<string, string>();
    const element: Record<string, unknown> = {
      tagName: tag.toUpperCase(),
      style: {},
      children: [],
      classList: { add() {}, remove() {}, toggle() {} },
      setAttribute: (name: string, value: string) => void attributes.set(name, value),
      getAttribute: (name: string) => attributes.get(name) ?? null,
      addEventListener: (type: string, handler: Handler) => void (element[`on${type}`] = handler),
      removeEventListener() {},
      removeChild() {},
      append() {},
      replaceChildren() {},
      remove() {},
      querySelector: () => null,
      querySelectorAll: () => [],
    };
    const insert = (child: Record<string, unknown>) => {
      if (child["tagName"] === "SCRIPT" && typeof child["src"] === "string")
        setImmediate(() => {
          try {
            load(child["src"] as string);
            (child["onload"] as Handler | undefined)?.({});
            (child["onreadystatechange"] as Handler | undefined)?.({});
          } catch (error) {
            (child["onerror"] as Handler | undefined)?.(error);
            throw error;
          }
        });
      return child;
    };
    element["appendChild"] = element["insertBefore"] = insert;
    if (tag.toLowerCase() === "a") {
      let url: URL | undefined;
      const parts = ["protocol", "hostname", "port", "host", "pathname", "search", "hash"] as const;
      for (const part of parts) Object.defineProperty(element, part, { get: () => url?.[part] ?? "" });
      Object.defineProperty(element, "href", {
        get: () => url?.href ?? "",
        set: (address: string) =>
          (url = URL.canParse(address, page.href) ? new URL(address, page) : undefined),
      });
    }
    return element;
  };
}

/** A window in which office.js has started to load. */
export function openWindow({ origin, name, folder, posted }: WindowOptions): ScriptWindow {
  const page = new URL("/taskpane.html", origin);
  const listeners = new Map<string, Set<Handler>>();
  const parent = { postMessage: (text: string) => queueMicrotask(() => posted(text)) };
  const timers = new Set<NodeJS.Timeout>();
  const element = elementMaker(page, (address) => loadScript(address));
  const [head, body] = [element("head"), element("body")];
  const office = { src: `${cdn}office.js`, getAttribute: () => null };
  const document: Record<string, unknown> = {
    readyState: "complete",
    domain: page.hostname,
    URL: page.href,
    location: page,
    cookie: "",
    head,
    body,
    documentElement: element("html"),
    createElement: element,
    createTextNode: () => element("span"),
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [office] : tag === "head" ? [head] : tag === "body" ? [body] : [],
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    addEventListener() {},
    removeEventListener() {},
  };
  type Task = (...given: readonly unknown[]) => void;
  const timer =
    (start: typeof setTimeout | typeof setInterval, lasting = (wait?: number) => wait) =>
    (task: Task, wait?: number, ...given: readonly unknown[]) => {
      // the library passes arguments to a timer for its task
      const id = start(task, lasting(wait), ...given);
      timers.add(id);
      // a timer of the add-in does not keep the process alive
      id.unref();
      return id;
    };
  const { protocol, hostname, host, port, pathname, search, hash, href } = page;
  const window: Record<string, unknown> = {
    name,
    document,
    parent,
    top: {},
    opener: null,
    location: {
      href,
      origin: page.origin,
      protocol,
      hostname,
      host,
      port,
      pathname,
      search,
      hash,
      replace() {},
    },
    navigator: { userAgent: "Mozilla/5.0 Chrome/140", language: "en-US", platform: "Linux" },
    history: { replaceState() {}, pushState() {} },
    screen: { width: 1280, height: 900 },
    external: {},
    sessionStorage: new WindowStorage(),
    localStorage: new WindowStorage(),
    performance,
    console,
    crypto,
    setTimeout: timer(setTimeout, hurried),
    setInterval: timer(setInterval),
    clearTimeout: (id: NodeJS.Timeout) => clearTimeout(id),
    clearInterval: (id: NodeJS.Timeout) => clearInterval(id),
    queueMicrotask,
    structuredClone,
    AbortController,
    URL,
    URLSearchParams,
    Blob,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    addEventListener: (type: string, handler: Handler) =>
      void listeners.set(type, (listeners.get(type) ?? new Set()).add(handler)),
    removeEventListener: (type: string, handler: Handler) => void listeners.get(type)?.delete(handler),
    focus() {},
    blur() {},
    close() {},
    open: () => null,
  };
  window["window"] = window["self"] = window["globalThis"] = window;
  const context = vm.createContext(window);
  const run = (code: string, file: string): unknown => {
    // by its address a script finds those that it loads later
    document["currentScript"] = { tagName: "SCRIPT", src: new URL(basename(file), page).href };
    try {
      return scriptOf(code, file).runInContext(context);
    } finally {
      document["currentScript"] = null;
    }
  };
  const loadScript = (address: string): void => {
    if (folder !== undefined && address.startsWith(`${origin}/`)) {
      const file = join(folder, new URL(address).pathname);
      run(textOf(file), file);
    }
    if (!address.startsWith(cdn)) return;
    const file = join(library, new URL(address).pathname.slice("/lib/1/hosted/".length).toLowerCase());
    run(textOf(file), file);
  };
  loadScript(`${cdn}office.js`);
  return {
    window,
    run,
    deliver: (text) => {
      for (const handler of listeners.get("message") ?? []) handler({ data: text, origin, source: parent });
    },
    close: () => timers.forEach((id) => clearTimeout(id)),
  };
}
