import { ExcelHost, type HostOptions } from "../host";
import type { Workbook } from "../workbook/workbook";
import { newerMembersScript } from "../shim/script";
import { openWindow } from "./window";

export interface OpenOptions extends HostOptions {
  /** Scripts of the add-in, run in this order after office.js: their text, and a name for stacks. */
  readonly scripts?: readonly { readonly name: string; readonly text: string }[];
  /** Folder of the add-in's scripts, where those are that it loads later. */
  readonly folder?: string;
}

/** A workbook that is open in the stand-in, with an add-in in it. */
export interface OpenWorkbook {
  /** The `Excel` of the real office.js. */
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Runs a script in the add-in's window. */
  readonly run: (code: string, file?: string) => unknown;
  /** What is in the workbook, beside the object model. */
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** The globals of the add-in's window. */
  readonly window: Readonly<Record<string, unknown>>;
  /** Resolves when no function is being calculated. */
  readonly calculated: () => Promise<void>;
  readonly close: () => void;
}

const origin = "https://localhost:3000";

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Opens an empty workbook with an add-in; resolves when `Office.onReady` has. */
export async function openWorkbook(options: OpenOptions): Promise<OpenWorkbook> {
  const host = new ExcelHost(options);
  const conversation = host.converse(origin);
  const { window, run, deliver, close } = openWindow({
    origin,
    name: conversation.windowName(),
    folder: options.folder,
    posted: (text) => void conversation.receive(text),
  });
  conversation.post = (text) => queueMicrotask(() => deliver(text));
  run(newerMembersScript(host.options.requirementSets["ExcelApi"]!), "newerMembers.js");
  for (const { name, text } of options.scripts ?? []) run(text, name);
  await (window["Office"] as typeof Office).onReady();
  return {
    // office.js puts it there once it knows its host
    get Excel() {
      return window["Excel"] as typeof Excel;
    },
    Office: window["Office"] as typeof Office,
    run: (code, file = "test.js") => run(code, file),
    workbook: host.workbook,
    host,
    window,
    calculated: async () => {
      while (!host.functions.started || host.functions.busy) await pause(5);
    },
    close,
  };
}
