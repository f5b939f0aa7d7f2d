import { capital } from "../core/sentence";

/** `: resolution / adopted by the General Assembly` in all its spellings. */
const adopted = /[^\p{L}\p{N}_]*\breso\w+ ?(\/.*|[^\p{L}\p{N}_]*adopted\b.*)$/iu;

/** Titles that stand above many matters: what is asked stands behind their first colon. */
const collective =
  /^(general and complete|policies of apartheid|review of the implementation|review and implementation of the|question of namibia)/i;

/** A title without that its text was adopted. */
export function withoutAdoption(title: string): string {
  return title.replace(adopted, "");
}

/** What a title says is asked: without that it was adopted, and without a collective title in front. */
export function matterOf(title: string): string {
  const matter = withoutAdoption(title);
  const colon = matter.indexOf(":");
  if (colon < 0 || !collective.test(matter)) return matter;
  const rest = matter.slice(colon + 1).trim();
  return /\s/.test(rest) ? rest : matter;
}

/** A readable name of a question from the title under which it was put. */
export function questionName(title: string): string {
  return capital(matterOf(title).replace(/\s+/g, " ").replace(/ :/g, ":").trim());
}
