/** What one wants to know, and which reports, indicators and functions tell it: by what they are, so that a new one finds its place. */
import { type AlignFunction, type Role, catalogue } from "../../formulas/catalogue";
import type { Indicator } from "../../core/world";
import type { AnyReport } from "../../reports/catalogue";
import type { Aim as ReportAim } from "../../reports/definition";

/** As of reports, and what tells of the data themselves. */
export type Aim = ReportAim | "reference";

/** In the order in which they are shown. */
export const aims: readonly Aim[] = [
  ...(["standing", "movement", "likeness", "votes"] as const),
  ...(["blocs", "opinion", "facts", "reference"] as const),
];

export function aimOfReport({ aim }: AnyReport): Aim {
  return aim ?? "standing";
}

const aimOfTheme: Readonly<Record<string, Aim>> = {
  ...{ score: "standing", votes: "votes", blocs: "blocs", policy: "blocs", opinion: "opinion" },
};

export function aimOfIndicator({ theme }: Indicator): Aim {
  return aimOfTheme[theme] ?? "facts";
}

/** By what a function answers from and what it is asked; the first that fits counts. */
const functionRules: readonly (readonly [
  Aim,
  (one: AlignFunction, asks: (role: Role) => boolean) => boolean,
])[] = [
  ["movement", ({ byMethod }, asks) => byMethod === true && asks("from")],
  ["opinion", ({ part }) => part === "opinion"],
  ["standing", ({ byMethod }) => byMethod === true],
  ["likeness", (_, asks) => (["other", "others", "how_many"] as const).some(asks)],
  ["facts", ({ part }) => part === "indicator" || part === "events"],
  ["blocs", (_, asks) => asks("bloc")],
  ["blocs", ({ part, needs }) => part === "memberships" && needs.includes("country")],
  ["votes", (_, asks) => asks("resolution") || asks("search")],
];

export function aimOfFunction(name: string): Aim {
  const one = catalogue.get(name);
  if (!one) return "reference";
  const asks = (role: Role) => one.needs.includes(role) || one.optional.includes(role);
  return functionRules.find(([, fits]) => fits(one, asks))?.[0] ?? "reference";
}
