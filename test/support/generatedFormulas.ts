import fc from "fast-check";
import { catalogue } from "../../src/formulas/catalogue";

/** A piece of a formula with the calls of Align in it, each as its name and the texts of its arguments, in the order of beginning. */
interface Piece {
  readonly text: string;
  readonly calls: readonly (readonly [name: string, ...given: readonly string[]])[];
}

const plain = (text: string): Piece => ({ text, calls: [] });
const joined = (pieces: readonly Piece[], between: string): Piece => ({
  text: pieces.map(({ text }) => text).join(between),
  calls: pieces.flatMap(({ calls }) => calls),
});

/** Texts with all that could be taken for something else. */
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`"'[]()!#@,.:;{}A1 é\n`), maxLength: 12 }),
  fc.constantFrom(
    "MDA",
    "ES-11/1",
    "votes=50; blocs=50",
    "ALIGN(",
    '=ALIGN("MDA")',
    "[@Code]",
    "_xldudf_ALIGN(",
  ),
);
const text = words.map((word) => `"${word.replaceAll('"', '""')}"`);

const column = fc.constantFrom("A", "Z", "AA", "XFD");
const row = fc.integer({ min: 1, max: 1_048_576 });
const dollar = fc.constantFrom("", "$");
const cell = fc.tuple(dollar, column, dollar, row).map((parts) => parts.join(""));
const cells = fc.oneof(
  cell,
  fc.tuple(cell, cell).map((ends) => ends.join(":")),
  fc.tuple(dollar, column).map(([sign, letters]) => `${sign}${letters}:${sign}${letters}`),
  fc.tuple(dollar, row).map(([sign, number]) => `${sign}${number}:${sign}${number}`),
);
/** What a sheet may be called. */
const sheet = fc
  .string({ unit: fc.constantFrom(...`"'()!#@,.;{}-&A1 éЖ`), minLength: 1, maxLength: 10 })
  .filter((name) => !/^'|'$/.test(name));
const prefix = fc.oneof(
  fc.constantFrom("", "", "Sheet1!", "Лист1!", "[1]Data!", "Jan:Dec!"),
  sheet.map((name) => `'${name.replaceAll("'", "''")}'!`),
);
const reference = fc.tuple(prefix, cells).map((parts) => parts.join(""));

/** A column's head as a structured reference writes it in brackets. */
const head = fc
  .oneof(
    fc.constantFrom("Country", "Country, name", "A1", "Home country", '5" gun', "ALIGN(1)"),
    fc.string({ unit: fc.constantFrom(...`"'[]()!#@,.:;{}A1 éЖ`), minLength: 1, maxLength: 8 }),
  )
  .map((name) => `[${name.replace(/['[\]#@]/g, "'$&")}]`);
const list = fc.constantFrom("List", "Лист_2", "T.1");
const structured = fc.oneof(
  fc.constantFrom("[@Country]", "List[@Country]", "List[Country]", "List[#Headers]", "List[]", "[@]"),
  fc.tuple(fc.oneof(fc.constant(""), list), head).map(([name, one]) => `${name}[@${one}]`),
  fc.tuple(list, head, head).map(([name, one, other]) => `${name}[[#This Row],${one}:${other}]`),
  fc.tuple(list, head).map(([name, one]) => `${name}[[#Totals], ${one}]`),
);

const leaf = fc
  .oneof(
    text,
    reference,
    structured,
    fc.constantFrom(
      "1",
      "-2.5",
      "1E+3",
      "50%",
      "TRUE",
      "#N/A",
      "#REF!",
      "Rate",
      "Größe",
      "_x.y",
      "ALIGN",
      "Sheet1!Rate",
    ),
    fc.constantFrom('{1,"a";TRUE,#N/A}', '{"ALIGN(1)",2}', "A2#", "@A2"),
  )
  .map(plain);

const blank = fc.constantFrom("", "", "", " ", "\n  ");
const anyCase = (name: string) =>
  fc.constantFrom(name, name, name.toLowerCase(), `GEO.${name}`, `my_org.${name}`);

const { formula } = fc.letrec<{ formula: Piece; call: Piece; around: Piece }>((tie) => ({
  formula: fc.oneof({ maxDepth: 5, withCrossShrink: true }, leaf, tie("call"), tie("around"), tie("call")),
  call: fc
    .tuple(
      fc.constantFrom(...catalogue.keys()),
      fc.array(
        fc.oneof({ weight: 5, arbitrary: tie("formula") }, { weight: 1, arbitrary: fc.constant(plain("")) }),
        {
          maxLength: 4,
        },
      ),
      blank,
    )
    .chain(([name, given, space]) =>
      anyCase(name).map((written): Piece => {
        const isNone = given.length === 1 && given[0]!.text === "";
        const inside = joined(given, `${space},${space}`);
        return {
          text: `${written}(${space}${inside.text}${space})`,
          calls: [[name, ...(isNone ? [] : given.map((one) => one.text))], ...inside.calls],
        };
      }),
    ),
  around: fc.oneof(
    fc
      .tuple(
        fc.constantFrom("SUM", "IF", "LOG10", "T.TEST", "IFNA", "MYALIGN", "ALIGNED"),
        fc.array(tie("formula"), { maxLength: 3 }),
      )
      .map(([name, given]) => ({ ...joined(given, ","), text: `${name}(${joined(given, ",").text})` })),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "&", " <> ", "^", ">="), tie("formula"))
      .map(([one, sign, other]) => joined([one, other], sign)),
    tie("formula").map((one) => ({ ...one, text: `(${one.text})` })),
  ),
}));

/** A formula with the calls of Align that it was made of. */
export const generatedFormula = formula.map((piece) => ({ ...piece, text: `=${piece.text}` }));
