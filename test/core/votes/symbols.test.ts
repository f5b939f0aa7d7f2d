import { edition } from "../../../src/edition";
import { placeOf } from "../../../src/core/votes/symbols";
import type { RollCall } from "../../../src/core/world";
import { smallWorld } from "../../support/world";

const ids =
  "A/RES/181(II)[A] A/RES/217(III)[A] A/RES/377(V)[A-C] A/RES/34/6A A/RES/37/103[A] A/RES/37/103[B] A/RES/ES-11/1 A/RES/50/38[B-I] A/RES/50/38[B-V] A/RES/31/208[III] A/RES/997(ES-I) A/DEC/80/506 V-15".split(
    " ",
  );
const world = smallWorld({
  rollCalls: ids.map((id): RollCall => ({
    ...{ id, date: "1950-01-01", kind: "resolution", title: "", topics: [] },
    ...{ sameVoteAs: undefined, undl: undefined, source: "" },
  })),
});

// as the UN's Yearbook and the Digital Library cite them
test.each([
  ["217A(III)", "A/RES/217(III)[A]"],
  ["217 A (III)", "A/RES/217(III)[A]"],
  ["A/RES/217(III)", "A/RES/217(III)[A]"],
  ["377(V)", "A/RES/377(V)[A-C]"],
  ["377 A (V)", "A/RES/377(V)[A-C]"],
  ["181(II)", "A/RES/181(II)[A]"],
  ["a/res/181 (ii)", "A/RES/181(II)[A]"],
  ["34/6", "A/RES/34/6A"],
  ["37/103 B", "A/RES/37/103[B]"],
  ["es-11/1", "A/RES/ES-11/1"],
  ["ES–11/1", "A/RES/ES-11/1"],
  ["ES\u201111/1", "A/RES/ES-11/1"],
  ["ES−11/1", "A/RES/ES-11/1"],
  ["ES 11/1", "A/RES/ES-11/1"],
  ["ES-11 / 1", "A/RES/ES-11/1"],
  ["A/RES/ES-11/1.", "A/RES/ES-11/1"],
  ["U.N. General Assembly Resolution ES-11/1", "A/RES/ES-11/1"],
  ["GA Res 997 (ES I)", "A/RES/997(ES-I)"],
  ["50/38 [B-V]", "A/RES/50/38[B-V]"],
  ["GA decision 80/506", "A/DEC/80/506"],
  ["v–15", "V-15"],
])("%s is %s", (asked, id) => {
  expect(ids[placeOf(world, asked)]).toBe(id);
});

test.each([
  ["37/103", "it was voted in 2 parts: A/RES/37/103[A], A/RES/37/103[B]"],
  ["377 D (V)", "write its symbol"],
  // part B was a draft of the Soviet Union, which voted against A (Foreign Relations of the United States 1950 II, document 210)
  ["377 B (V)", "the one roll call there is, is on A/RES/377(V)[A-C]"],
  ["50/38", "it was voted in 2 parts: A/RES/50/38[B-I], A/RES/50/38[B-V]"],
  ["50/38 C", "that session has A/RES/50/38[B-I], A/RES/50/38[B-V]"],
  ["31/208", "the one roll call there is, is on A/RES/31/208[III]"],
  ["resolution 80/506", "write its symbol"],
  ["37/999", "that session has A/RES/37/103[A], A/RES/37/103[B], …"],
])("%s is not guessed: %s", (asked, remedy) => {
  expect(() => placeOf(world, asked)).toThrow(`unknown roll call: ${asked}; ${remedy}`);
});

/** A symbol as people write it. */
const forms: readonly (readonly [form: string, of: (symbol: string) => string])[] = [
  ["small letters", (symbol) => symbol.toLowerCase()],
  ["an en dash", (symbol) => symbol.replaceAll("-", "–")],
  ["a hyphen that does not break", (symbol) => symbol.replaceAll("-", "\u2011")],
  ["a minus sign", (symbol) => symbol.replaceAll("-", "−")],
  ["a blank for the hyphen of a session", (symbol) => symbol.replace(/(?<=\b(?:ES|S|V))-(?=[\dIVX])/, " ")],
  ["blanks around each sign", (symbol) => symbol.replace(/[-/()[\]]/g, " $& ")],
  ["blanks that do not break", (symbol) => symbol.replace(/[-/()]/g, "\u00a0$&")],
  ["a division slash", (symbol) => symbol.replaceAll("/", "∕")],
  [
    "full width",
    (symbol) => symbol.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  ["a full stop", (symbol) => `${symbol}.`],
  ["the part without brackets", (symbol) => symbol.replace(/\[([A-Z-]+)\]/, " $1")],
  [
    "the part before the session",
    (symbol) => symbol.replace(/^(A\/RES\/\d+)(\([^)]+\))\[([A-Z])\]/, "$1 $3 $2"),
  ],
  ...[
    "",
    "GA Res ",
    "UNGA ",
    "UNGA Res. ",
    "Res. ",
    "resolution ",
    "General Assembly resolution ",
    "A/RES/",
  ].map(
    (before) => [`'${before}' before it`, (symbol: string) => symbol.replace(/^A\/RES\//, before)] as const,
  ),
];

test.each(forms)("every roll call is found by its symbol with %s", (_, of) => {
  const astray = edition.rollCalls.flatMap(({ id }, place) => {
    const found = placeOf(edition, of(id));
    return found === place ? [] : [`${of(id)} is ${edition.rollCalls[found]!.id}, not ${id}`];
  });
  expect(astray).toEqual([]);
});
