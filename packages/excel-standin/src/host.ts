import { CommonApi } from "./commonApi/commonApi";
import { EventHub } from "./eventHub";
import { Faults, Refusal, payloadLimit } from "./faults";
import { FormulaCalculator, type UncalculatedFormula } from "./functions/calculator/formulaCalculator";
import { CustomFunctions } from "./functions/customFunctions";
import type { FunctionsJson } from "./functions/functionsJson";
import { type AppState, newAppState, serviceNamed } from "./objects/services";
import { WorkbookObject } from "./objects/workbookObject";
import { appContext } from "./protocol/appContext";
import { Conversation, type Host } from "./protocol/conversation";
import { Dispatch, MessageCategory, visibilityChanged } from "./protocol/message";
import { requirementSets } from "./requirementSets";
import { Executor } from "./richapi/executor";
import type { Batch, BatchResponse } from "./richapi/wire";
import { Workbook } from "./workbook/workbook";
import { relayEvents } from "./eventRelay";
import { newContext } from "./objects/newContext";

export interface HostOptions {
  /** What the add-in's functions.json says. */
  readonly functionsJson: FunctionsJson;
  /** The prefix of the functions' names, if the manifest has a namespace. */
  readonly namespace?: string;
  readonly addinId?: string;
  readonly addinName?: string;
  /** Language of the display, e.g. `de-DE`. */
  readonly locale?: string;
  /** Announced instead of all that the stand-in plays, e.g. to test an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** One batch that came in, with what was answered. */
export interface Exchange {
  readonly request: Batch;
  readonly response: BatchResponse;
}

const defaults = {
  namespace: "",
  addinId: "11111111-2222-3333-4444-555555555555",
  addinName: "Add-in",
  locale: "en-US",
  requirementSets,
};

/** A command that a button runs: what `event.completed` was called with. */
type Completed = (event: unknown) => void;

/** Plays Excel for one add-in: a workbook, and all that office.js asks about it. */
export class ExcelHost implements Host {
  readonly workbook = new Workbook();
  readonly app: AppState = newAppState();
  readonly functions: CustomFunctions;
  readonly executor: Executor;
  /** All batches so far, with their answers. */
  readonly exchanges: Exchange[] = [];
  /** What goes wrong, on request. */
  readonly faults = new Faults();
  readonly options: Required<HostOptions>;
  /** Called after every batch, before its answer is sent. */
  readonly afterBatch: (() => void)[] = [];
  private readonly calculator: FormulaCalculator;
  private readonly common: CommonApi;
  private conversation: Conversation | undefined;
  private readonly events: EventHub;
  private tasks: (() => void)[] = [];
  private readonly commands = new Map<string, Completed>();

  constructor(options: HostOptions) {
    this.options = { ...defaults, ...options };
    this.functions = new CustomFunctions(options.functionsJson, this.options.namespace, (entries) =>
      this.conversation?.fire("richApiMessage", { ArrayData: entries }),
    );
    this.calculator = new FormulaCalculator(this.workbook, this.functions);
    this.workbook.calculator = this.calculator;
    this.events = new EventHub(
      (type, target, json) => this.conversation?.message(MessageCategory.event, type, target, json),
      () => this.workbook.bag("runtime").values["enableEvents"] !== false,
    );
    const context = newContext({
      workbook: this.workbook,
      keptObjects: {
        keep: (object) => this.executor.keptObjects.keep(object),
        object: (id) => this.executor.keptObjects.object(id),
      },
      afterBatch: (task) => void this.tasks.push(task),
      service: (name) => (name === "customFunctions" ? this.functions.serverObject() : undefined),
    });
    this.executor = new Executor({
      root: () => new WorkbookObject(context),
      newObject: (name) => this.service(name),
      listen: (object, event, on) => this.events.listen(object, event, on),
      before: () => this.faults.beforeAction(),
      using: (member, given) => this.faults.using(member, given),
      settled: async () => this.calculator.flush(),
    });
    this.common = new CommonApi(context, this.documentUrl);
    relayEvents(context, this.events, () => this.conversation);
  }

  /** A conversation with the add-in's frame. @param origin of the page that plays Excel */
  converse(origin: string): Conversation {
    const { addinId, locale } = this.options;
    this.conversation = new Conversation(this, { addinId, origin, locale });
    return this.conversation;
  }

