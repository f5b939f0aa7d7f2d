import { Conversation, type Host } from "../../src/protocol/conversation";
import type { Message } from "../../src/protocol/message";

// messages as office.js sends them

interface Talk {
  readonly conversation: Conversation;
  readonly sent: Message[];
  say(message: Partial<Message>): Promise<void>;
}

function talk(host: Partial<Host> = {}): Talk {
  const whole: Host = { appContext: () => ({ _id: "an add-in" }), executeMethod: () => ({}), ...host };
  const conversation = new Conversation(whole, {
    addinId: "an add-in",
    origin: "https://localhost",
    locale: "en-US",
  });
  const sent: Message[] = [];
  conversation.post = (text) => void sent.push(JSON.parse(text) as Message);
  const say = (message: Partial<Message>) =>
    conversation.receive(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _conversationId: conversation.id,
        _correlationId: 3,
        ...message,
      }),
    );
  return { conversation, sent, say };
}

test("the frame's name tells office.js that it is in Excel on the web, and with whom it talks", () => {
  const { conversation } = talk();
  const name = JSON.parse(conversation.windowName()) as Record<string, string>;
  expect(name["hostInfo"]).toMatch(/^Excel\$Web\$16\.01\$en-US\$[\w-]+\$\$disableLogging\$3$/);
  expect(name["xdmInfo"]).toBe(`${conversation.id}|an add-in|https://localhost`);
});

test("a call is answered with its own number", async () => {
  const { sent, say } = talk();
  await say({ _actionName: "ContextActivationManager_getAppContextAsync", _data: "an add-in" });
  expect(sent).toMatchObject([
    { _messageType: 1, _responseType: 0, _correlationId: 3, _errorCode: 0, _data: { _id: "an add-in" } },
  ]);
});

test("a call that fails is answered as failed", async () => {
  const { sent, say } = talk();
  await say({ _actionName: "somethingElse", _data: {} });
  expect(sent).toMatchObject([{ _errorCode: -2, _data: expect.stringContaining("somethingElse") as string }]);
});

test("an event goes out to those who listen, and no longer when they stop", async () => {
  const { conversation, sent, say } = talk();
  expect(conversation.fire("richApiMessage", {})).toBe(false);
  const listening = conversation.whenListening("richApiMessage");
  await say({ _actionName: "richApiMessage", _actionType: 1, _data: { eventDispId: 33 } });
  await listening;
  expect(conversation.message(65536, 10, "sheet", "{}")).toBe(true);
  expect(sent.at(-1)).toMatchObject({
    _responseType: 1,
    _actionName: "richApiMessage",
    _data: { ArrayData: [[65536, 10, "sheet", "{}", null, false]] },
  });
  await say({ _actionName: "richApiMessage", _actionType: 2, _data: {} });
  expect(conversation.fire("richApiMessage", {})).toBe(false);
});

test.each(["not json", JSON.stringify({ _conversationId: "another" }), "null"])(
  "what others post is left alone: %s",
  async (text) => {
    const { conversation, sent } = talk();
    await conversation.receive(text);
    expect(sent).toEqual([]);
  },
);
