import { HostCollection, HostObject } from "../richapi/hostObject";
import type { ObjectContext } from "./context";

/** A setting that the add-in keeps in the workbook. */
export class SettingObject extends HostObject {
  readonly type = "Setting";

  constructor(
    private readonly context: ObjectContext,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get value(): unknown {
    const json = this.context.workbook.settings.get(this.key);
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  }

  set value(value: unknown) {
    this.context.workbook.settings.set(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.context.workbook.settings.delete(this.key);
  }
}

/** `workbook.settings`: the same as `Office.context.document.settings`. */
export class SettingCollectionObject extends HostCollection {
  readonly type = "SettingCollection";

  constructor(private readonly context: ObjectContext) {
    super();
  }

  get items(): readonly SettingObject[] {
    return [...this.context.workbook.settings.keys()].map((key) => new SettingObject(this.context, key));
  }

  find(key: string): HostObject | undefined {
    return this.context.workbook.settings.has(key) ? new SettingObject(this.context, key) : undefined;
  }

  add(key: string, value: unknown): HostObject {
    const setting = new SettingObject(this.context, key);
    setting.value = value;
    return setting;
  }
}
