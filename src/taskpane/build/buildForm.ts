import type { World } from "../../core/world";
import {
  type ReportName,
  type ReportRequest,
  proposalOf,
  reportNamed,
  reportRequest,
  reports,
} from "../../reports/catalogue";
import type { Form } from "../../reports/definition";
import { isOptional } from "../../reports/option";
import { type Texts, requestFrom, textsOf } from "../../reports/request";

/** What the part Build holds, and the workbook keeps. */
export interface BuildForm {
  readonly report: ReportName;
  /** Which of a report's forms, where it has several. */
  readonly way: string;
  /** Of each option the last that was chosen, as text, also of those that the present report does not ask for; no text: nothing. */
  readonly texts: Texts;
  readonly live: boolean;
  readonly where: "sheets" | "selection";
}

/** The form in which a report is asked for. */
export function formOf({ report, way }: BuildForm): Form {
  const { forms } = reportNamed(report);
  return forms.find(({ name }) => name === way) ?? forms[0];
}

/** What is proposed of a report, each as it will be shown: groups as who is in them. */
function proposedTexts(world: World, name: ReportName): Texts {
  const { options, forms } = reportNamed(name);
  const keys = [...new Set(forms.flatMap(({ asks }) => asks))];
  const asked = Object.fromEntries(keys.map((key) => [key, options[key]!]));
  const texts = Object.fromEntries(keys.map((key) => [key, proposalOf(world, asked[key]!)]));
  return textsOf(asked, requestFrom<object>(world, asked, texts));
}

/** What is chosen before anybody chose. */
export function firstForm(world: World): BuildForm {
  // of an option that several reports have, the first one's proposal
  const texts = reports.toReversed().map(({ name }) => proposedTexts(world, name));
  return {
    report: reports[0]!.name,
    way: reports[0]!.forms[0].name,
    texts: Object.assign({}, ...texts) as Texts,
    live: false,
    where: "sheets",
  };
}

/** Whether what a workbook kept is a form of a report that there is. */
export function isForm(kept: unknown): kept is { readonly report: ReportName; readonly texts: object } {
  if (typeof kept !== "object" || kept === null) return false;
  const { report, texts } = kept as Readonly<Record<string, unknown>>;
  return (
    typeof report === "string" &&
    reportNamed(report) !== undefined &&
    typeof texts === "object" &&
    texts !== null
  );
}

/** What the workbook kept of a form, as far as it is one; the rest is as before anybody chose. */
export function keptForm(world: World, kept: unknown): BuildForm {
  const first = firstForm(world);
  if (!isForm(kept)) return first;
  const { way, live, where }: { readonly [key in keyof BuildForm]?: unknown } = kept;
  const isText = ([, text]: [string, unknown]) => typeof text === "string";
  return {
    report: kept.report,
    way: typeof way === "string" ? way : first.way,
    texts: Object.fromEntries(Object.entries(kept.texts).filter(isText)),
    live: live === true,
    where: where === "selection" ? where : first.where,
  };
}

/** What a form holds of one of its options; what a report cannot do without is what is proposed until it is chosen. */
export function textIn(world: World, { report, texts }: BuildForm, key: string): string | undefined {
  const { options } = reportNamed(report);
  return texts[key] ?? (isOptional(options[key]!) ? undefined : proposedTexts(world, report)[key]);
}

/** The report that a form asks for. Throws `Mistake` where something is missing or cannot be read. */
export function requestOf(world: World, form: BuildForm): ReportRequest {
  const texts = formOf(form).asks.map((key) => [key, textIn(world, form, key)] as const);
  return reportRequest(world, reportNamed(form.report), Object.fromEntries(texts));
}
