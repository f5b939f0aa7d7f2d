import {
  McpServer,
  fromJsonSchema,
  type CallToolResult,
  type JsonSchemaType,
  type JsonSchemaValidator,
  type jsonSchemaValidator,
} from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { Mistake, withinLimit } from "../../core/mistake";
import { build } from "../../edition/build";
import { builtMetadata, type Described } from "./metadata";
import { say } from "../say";
import { mostBytes, pacedInput } from "./pacedInput";
import { resources } from "./resources";
import { toolOf } from "./tool";
import { toolAnswer } from "./toolAnswer";

const instructions = [
  "Align tells where countries stand between two poles of world politics, from UN votes, bloc memberships and polls that come with it: nothing is fetched.",
  "align answers a score, align_change how far a country moved and align_moves on which questions, align_explain what a score rests on.",
  "Countries are ISO codes or names, and most arguments take an array for several at once. Days are a year, an ISO date, or left out for the newest.",
  "An answer holds value (one value, or rows; a cell without one holds error and message), its unit and day, limit where the data end before the day asked for, evidence in words, the formula that gives the same in Excel, and what was left off.",
  "Quote figures with the citations that come with each answer; where an answer is an error, its message says what there is instead. Nothing here is a forecast.",
].join(" ");

/** Arguments are judged where the function is called, so that what is wrong is said in its words. */
const judgedByFunction: jsonSchemaValidator = {
  getValidator:
    <T>(): JsonSchemaValidator<T> =>
    (input) => ({ valid: true, data: input as T, errorMessage: undefined }),
};

function refused({ message }: Mistake): CallToolResult {
  return { content: [{ type: "text", text: message }], isError: true };
}

function answered(described: Described, given: Readonly<Record<string, unknown>>): CallToolResult {
  try {
    return toolAnswer(described, given);
  } catch (problem) {
    if (problem instanceof Mistake) return refused(problem);
    throw problem;
  }
}

function agentServer(): McpServer {
  const server = new McpServer(
    { name: "align", title: "Align", version: build.replace(/^\D+/, "") },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  const metadata = builtMetadata();
  for (const described of metadata.functions) {
    const { name, inputSchema, outputSchema, ...config } = toolOf(metadata, described);
    server.registerTool(
      name,
      {
        ...config,
        inputSchema: fromJsonSchema<Record<string, unknown>>(inputSchema as JsonSchemaType, judgedByFunction),
        outputSchema: fromJsonSchema(outputSchema as JsonSchemaType, judgedByFunction),
      },
      (given) => answered(described, given),
    );
  }
  for (const { name, uri, title, description, mimeType, text } of resources)
    server.registerResource(name, uri, { title, description, mimeType }, () => ({
      contents: [{ uri, mimeType, text: text() }],
    }));
  return server;
}

/** Serves the functions to an agent over standard input and output until the input ends; what is no message is said on standard error. */
export function serveAgents(): Promise<void> {
  const input = pacedInput(process.stdin, process.stdout, (bytes) =>
    say(
      `long message: ${bytes.toLocaleString("en")} bytes in a line, which was passed over; ask for less at once, at most ${mostBytes.toLocaleString("en")}`,
    ),
  );
  return new Promise((ended) => {
    input.once("end", ended).once("close", ended);
    serveStdio(agentServer, {
      transport: new StdioServerTransport(input, process.stdout),
      // the protocol's library tells at length what each kind of message would have
      onerror: ({ message }) =>
        say(
          message.startsWith("[")
            ? "invalid message: neither request nor notification; it was passed over"
            : withinLimit(message),
        ),
    });
  });
}
