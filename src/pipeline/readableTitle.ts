import { capital } from "../core/sentence";
import { withoutAdoption } from "../edition/questionName";

/** How a record begins that has the words of whoever presided in place of a title. */
const presiding = /^The (?:Acting )?President\b[^:]*: */;

/** What was decided before, in the same words of whoever presided. */
const decidedBefore = /^.*\bwas (?:therefore )?(?:not )?adopted \(resolution [^)]*\)\./;

const entitled = /entitled ["\u201c](.+?)["\u201d]/g;

/** Parts of texts, as whoever presides puts them to the vote. */
const parts = new RegExp(
  [
    String.raw`(?:\w+(?:, \w+)* and )?[\w-]+ preambular paragraphs?`,
    String.raw`(?:operative )?paragraphs? \d+(?: \(\w\))?(?:(?:, \d+)* and \d+)?`,
    String.raw`section [IVXL]+\b`,
    String.raw`words? \u201c[^\u201d]*\u201d`,
    String.raw`motion for division`,
    String.raw`(?:draft |oral )?amendment\b`,
  ].join("|"),
  "g",
);

const noAction = /motion\b[^.]{0,60}that no action be taken|motion for no action/;

/** Where a committee's report has the text. */
const inReports = /\bin paragraphs? \d+(?: and \d+)? of (?:its|the|part \w+ of its) report/g;

/** How the draft is called of which it is a part. */
const drafts = /\bdraft resolution ((?:A\/[\w./]*\w)|[IVXL]+\b|[A-Z]{1,2}\b)/g;

/** Words that were printed as one, and letters that were lost in copying. */
function mended(words: string): string {
  return words
    .replace(
      /\b(operative|preambular|draft|the|vote)(?=(?:the|paragraph|operative|preambular|resolution|\w+th preambular)\b)/gi,
      "$1 ",
    )
    .replace(/<90>/g, "\u2019")
    .replace(/[ _]*_([^_<]*)<d3>/g, " \u201c$1\u201d")
    .replace(/#/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ :(?= )/g, ":");
}

/** What was put to the vote, as far as the words of whoever presided tell. */
function putToTheVote(words: string, kind: string): string {
  const said = words.replace(decidedBefore, "").replace(inReports, "");
  const title = [...said.matchAll(entitled)].at(-1)?.[1]?.trim();
  const draft = [...said.matchAll(drafts)].at(-1)?.[1];
  const part = noAction.exec(said)?.[0] ?? said.match(parts)?.at(-1);
  if (title !== undefined && part === undefined && kind === "other") return title;
  const isAmendment = part === undefined ? kind === "amendment" : /amendment/.test(part);
  const what = isAmendment ? "an amendment" : (part ?? "a part");
  if (what.startsWith("motion")) return title === undefined ? capital(what) : `${title}: ${what}`;
  const separately = isAmendment ? "" : ", voted on separately";
  if (title !== undefined) return `${title}: ${what}${separately}`;
  const text = draft === undefined ? "a draft resolution" : `draft resolution ${draft}`;
  return `${capital(what)} ${isAmendment ? "to" : "of"} ${text}${separately}`;
}

/**
 * A title as it is shown: without that its text was adopted, and without marks that stand for lost letters. Where a record has what
 * whoever presided said in place of a title: what was put to the vote.
 * @param kind the kind of the roll call: resolution, paragraph, amendment, ...
 */
export function readableTitle(title: string, kind: string): string {
  const words = mended(title);
  const shown = presiding.test(words)
    ? putToTheVote(words.replace(presiding, ""), kind)
    : withoutAdoption(words);
  return shown.trim();
}
