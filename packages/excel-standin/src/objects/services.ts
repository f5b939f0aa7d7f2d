import { notImplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";

/** What the add-in asked of Excel besides the workbook. */
export interface AppState {
  /** Whether the add-in starts with the workbook. */
  startup: "Background" | "Inactive";
  /** Whether its pane is shown. */
  pane: "Visible" | "Background";
  /** Ribbon control or tab → whether it is enabled, or visible. */
  readonly ribbon: Map<string, boolean>;
  /** The contextual tabs that it made, in the form of the ribbon's JSON schema. */
  readonly tabs: RibbonUpdate[];
  readonly shortcuts: Map<string, string>;
}

export function newAppState(): AppState {
  return { startup: "Inactive", pane: "Visible", ribbon: new Map(), tabs: [], shortcuts: new Map() };
}

class InternalService extends HostObject {
  readonly type = "AddinInternalService";

  notifyActionHandlerReady(): void {}
}

class StartupService extends HostObject {
  readonly type = "AppRuntimePersistenceService";

  constructor(private readonly state: AppState) {
    super();
  }

  setAppRuntimeStartState(startup: AppState["startup"]): void {
    this.state.startup = startup;
  }

  getAppRuntimeStartState(): string {
    return this.state.startup;
  }
}

class PaneService extends HostObject {
  readonly type = "AppRuntimeService";

  constructor(
    private readonly state: AppState,
    private readonly shown: (pane: AppState["pane"]) => void | Promise<never>,
  ) {
    super();
  }

  setAppRuntimeState(pane: AppState["pane"]): void | Promise<never> {
    return this.shown(pane);
  }

  getAppRuntimeState(): string {
    return this.state.pane;
  }
}

class RibbonControl extends HostObject {
  readonly type = "RibbonControl";

  constructor(
    private readonly state: AppState,
    readonly id: string,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.state.ribbon.get(this.id) ?? true;
  }

  set enabled(enabled: boolean) {
    this.state.ribbon.set(this.id, enabled);
  }

  setVisibility(visible: boolean): void {
    this.state.ribbon.set(this.id, visible);
  }
}

/** One part of the ribbon, as office.js sends it. */
export interface RibbonUpdate {
  readonly id?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly tabs?: readonly RibbonUpdate[];
  readonly groups?: readonly RibbonUpdate[];
  readonly controls?: readonly RibbonUpdate[];
}

class RibbonService extends HostObject {
  readonly type = "DynamicRibbon";

  constructor(private readonly state: AppState) {
    super();
  }

  getButton(id: string): HostObject {
    return new RibbonControl(this.state, id);
  }

  getTab(id: string): HostObject {
    return new RibbonControl(this.state, id);
  }

  executeRequestUpdate(json: string): void {
    this.update(JSON.parse(json) as RibbonUpdate);
  }

  executeRequestCreate(json: string): void {
    const made = JSON.parse(json) as RibbonUpdate;
    this.state.tabs.push(...(made.tabs ?? []));
    this.update(made);
  }

  private update({ id, enabled, visible, tabs = [], groups = [], controls = [] }: RibbonUpdate): void {
    const state = enabled ?? visible;
    if (id !== undefined && state !== undefined) this.state.ribbon.set(id, state);
    for (const part of [...tabs, ...groups, ...controls]) this.update(part);
  }
}

class ActionService extends HostObject {
  readonly type = "ActionService";

  constructor(private readonly state: AppState) {
    super();
  }

  areShortcutsInUse(keys: readonly string[]): readonly boolean[] {
    return keys.map(() => false);
  }

  replaceShortcuts(shortcuts: Readonly<Record<string, string>>): void {
    for (const [action, keys] of Object.entries(shortcuts)) this.state.shortcuts.set(action, keys);
  }

  getShortcuts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.state.shortcuts);
  }
}

/** The services that office.js makes by name. @throws RichApiError for others */
export function serviceNamed(
  name: string,
  state: AppState,
  shown: (pane: AppState["pane"]) => void | Promise<never>,
): HostObject {
  switch (name) {
    case "Microsoft.InternalService.AddinInternalService":
      return new InternalService();
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new StartupService(state);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new PaneService(state, shown);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return new RibbonService(state);
    case "Microsoft.Office.ActionService":
      return new ActionService(state);
    default:
      throw notImplemented(name);
  }
}
