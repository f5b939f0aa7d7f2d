/**
 * Every worksheet function of Align: what its arguments are by role, and what may become of a formula that calls it. Explain, refresh,
 * freeze, health, portable copies, own data and the pane read it; there is no second list. functions.json has what Excel shows of the
 * same functions, and a test holds the two together.
 */

/** What an argument tells its function. It is also the argument's name in Excel, but for the day. */
export type Role =
  /** A country by code or name, or several. */
  | "country"
  /** A country as somebody wrote it. */
  | "name"
  /** Countries, each with a column or rows of its own. */
  | "countries"
  /** Countries with which others are paired. */
  | "others"
  /** Measures of pairs, each with a column of its own. */
  | "measures"
  /** The second of a pair: a country, and where votes are compared also a bloc or WEST. */
  | "other"
  /** The day to answer for; left out: the newest. */
  | "day"
  /** The first day of a period, or the earlier of two days. */
  | "from"
  /** The last day of a period, or the later of two days; left out: the newest. */
  | "to"
  /** Minus pole and plus pole, such as RUS-WEST. */
  | "axis"
  /** Which part of a change. */
  | "part"
  /** The components' weights. */
  | "weights"
  /** An indicator's code. */
  | "indicator"
  /** Indicators' codes, each with a column of its own. */
  | "indicators"
  /** A bloc or a list of states, by code or name. */
  | "bloc"
  /** A status in a bloc, such as observer. */
  | "status"
  /** A group of countries. */
  | "group"
  /** The power whose leadership a poll asks about. */
  | "leader"
  /** Which answer to a poll. */
  | "measure"
  /** Whose poll. */
  | "pollster"
  /** A resolution's symbol. */
  | "resolution"
  /** A position on a roll call. */
  | "position"
  /** Words to look for. */
  | "search"
  /** How a citation is written. */
  | "style"
  /** A measure of how alike two voters vote. */
  | "method"
  /** A topic of roll calls; left out: all. */
  | "topic"
  /** Whether the numbers of votes are shown too. */
  | "counts"
  /** Whether only roll calls count on which the poles of an axis were opposed, or of which axis. */
  | "contested"
  /** How many camps there are to be. */
  | "how_many";

/** The part of the facts that a function answers from: its day counts where none is given, and beyond it nothing is answered. */
export type PartAsked =
  | "votes"
  | "memberships"
  | "opinion"
  | "events"
  /** That of the indicator asked for. */
  | "indicator";

/** How the cells of an answer are laid out. */
export type Block =
  /** A head, then an item a row. */
  | "table"
  /** An item a row. */
  | "list"
  /** A head, then a row for each cell of the argument. */
  | "lines"
  /** Several cells beside or below each cell of the argument. */
  | "beside"
  /** A head, then rows that arguments of several cells make together. */
  | "panel"
  /** A matrix of two arguments, or a head and a row a pair. */
  | "pairs";

/** A worksheet function; what it does not say is not so. */
export interface AlignFunction {
  /** Its arguments in order: first those that must be given, then those that may be left out. */
  readonly needs: readonly Role[];
  readonly optional: readonly Role[];
  /** Left out: votes. */
  readonly part?: PartAsked;
  /** It may answer several cells though each of its arguments is one: how they are laid out. Others answer cell by cell. */
  readonly spills?: Block;
  /** Of a table with a column for each item of an argument: which argument, and how many columns stand before them. */
  readonly across?: { readonly role: Role; readonly after: number };
  /** A sheet of data and native functions can answer in its place. */
  readonly portable?: true;
  /** It lists the user's own indicators without being told. */
  readonly listsOwn?: true;
  /** Its answer is another spelling of the country it is given. */
  readonly spells?: true;
  /** It answers about the edition itself, so that every edition may answer otherwise. */
  readonly ofEdition?: true;
  /** What its numbers count, in words; left out: nothing, or several things, or what the indicator asked for counts. */
  readonly unit?: string;
  /** The indicator whose number format its one number has; left out: none, or that of the indicator asked for. */
  readonly formatOf?: string;
  /** It answers what the method makes, a score, a part of one, or what changed one: another method answers otherwise. */
  readonly byMethod?: true;
}

const points = "points on the axis, from −100 (minus pole) to +100 (plus pole)";

