import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

// the built server, written to as no well-behaved client would: by the bytes of the protocol's 2025-06-18 edition over standard input

const built = resolve(__dirname, "../../dist/cli/align.js");

interface Message {
  readonly jsonrpc: string;
  readonly id?: number;
  readonly result?: { readonly isError?: boolean };
  readonly error?: { readonly code: number; readonly message: string };
}

const call = (id: number, name: string, given: object = {}) =>
  line({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: given } });

function line(message: unknown): string {
  return `${JSON.stringify(message)}\n`;
}

const greeting = [
  line({
    ...{ jsonrpc: "2.0", id: 0, method: "initialize" },
    params: {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    },
  }),
  line({ jsonrpc: "2.0", method: "notifications/initialized" }),
];

/** Writes all at once, begins to read after a while, and ends. */
async function told(lines: readonly string[], wait = 0) {
  const server = spawn(process.execPath, [built, "mcp"]);
  let [out, said] = ["", ""];
  server.stderr.on("data", (text) => (said += String(text)));
  for (const text of [...greeting, ...lines]) server.stdin.write(text);
  server.stdin.end();
  await pause(wait);
  server.stdout.on("data", (text) => (out += String(text)));
  const [status] = (await once(server, "close")) as [number];
  const messages = out
    .trimEnd()
    .split("\n")
    .map((text) => JSON.parse(text) as Message);
  expect(messages.map(({ jsonrpc }) => jsonrpc)).toEqual(messages.map(() => "2.0"));
  return { status, said, byId: new Map(messages.map((message) => [message.id, message])) };
}

test("1,500 calls written at once, of which nobody reads the answers at first, are all answered, and nothing is said", async () => {
  const ids = Array.from({ length: 1500 }, (_, i) => i + 1);
  const { status, said, byId } = await told(
    ids.map((id) => call(id, "align_countries", { group: "un" })),
    2000,
  );
  expect([status, said]).toEqual([0, ""]);
  expect(ids.filter((id) => byId.get(id)?.result?.isError !== undefined || !byId.get(id)?.result)).toEqual(
    [],
  );
});

test("a line of many megabytes is passed over and said, and the server goes on", async () => {
  const long = call(1, "align", { country: "K".repeat(12_000_000) });
  const { status, said, byId } = await told([long, call(2, "align_name", { country: "KAZ" })]);
  expect(status).toBe(0);
  expect(said).toMatch(
    /^long message: 12,000,\d{3} bytes in a line, which was passed over; ask for less at once/,
  );
  expect([byId.has(1), byId.get(2)?.error, byId.get(2)?.result?.isError]).toEqual([
    false,
    undefined,
    undefined,
  ]);
});

test("what is no message, a tool or a resource that is none, and a call that is taken back, do no harm", async () => {
  const { status, said, byId } = await told([
    ...["{ no JSON\n", "\n", "null\n", "[1, 2]\n", '{"jsonrpc":"2.0","id":7}\n'],
    call(1, "align_nothing"),
    line({ jsonrpc: "2.0", id: 2, method: "resources/read", params: { uri: "file:///etc/passwd" } }),
    line({ jsonrpc: "2.0", id: 3, method: "no/such/method" }),
    call(4, "align", { country: "KAZ" }),
    line({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 4 } }),
    // the last without its line end
    call(5, "align_name", { country: "KAZ" }).trimEnd(),
  ]);
  expect(status).toBe(0);
  expect([1, 2, 3].map((id) => byId.get(id)?.error?.code)).toEqual([-32602, -32602, -32601]);
  expect(byId.get(5)?.result).toMatchObject({ structuredContent: { value: "Kazakhstan" } });
  expect(new Set(said.trimEnd().split("\n"))).toEqual(
    new Set(["invalid message: neither request nor notification; it was passed over"]),
  );
});
