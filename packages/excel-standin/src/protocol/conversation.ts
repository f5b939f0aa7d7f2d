import type { Message } from "./message";

/** Who answers the add-in. */
export interface Host {
  /** What office.js makes `Office.context` from. */
  appContext(): Readonly<Record<string, unknown>>;
  /** @param dispatchId of `Dispatch` */
  executeMethod(
    dispatchId: number,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<unknown> | unknown;
}

/** How the add-in's frame is started. */
export interface FrameStart {
  readonly addinId: string;
  /** Origin of the page that plays Excel; the add-in trusts it if both are on the same host, by https. */
  readonly origin: string;
  /** Language of the display, e.g. `en-US`. */
  readonly locale: string;
}

// a shared runtime (1) with custom functions (2)
const runtimeFlags = 3;

function randomId(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

/**
 * The host's side of one conversation with an add-in's frame. How messages travel is up to the one who sets `post` and calls
 * `receive`.
 */
export class Conversation {
  readonly id = randomId();
  /** Sends a message's text to the frame. */
  post: (text: string) => void = () => undefined;
  private readonly listeners = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private readonly host: Host,
    private readonly start: FrameStart,
  ) {}

  /** What the frame's `window.name` must be before its page loads: from it office.js knows that it is in Excel. */
  windowName(): string {
    const { addinId, origin, locale } = this.start;
    const named = ["Excel", "Web", "16.01", locale, crypto.randomUUID()];
    // an empty field: it is no dialog
    const hostInfo = [...named, "", "disableLogging", runtimeFlags].join("$");
    return JSON.stringify({
      baseFrameName: `_xdm_${this.id}`,
      hostInfo,
      xdmInfo: [this.id, addinId, origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** Takes a message from the frame; messages that are not part of this conversation are ignored. */
  async receive(text: string): Promise<void> {
    const message = this.parsed(text);
    if (message === undefined || message._messageType !== 0) return;
    try {
      this.send({ ...this.reply(message, await this.answer(message)), _errorCode: 0 });
    } catch (thrown) {
      this.send({ ...this.reply(message, String((thrown as Error).stack ?? thrown)), _errorCode: -2 });
    }
  }

  isListening(event: string): boolean {
    return this.listeners.has(event);
  }

  /** Resolves when the add-in listens to an event. */
  whenListening(event: string): Promise<void> {
    if (this.isListening(event)) return Promise.resolve();
    return new Promise((resolve) =>
      this.waiting.set(event, [...(this.waiting.get(event) ?? []), () => resolve()]),
    );
  }

  /** Tells the add-in of an event. @returns false if it does not listen */
  fire(event: string, payload: unknown): boolean {
    const correlation = this.listeners.get(event);
    if (correlation === undefined) return false;
    this.send({
      _messageType: 1,
      _responseType: 1,
      _actionName: event,
      _conversationId: this.id,
      _correlationId: correlation,
      _data: payload,
      _errorCode: 0,
    });
    return true;
  }

  /** A `richApiMessage`: custom functions, actions and events of the object model. */
  message(category: number, type: number, target: string, text: string): boolean {
    return this.fire("richApiMessage", { ArrayData: [[category, type, target, text, null, false]] });
  }

  private parsed(text: string): Message | undefined {
    try {
      const message = JSON.parse(text) as Message;
      return message?._conversationId === this.id ? message : undefined;
    } catch {
      // other scripts of the page may post what they like
      return undefined;
    }
  }

  private async answer(message: Message): Promise<unknown> {
    const name = message._actionName;
    const data = message._data as Record<string, unknown>;
    if (message._actionType === 1) return this.listen(message);
    if (message._actionType === 2) {
      this.listeners.delete(name);
      return { Error: 0 };
    }
    if (name === "ContextActivationManager_getAppContextAsync") return this.host.appContext();
    // what the add-in only tells: its address, that it is selected
    if (name === "ContextActivationManager_notifyHost") return null;
    if (name !== "executeMethod") throw new Error(`unknown call: ${name}`);
    const { DdaMethod, ...parameters } = data;
    const id = (DdaMethod as { DispatchId: number }).DispatchId;
    return { Version: 1, Error: 0, ...((await this.host.executeMethod(id, parameters)) as object) };
  }

  private listen(message: Message): unknown {
    const event = message._actionName;
    this.listeners.set(event, message._correlationId);
    // the answer goes out first
    queueMicrotask(() => {
      for (const resolve of this.waiting.get(event) ?? []) resolve();
      this.waiting.delete(event);
    });
    return { Error: 0 };
  }

  private reply(message: Message, data: unknown): Message {
    return {
      _messageType: 1,
      _responseType: 0,
      _actionName: message._actionName,
      _conversationId: this.id,
      _correlationId: message._correlationId,
      _data: data,
    };
  }

  private send(message: Message): void {
    this.post(JSON.stringify({ ...message, _origin: this.start.origin, _serializerVersion: 1 }));
  }
}