const functions = {
  ALIGN: {
    needs: ["country"],
    optional: ["day", "axis", "weights"],
    portable: true,
    unit: points,
    formatOf: "score",
    byMethod: true,
  },
  "ALIGN.EXPLAIN": {
    needs: ["country"],
    optional: ["day", "axis", "weights"],
    spills: "table",
    byMethod: true,
  },
  "ALIGN.RANGE": {
    needs: ["country"],
    optional: ["day", "axis"],
    spills: "beside",
    unit: points,
    byMethod: true,
  },
  "ALIGN.CHANGE": {
    needs: ["country", "from", "to"],
    optional: ["axis", "part"],
    unit: "points on the axis; of the part questions, their number",
    formatOf: "score",
    byMethod: true,
  },
  "ALIGN.MOVES": { needs: ["country", "from", "to"], optional: ["axis"], spills: "table", byMethod: true },
  "ALIGN.TREND": {
    needs: ["country"],
    optional: ["from", "to", "axis"],
    spills: "table",
    across: { role: "country", after: 1 },
    unit: points,
    byMethod: true,
  },
  "ALIGN.COMPARE": {
    needs: ["country", "other"],
    optional: ["day", "axis"],
    spills: "beside",
    byMethod: true,
  },
  "ALIGN.WHATIF": {
    needs: ["country", "resolution", "position"],
    optional: ["day", "axis"],
    spills: "table",
    byMethod: true,
  },
  "ALIGN.PEOPLE": {
    needs: ["country"],
    optional: ["day", "axis"],
    part: "opinion",
    unit: points,
    formatOf: "score",
    byMethod: true,
  },
  "ALIGN.GET": { needs: ["country", "indicator"], optional: ["day"], part: "indicator", portable: true },
  "ALIGN.SERIES": {
    needs: ["country", "indicator"],
    optional: ["from", "to"],
    part: "indicator",
    spills: "table",
  },
  "ALIGN.PANEL": {
    needs: ["countries", "indicators", "from"],
    optional: ["to"],
    spills: "panel",
    across: { role: "indicators", after: 2 },
  },
  "ALIGN.SOURCE": { needs: ["country", "indicator"], optional: ["day"], part: "indicator" },
  "ALIGN.CITE": {
    needs: ["country", "indicator"],
    optional: ["day", "style"],
    part: "indicator",
    ofEdition: true,
  },
  "ALIGN.OPINION": {
    needs: ["country", "leader"],
    optional: ["measure", "day", "pollster"],
    part: "opinion",
    unit: "per cent of those asked",
    portable: true,
  },
  "ALIGN.VOTE": { needs: ["country", "resolution"], optional: [], portable: true },
  "ALIGN.VOTES": { needs: ["country"], optional: ["search", "from", "to"], spills: "table" },
  "ALIGN.TALLY": { needs: ["resolution"], optional: [], spills: "lines" },
  "ALIGN.ROLLCALLS": { needs: [], optional: ["search", "from", "to", "contested"], spills: "table" },
  "ALIGN.QUESTION": {
    needs: ["resolution"],
    optional: ["countries"],
    spills: "table",
    across: { role: "countries", after: 10 },
  },
  "ALIGN.AGREE": {
    needs: ["country", "other"],
    optional: ["from", "to", "method", "counts", "topic"],
    spills: "pairs",
    formatOf: "agree.rus",
  },
  "ALIGN.CAMPS": { needs: ["from", "to"], optional: ["how_many"], spills: "table" },
  "ALIGN.PAIRS": {
    needs: ["countries", "from"],
    optional: ["to", "measures", "others", "topic"],
    spills: "panel",
    across: { role: "measures", after: 3 },
  },
  "ALIGN.MEMBER": { needs: ["country", "bloc"], optional: ["day"], part: "memberships", portable: true },
  "ALIGN.STATUS": { needs: ["country", "bloc"], optional: ["day"], part: "memberships", portable: true },
  "ALIGN.BLOCS": { needs: ["country"], optional: ["day"], part: "memberships", portable: true },
  "ALIGN.MEMBERS": { needs: ["bloc"], optional: ["day", "status"], part: "memberships", spills: "list" },
  "ALIGN.EVENTS": { needs: ["country"], optional: ["from", "to"], part: "events", spills: "table" },
  "ALIGN.CODE": { needs: ["name"], optional: [], portable: true, spells: true },
  "ALIGN.NAME": { needs: ["country"], optional: [], portable: true, spells: true },
  "ALIGN.COUNTRIES": { needs: [], optional: ["group", "day"], part: "memberships", spills: "list" },
  "ALIGN.INDICATORS": { needs: [], optional: [], spills: "table", listsOwn: true, ofEdition: true },
  "ALIGN.EDITION": { needs: [], optional: [], spills: "table", ofEdition: true },
  // of builds with cards only
  "ALIGN.CARD": { needs: ["country"], optional: ["day"] },
} as const satisfies Readonly<Record<string, AlignFunction>>;

type Functions = typeof functions;

/** Name of a function, in upper case without a namespace. */
export type FunctionName = keyof Functions;

/** Names of the functions that a portable copy can do without. */
export type PortableName = {
  [N in keyof Functions]: Functions[N] extends { portable: true } ? N : never;
}[keyof Functions];

/** The part of the facts that a function answers from. */
export function partAsked(name: string): PartAsked {
  return catalogue.get(name)?.part ?? "votes";
}

/** Whether a portable copy can do without a function. */
export function isPortableName(name: string): name is PortableName {
  return catalogue.get(name)?.portable ?? false;
}

/** By name, in upper case without a namespace: `ALIGN.VOTE`. */
export const catalogue: ReadonlyMap<string, AlignFunction> = new Map(Object.entries(functions));

export function isFunctionName(name: string): name is FunctionName {
  return catalogue.has(name);
}

/** What Excel calls the argument of a role. */
export function argumentName(role: Role): string {
  return role === "day" ? "as_of" : role;
}

/** The roles of a function's arguments in order; none for a function that is not known. */
export function rolesOf(name: string): readonly Role[] {
  const known = catalogue.get(name);
  return known ? [...known.needs, ...known.optional] : [];
}

/** The place of a role among a function's arguments, from 0; undefined where it takes no such argument. */
export function placeOfRole(name: string, role: Role): number | undefined {
  const place = rolesOf(name).indexOf(role);
  return place < 0 ? undefined : place;
}

/** What was given to a function, by role. @param given its arguments in order: texts, values or tokens */
export function byRole<T>(name: string, given: readonly T[]): Readonly<Partial<Record<Role, T>>> {
  const roles = rolesOf(name).slice(0, given.length);
  return Object.fromEntries(roles.map((role, place) => [role, given[place]])) as Partial<Record<Role, T>>;
}

/** Roles by which a call can name the user's own data. */
const owning: ReadonlySet<Role> = new Set(["indicator", "indicators", "pollster", "weights"]);

/** Whether a function can be told to look at the user's own data. */
export function takesOwn(name: string): boolean {
  return rolesOf(name).some((role) => owning.has(role));
}
