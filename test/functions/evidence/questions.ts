// Which roll calls put the same question (docs/method.md, 2), from titles, votes and questionLinks.csv; nothing of src is in it.
import { rollCall, rowsOf, titleShown, votes, type Row } from "./dataFolder";

const links = rowsOf("questionLinks");
const words = new Map(
  links.filter(({ kind }) => kind === "word").map((row) => [row["match"]!, row["becomes"]!]),
);
const patterns = (kind: string) =>
  links
    .filter((row) => row["kind"] === kind)
    .map((row) => [new RegExp(row["match"]!), row["becomes"]!] as const);
const [series, apart] = [patterns("series"), patterns("apart")];
const small = new Set(
  "a an the of and or on in to for by with at from as its his their that which all into these those are is".split(
    " ",
  ),
);
const collective =
  /^(general and complete|policies of apartheid|review of the implementation|review and implementation of the|question of namibia)/;

function textOf(title: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("co-operation", "cooperation");
  const cut = plain.replace(/\W*\breso\w+ ?(\/.*|\W*adopted\b.*)$/, "");
  const [head = "", ...after] = cut.split(":");
  const rest = after.join(":").trim();
  const counts = collective.test(head) && rest.split(/\s+/).length > 1 ? rest : cut;
  return (counts.replaceAll("'s", "").match(/[a-z]+/g) ?? [])
    .flatMap((word) => (words.get(word) ?? word).split(" "))
    .filter((word) => word.length > 1 && !small.has(word))
    .join(" ");
}

/** Resolutions and decisions, each ballot once (docs/method.md, 2). */
export function isUsed({ kind, same_vote_as }: Row): boolean {
  return (kind === "resolution" || kind === "decision") && same_vote_as === "";
}

function keyOf(row: Row): string {
  const text = textOf(row["title"]!);
  if (apart.some(([pattern]) => pattern.test(row["id"]!) || pattern.test(text))) return row["id"]!;
  return series.find(([pattern]) => pattern.test(text))?.[1] ?? text;
}

const countries = rowsOf("countries").map(({ code }) => code!);

/** Whether a quarter of the members voting on both voted differently. */
function clash(one: Row, other: Row): boolean {
  const both = countries.filter(
    (code) => /^[YNA]$/.test(one[code] ?? "") && /^[YNA]$/.test(other[code] ?? ""),
  );
  return both.length > 0 && both.filter((code) => one[code] !== other[code]).length * 4 >= both.length;
}

let keys: ReadonlyMap<string, string> | undefined;

function allKeys(): ReadonlyMap<string, string> {
  const sittings = new Map<string, Row[]>();
  const rows = votes().filter(isUsed);
  const place = (row: Row) => `${keyOf(row)}|${row["session"]}|${row["date"]!.slice(0, 4)}`;
  for (const row of rows) sittings.set(place(row), [...(sittings.get(place(row)) ?? []), row]);
  const clashing = [...sittings].filter(([, all]) =>
    all.some((one, i) => all.slice(0, i).some((other) => clash(one, other))),
  );
  const broken = new Set(clashing.map(([sitting]) => sitting));
  const times = new Map<string, number>();
  for (const [, [row]] of clashing) times.set(keyOf(row!), (times.get(keyOf(row!)) ?? 0) + 1);
  return new Map(
    rows.map((row) => {
      const isAlone = broken.has(place(row)) || (times.get(keyOf(row)) ?? 0) > 1;
      return [row["id"]!, isAlone ? row["id"]! : keyOf(row)];
    }),
  );
}

/** The key of the question that a roll call puts; undefined where statistics leave it out. */
export function questionOf(symbol: string): string | undefined {
  keys ??= allKeys();
  return keys.get(symbol);
}

let byQuestion: Map<string, string[]> | undefined;

/** The roll calls that put the question of one, by date, then symbol: itself alone where statistics leave it out. */
export function puttingTheSame(symbol: string): readonly string[] {
  if (!byQuestion) {
    byQuestion = new Map();
    for (const { id } of votes()) {
      const key = questionOf(id!);
      if (key !== undefined) byQuestion.set(key, [...(byQuestion.get(key) ?? []), id!]);
    }
  }
  const own = questionOf(rollCall(symbol)["same_vote_as"] || symbol);
  return own === undefined ? [symbol] : byQuestion.get(own)!;
}

const named = new Map(links.filter(({ name }) => name !== "").map((row) => [row["becomes"]!, row["name"]!]));

/** Titles alike but for case, accents and blanks. */
function folded(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/\s+/g, " ").replaceAll(" :", ":").trim();
}

/** Fails where a roll call's question is not called by the name of its series, or after the last title under which it was put. */
export function expectName(shown: unknown, symbol: string): void {
  const all = puttingTheSame(symbol);
  const byHand = named.get(questionOf(all[0]!)!);
  if (byHand !== undefined) return expect(shown).toBe(byHand);
  const title = rollCall(all.at(-1)!)["title"]!;
  const behind = folded(title.replace(/\W*\breso\w+ ?(\/.*|\W*adopted\b.*)$/i, ""))
    .split(":")
    .slice(1);
  const name = String(shown);
  if (folded(name) !== behind.join(":").trim()) expect(name).toBe(titleShown(all.at(-1)!, name));
}