  appContext(): Readonly<Record<string, unknown>> {
    const { addinId, addinName, locale, requirementSets } = this.options;
    return appContext({
      addinId,
      addinName,
      locale,
      requirementSets,
      settings: this.workbook.settings,
      documentUrl: this.documentUrl,
    });
  }

  private get documentUrl(): string {
    return `https://stand-in.example/${this.workbook.name}`;
  }

  async executeMethod(dispatchId: number, parameters: Readonly<Record<string, unknown>>): Promise<unknown> {
    switch (dispatchId) {
      case Dispatch.richApi:
        return this.richApi(parameters["ArrayData"] as readonly unknown[]);
      case Dispatch.commandCompleted:
        return this.commandCompleted(parameters);
      case Dispatch.saveSettings:
        return this.saveSettings(parameters);
      case Dispatch.loadSettings:
        return { Settings: [...this.workbook.settings] };
      default:
        return this.common.answer(dispatchId, parameters) ?? { Error: Refusal.notSupported };
    }
  }

  /** Presses a ribbon button that runs a function of the add-in. @returns what the function completed with */
  async runCommand(functionName: string, controlId = functionName): Promise<unknown> {
    await this.conversation?.whenListening("appCommandInvoked");
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      const details = JSON.stringify({ source: { id: controlId } });
      this.conversation?.fire("appCommandInvoked", { 0: id, 1: functionName, 2: details });
    });
  }

  /** The formulas that keep their last value because the stand-in cannot calculate them. */
  get uncalculated(): readonly UncalculatedFormula[] {
    return this.calculator.uncalculated;
  }

  /** Runs an action by its id, as a keyboard shortcut or a context menu's entry does. */
  runAction(actionId: string): void {
    this.conversation?.message(MessageCategory.action, 1000, "", JSON.stringify([actionId]));
  }

  /** Shows the add-in's pane or closes it, and tells the add-in. */
  showPane(visible: boolean): void {
    this.app.pane = visible ? "Visible" : "Background";
    const json = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.conversation?.message(MessageCategory.event, visibilityChanged, "", json);
  }

  /** @param request of which the fifth part is the batch and the seventh its flags */
  private async richApi([, , , , body, , flags]: readonly unknown[]): Promise<unknown> {
    await this.faults.patience(Number(flags));
    const refusal = this.faults.refusal(body as string, Number(flags));
    if (refusal !== undefined) return { Error: refusal };
    const request = JSON.parse(body as string) as Batch;
    this.workbook.changedBy = "ThisLocalAddin";
    const response = await this.executor.execute(request);
    this.workbook.changedBy = "Unknown";
    for (const task of this.tasks.splice(0)) task();
    this.exchanges.push({ request, response });
    for (const listener of this.afterBatch) listener();
    const text = JSON.stringify(response);
    return text.length > payloadLimit ? { Error: Refusal.responseTooLarge } : { Data: [200, [], text] };
  }

  private commandCompleted(parameters: Readonly<Record<string, unknown>>): unknown {
    const values = (parameters["ArrayData"] ?? parameters) as Readonly<Record<string, unknown>>;
    const id = String(values["0"]);
    const event = values["2"]
      ? (JSON.parse(String(values["2"])) as { readonly completedContext?: unknown })
      : {};
    this.commands.get(id)?.(event.completedContext);
    this.commands.delete(id);
    return {};
  }

  private saveSettings(parameters: Readonly<Record<string, unknown>>): unknown {
    const { Properties } = (parameters["DdaSettingsMethod"] ?? parameters) as {
      readonly Properties?: readonly (readonly [string, string])[];
    };
    const before = JSON.stringify([...this.workbook.settings]);
    this.workbook.settings.clear();
    for (const [name, json] of Properties ?? []) this.workbook.settings.set(name, json);
    if (JSON.stringify([...this.workbook.settings]) !== before)
      this.conversation?.fire("settingsChanged", {});
    return { Settings: [] };
  }

  private service(name: string) {
    if (name === "Microsoft.ExcelServices.CustomFunctions") return this.functions.serverObject();
    return serviceNamed(name, this.app, (pane) =>
      this.faults.opening(() => this.showPane(pane === "Visible")),
    );
  }
}
