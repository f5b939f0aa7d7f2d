import fs from "node:fs";
import { basename } from "node:path";
import { ExcelHost } from "../../src/host";
import { openWindow } from "../../src/node/window";
import type { Message } from "../../src/protocol/message";

// the messages of a start, in the order in which office.js sends them: the protocol notes of the stand-in's prototype

const origin = "https://localhost:3000";

/** The frame's messages, and the host's, of a start of office.js. */
async function started(): Promise<{
  readonly asked: readonly Message[];
  readonly answered: readonly Message[];
  readonly window: Record<string, unknown>;
  /** Names of the files that were read, in this order. */
  readonly files: readonly string[];
}> {
  const asked: Message[] = [];
  const answered: Message[] = [];
  const read = jest.spyOn(fs, "readFileSync");
  const host = new ExcelHost({ functionsJson: { functions: [] } });
  const conversation = host.converse(origin);
  const frame = openWindow({
    origin,
    name: conversation.windowName(),
    posted(text) {
      asked.push(JSON.parse(text) as Message);
      void conversation.receive(text);
    },
  });
  conversation.post = (text) => {
    answered.push(JSON.parse(text) as Message);
    queueMicrotask(() => frame.deliver(text));
  };
  const office = frame.window["Office"] as typeof Office;
  await office.onReady();
  await new Promise((resolve) => setTimeout(resolve, 50));
  frame.close();
  const files = read.mock.calls.map(([file]) => basename(String(file)));
  read.mockRestore();
  return { asked, answered, window: frame.window, files };
}

let start: Awaited<ReturnType<typeof started>>;
beforeAll(async () => {
  start = await started();
});

test("office.js asks for the context, tells its address, and listens to commands before anything else", () => {
  expect(start.asked.slice(0, 3).map(({ _actionName, _actionType }) => [_actionName, _actionType])).toEqual([
    ["ContextActivationManager_getAppContextAsync", 0],
    ["ContextActivationManager_notifyHost", 0],
    ["appCommandInvoked", 1],
  ]);
});

test("every message is of one conversation, and every answer has its question's number", () => {
  const [{ _conversationId: id }] = start.asked as [Message];
  expect([...start.asked, ...start.answered].every((message) => message._conversationId === id)).toBe(true);
  const numbers = new Set(start.asked.map(({ _correlationId }) => _correlationId));
  expect(
    start.answered
      .filter(({ _responseType }) => _responseType === 0)
      .every((one) => numbers.has(one._correlationId)),
  ).toBe(true);
  expect(start.answered.every(({ _errorCode }) => _errorCode === 0)).toBe(true);
});

test("the context tells of Excel on the web, its version, and the sets as JSON text", () => {
  const context = start.answered[0]!._data as Record<string, unknown>;
  expect(context).toMatchObject({ _appName: 16, _clientMode: 1, _initialDisplayMode: 2 });
  expect(JSON.parse(context["_requirementMatrix"] as string)).toMatchObject({
    ExcelApi: "1.19",
    SharedRuntime: "1.1",
  });
});

test("listening is confirmed, and the functions' runtime reports ready in a batch", () => {
  const place = start.asked.findIndex(({ _actionName }) => _actionName === "richApiMessage");
  expect(start.asked[place]).toMatchObject({ _actionType: 1 });
  const number = start.asked[place]!._correlationId;
  expect(start.answered.find(({ _correlationId }) => _correlationId === number)?._data).toEqual({ Error: 0 });
  const batches = start.asked
    .filter(({ _actionName }) => _actionName === "executeMethod")
    .map(({ _data }) => JSON.stringify(_data));
  expect(batches.some((text) => text.includes("_SetOsfControlContainerReadyForCustomFunctions"))).toBe(true);
});

test("no file is read but office.js, Excel's on the web and its strings", () => {
  expect(start.window["Excel"]).toBeDefined();
  expect(start.files).toEqual(["office.js", "excel-web-16.00.js", "office_strings.js"]);
});
