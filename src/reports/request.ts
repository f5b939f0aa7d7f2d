/** A request from texts and back, and as the command that asks for it. Every surface reads and writes requests here. */
import { answeredDay } from "../core/editionParts";
import { Mistake } from "../core/mistake";
import type { Day, World } from "../core/world";
import { type Options, defaultOf } from "./option";

/** Texts by the keys of a request; without a text the default counts. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** What texts ask for. Throws `Mistake` for a text that cannot be read, and where one that is needed is missing. */
export function requestFrom<Request extends object>(world: World, options: Options, texts: Texts): Request {
  const textOf = (key: string, on: Day) => texts[key] ?? (options[key] && defaultOf(world, options[key], on));
  const dayText = textOf("day", world.editionDate);
  const day =
    dayText === undefined
      ? world.editionDate
      : answeredDay(world, String(options["day"]!.read(dayText, { world, day: world.editionDate })));
  const values = Object.entries(options).flatMap(([key, option]) => {
    const text = textOf(key, day);
    if (text !== undefined) return [[key, option.read(text, { world, day })] as const];
    if (option.isNeeded) throw new Mistake(`missing ${option.name}: nothing given; name ${option.help}`);
    return [];
  });
  return Object.fromEntries(values) as Request;
}

/** The texts that ask for the same. */
export function textsOf(options: Options, request: object): Texts {
  const values = request as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, option]) =>
      values[key] === undefined ? [] : [[key, option.write(values[key])]],
    ),
  );
}

/** What shells look for between quotation marks, what ends lines, what XML has no letter for, and halves of letters. */
const special = /["$`!\\\u2028\u2029\ufffe\uffff\p{Cc}\p{Cs}]/gu;

/** A letter by its number, as JSON reads it. */
const numbered = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A word as a shell takes it for one, on one line: nothing in it is run, whatever shell it is pasted into. */
function quoted(word: string): string {
  if (/^[\w.:+/][\w.,:+/-]*$/.test(word) && !word.includes(",-")) return word;
  return `"${word.replace(special, numbered)}"`;
}

/** What a shell hands over of such a word: its numbers stand for their letters, any others as they were typed. */
export function asHandedOver(word: string): string {
  return word.replace(/\\u([0-9a-f]{4})/gi, (typed, number: string) => {
    const letter = String.fromCharCode(parseInt(number, 16));
    return letter.replace(special, "") === "" ? letter : typed;
  });
}

/** The command that asks for a request: `align profile MDA --as-of 2023-11-03`. */
export function commandOf(name: string, options: Options, request: object): string {
  const words = Object.entries(textsOf(options, request)).map(([key, text]) => {
    const { name: option, isArgument } = options[key]!;
    return isArgument ? quoted(text!) : `--${option} ${quoted(text!)}`;
  });
  return ["align", name, ...words].join(" ");
}

/** The words of a command, quotes taken off. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"(?:[^"\\]|\\.)*"|\S+/g)].map(([word]) => unquoted(word));
}

function unquoted(word: string): string {
  if (!word.startsWith('"')) return word;
  try {
    return JSON.parse(word) as string;
  } catch {
    throw new Mistake(`unreadable word: ${word}; write the report again`);
  }
}

/** What a command begins with: `profile` of `align profile MDA`. Undefined where it is none of Align's. */
export function commandName(command: string): string | undefined {
  return /^align (\S+)/.exec(command)?.[1];
}

/** The texts of a command's options. Throws `Mistake` for an option that is not among them. */
export function commandTexts(options: Options, command: string): Texts {
  const keys = Object.keys(options);
  const free = keys.filter((key) => options[key]!.isArgument);
  const texts: Record<string, string> = {};
  const [, , ...words] = wordsOf(command);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const key = word.startsWith("--")
      ? keys.find((one) => options[one]!.name === word.slice(2))
      : free.shift();
    if (key === undefined) throw new Mistake(`unknown option: ${word}; write the report again`);
    texts[key] = word.startsWith("--") ? (words[++i] ?? "") : word;
  }
  return texts;
}

/** Parts of a list that are named. */
const named = 6;

/** A request in words: `watchlist; 15 countries; indicators score, blocs; as-of 2023-11-03`. */
export function describeRequest(name: string, options: Options, request: object): string {
  const words = Object.entries(textsOf(options, request)).map(([key, text]) => {
    const { name: option, value } = options[key]!;
    const parts = value === "list" ? text!.split(/[,;]\s*/) : [text!];
    return parts.length > named ? `${parts.length} ${option}` : `${option} ${parts.join(", ")}`;
  });
  return [name, ...words].join("; ");
}
