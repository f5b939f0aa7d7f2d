import { CellError, called, worksheetFunctions } from "../support/worksheet";

/** What is wrong in any argument, or nearly right: kinds of values, blanks, look-alikes, numbers beyond reason. */
const wrong: readonly unknown[] = [
  ...[0, -0, -1, 0.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 5e-324, 1e21],
  ...[true, false, "TRUE"],
  ...[
    "",
    " ",
    "\u00a0",
    "\u200b",
    "\t\n",
    "'",
    '"',
    "=1",
    "#N/A",
    "null",
    "undefined",
    "NaN",
    "[object Object]",
  ],
  // Greek and Cyrillic letters, full width, direction marks, half of a sign, a sign of two halves
  ...["ΜDΑ", "КАZ", "ＫＡＺ", "\u202eZAK", "\ud83d", "😀", "KAZ\u0000", "МDА"],
  ...["constructor", "__proto__", "toString", "hasOwnProperty"],
  ...["2023-13-45", "9999-12-31", "0000-00-00", "31.02.2023", "yesterday", "-1d"],
  ...["x".repeat(32_767), "x; ".repeat(200), "RUS-", "-WEST", "RUS-RUS", "votes=", "votes=1e999", "votes=-5"],
  [[]],
  [["KAZ", "MDA"]],
  [["KAZ"], [1], [true], [""]],
  [["votes", "many"]],
  [["votes", 1e308]],
  [[null]],
];

/** A right call of each kind of argument, which one wrong value at a time takes the place of. */
const right = ["KAZ", "ES-11/1", "score", "CSTO", 2022, "RUS-WEST"];

interface Told {
  readonly call: string;
  readonly message: string;
}

function messagesOf(name: string): readonly Told[] {
  const count = Math.max(1, worksheetFunctions.get(name)!.length);
  return right.flatMap((first) =>
    Array.from({ length: count }, (_, place) => place).flatMap((place) =>
      wrong.flatMap((value) => {
        const given: unknown[] = Array.from({ length: count }, (_, i) => (i === 0 ? first : null));
        given[place] = value;
        return called(name, ...given)
          .flat()
          .flatMap((cell) =>
            cell instanceof CellError
              ? [
                  {
                    call: `${name}(${given.map((one) => JSON.stringify(one)?.slice(0, 40)).join(", ")})`,
                    message: cell.message,
                  },
                ]
              : [],
          );
      }),
    ),
  );
}

describe.each([...worksheetFunctions.keys()])("%s, given what is wrong,", (name) => {
  const told = messagesOf(name);

  test("says it in at most 250 letters, in words, with a way out", () => {
    // a function that takes nothing can be given nothing wrong
    expect(told.length > 0).toBe(worksheetFunctions.get(name)!.length > 0);
    const astray = told.filter(({ message }) => {
      // what was written may be such a word itself
      const ours = message.replace(/(?<=: |")(?:undefined|NaN|null|\[object object\])(?=;|"|$)/gi, "…");
      return (
        message.length === 0 ||
        message.length > 250 ||
        /undefined|NaN|\[object|Infinity|null/.test(ours) ||
        (/^(?:unknown|invalid|missing|unequal) /.test(message) && !/: [^]*; \S/.test(message))
      );
    });
    expect([...new Map(astray.map((one) => [one.message, one])).values()]).toEqual([]);
  });
});
