/** Choices that are kept with the workbook, in its settings for this add-in: nothing personal, and nothing that is sent anywhere. */
export type SettingName = "build" | "choices" | "names" | "follow" | "started";

const prefix = "align.";

/** What was kept under a name; undefined if nothing was. */
export function workbookSetting<T>(name: SettingName): T | undefined {
  const kept: unknown = Office.context.document.settings.get(prefix + name);
  return kept === null || kept === undefined ? undefined : (kept as T);
}

/** Keeps something that JSON can hold. Where the workbook cannot be written, it is kept until it is closed. */
export function saveWorkbookSetting(name: SettingName, value: unknown): void {
  Office.context.document.settings.set(prefix + name, value);
  Office.context.document.settings.saveAsync();
}
