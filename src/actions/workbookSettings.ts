/** Choices that are kept with the workbook, in its settings for this add-in: nothing personal, and nothing that is sent anywhere. */
export type SettingName = "build" | "choices" | "names" | "follow" | "started";

const prefix = "align.";

/** What was kept under a name, as whoever had the workbook may have left it: checked by who reads it. Undefined if nothing was. */
export function workbookSetting(name: SettingName): unknown {
  const kept: unknown = Office.context.document.settings.get(prefix + name);
  return kept === null ? undefined : kept;
}

/** A yes or no that was kept; undefined where none was. */
export function keptFlag(name: "follow" | "started"): boolean | undefined {
  const kept = workbookSetting(name);
  return typeof kept === "boolean" ? kept : undefined;
}

/** What was kept by names, as far as it can be used. */
export interface KeptByName<T> {
  readonly kept: Readonly<Record<string, T>>;
  /** The names of what cannot be used, or of the setting where all of it cannot. */
  readonly dropped: readonly string[];
}

/** @param read what one value is; undefined where it cannot be used */
export function keptByName<T>(
  name: "choices" | "names",
  read: (value: unknown) => T | undefined,
): KeptByName<T> {
  const setting = workbookSetting(name);
  if (setting === undefined) return { kept: {}, dropped: [] };
  if (typeof setting !== "object" || Array.isArray(setting)) return { kept: {}, dropped: [prefix + name] };
  const rows = Object.entries(setting as object).map(([key, value]) => [key, read(value)] as const);
  return {
    kept: Object.fromEntries(rows.filter((row): row is readonly [string, T & {}] => row[1] !== undefined)),
    dropped: rows.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

/** Keeps something that JSON can hold. Where the workbook cannot be written, it is kept until it is closed. */
export function saveWorkbookSetting(name: SettingName, value: unknown): void {
  Office.context.document.settings.set(prefix + name, value);
  Office.context.document.settings.saveAsync();
}
