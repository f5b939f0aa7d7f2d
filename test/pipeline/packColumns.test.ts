import fc from "fast-check";
import { numbersOf, textsOf } from "../../src/edition/columns";
import { packTable } from "../../src/pipeline/packColumns";

describe("a packed table", () => {
  test("gives back every text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("", "NATO", "Ö")), { minLength: 1 }),
        (cells) => {
          const table = packTable(
            cells.map((name) => ({ name })),
            ["name"],
          );
          expect(textsOf(table, "name")).toEqual(cells);
        },
      ),
    );
  });

  test("refuses a text of several lines", () => {
    expect(() => packTable([{ name: "a\nb" }], ["name"])).toThrow("text of several lines: a\nb");
  });

  test("gives back every number, missing ones too", () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(fc.array(fc.option(number, { nil: undefined }), { minLength: 1 }), (numbers) => {
        const rows = numbers.map((value) => ({ value: value === undefined ? "" : value.toFixed(3) }));
        expect(numbersOf(packTable(rows, [], [{ column: "value" }]), "value")).toEqual(
          numbers.map((value) => (value === undefined ? undefined : value + 0)),
        );
      }),
    );
  });

  test("keeps the decimals it is told to keep", () => {
    const table = packTable([{ value: "-0.4784506" }], [], [{ column: "value", decimals: 5 }]);
    expect(numbersOf(table, "value")).toEqual([-0.47845]);
  });

  test("holds one text where all lines have it", () => {
    expect(packTable([{ of: "pew" }, { of: "pew" }], ["of"]).texts).toEqual({ of: "pew" });
  });
});
