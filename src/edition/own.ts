/** What this runtime knows of the user's own data: read from the workbook once it has started, and set anew whenever they change. */
import { edition } from ".";
import { isEmpty, noOwnData, type OwnData } from "../core/own/ownData";
import { withOwn, type OwnFacts } from "../core/own/ownWorld";
import { lastDayOf } from "../core/days";
import type { Day, World } from "../core/world";

type State =
  | { readonly kind: "unread" }
  | { readonly kind: "unreadable"; readonly why: string }
  | ({ readonly kind: "read" } & OwnFacts);

let state: State = { kind: "unread" };
let wasAskedEarly = false;
const listeners = new Set<() => void>();

let tell: () => void = () => undefined;
/** Ends once own data were read, or could not be. */
export const ownRead = new Promise<void>((read) => (tell = read));

function become(next: State): void {
  state = next;
  tell();
  for (const listener of listeners) listener();
}

/** Says what the workbook keeps. */
export function setOwn(data: OwnData): void {
  const world = isEmpty(data) ? edition : withOwn(edition, data);
  become({ kind: "read", data, world, lastDay: newest(data) });
}

function newest({ indicators, polls }: OwnData): Day {
  let last = edition.editionDate;
  const dates = [
    ...indicators.flatMap(({ figures }) => figures),
    ...polls.map(({ year }) => ({ date: String(year) })),
  ];
  for (const { date } of dates) if (lastDayOf(date) > last) last = lastDayOf(date);
  return last;
}

/** Says that what the workbook keeps cannot be read, and why. */
export function setOwnUnreadable(why: string): void {
  become({ kind: "unreadable", why });
}

/** Own data as far as they can be read now; a text says why not. */
export function ownNow(): OwnFacts | string {
  switch (state.kind) {
    case "read":
      return state;
    case "unread":
      return "your data are still being read; Align enters this formula again once they are";
    case "unreadable":
      return `your data cannot be read: ${state.why}`;
  }
}

/** As `ownNow`, for a call of a function: one that asks while the workbook is still being read is remembered, see `askedEarly`. */
export function askOwn(): OwnFacts | string {
  if (state.kind === "unread") wasAskedEarly = true;
  return ownNow();
}

/** Whether some call named own data before they were read and now waits to be entered again. */
export function askedEarly(): boolean {
  return wasAskedEarly;
}

/** Own data as far as they are known; none before they are read. */
export function ownData(): OwnData {
  return state.kind === "read" ? state.data : noOwnData;
}

/** Why own data cannot be read; undefined where they can be or were not read yet. */
export function ownProblem(): string | undefined {
  return state.kind === "unreadable" ? state.why : undefined;
}

/** The shipped facts, with the user's own where there are any: what pickers offer and reports are made of. */
export function worldNow(): World {
  return state.kind === "read" ? state.world : edition;
}

/** Listens to changes. @returns what ends the listening */
export function whenOwnChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
