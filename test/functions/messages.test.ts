import fc from "fast-check";
import { NotAvailable } from "../../src/core/notAvailable";
import { CellError, called, worksheetFunctions } from "../support/worksheet";

// Excel's error card: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors names no limit; house rule: 250 letters

const long = "an unknown name that goes on and on, ".repeat(20);

/** What people write into arguments, rightly and wrongly. */
const argument = fc.oneof(
  fc.constantFrom("MDA", "KAZ", "TKM", "XKX", "Greenland", "Korea", "RUS", "EU", "Nowhere", long),
  fc.constantFrom(
    "RUS-WEST",
    "CHN-USA",
    "CSTO",
    "NATO",
    "ES-11/1",
    "217A(III)",
    "ES-10/21",
    "RECOG_CRIMEA",
    "kappa",
  ),
  fc.constantFrom(
    "score",
    "blocs",
    "gallup.rus.approve",
    "gas.rus.share",
    "ideal_point",
    "own.nothing",
    "change.votes",
  ),
  fc.constantFrom("approve", "disapprove", "any", "Gallup", "Pew", "Putin", "votes=50; blocs=50"),
  fc.constantFrom(1945, 1991, 2014, 2023, 2031, "2023-11-03", "3 Nov 2023", "2023-02-30", -5, 0.5),
  fc.constantFrom(null, true, "", [["MDA"], ["RUS"], [long]]),
  fc.string({ maxLength: 400 }),
);

const call = fc.tuple(
  fc.constantFrom(...worksheetFunctions.keys()),
  fc.array(argument, { minLength: 1, maxLength: 6 }),
);

test("no cell's message is longer than 250 letters, whatever is asked", () => {
  let errors = 0;
  fc.assert(
    fc.property(call, ([name, given]) => {
      for (const cell of called(name, ...given).flat()) {
        if (!(cell instanceof CellError)) continue;
        errors++;
        expect([cell.message, cell.message.length <= 250]).toEqual([cell.message, true]);
      }
    }),
    { numRuns: 1500 },
  );
  expect(errors).toBeGreaterThan(100);
});

test("what is missing is cut like a mistake: its last remedy stays", () => {
  const { message } = new NotAvailable(`no figure of ${"x".repeat(400)}; load your own (Data)`);
  expect(message).toHaveLength(250);
  expect(message).toMatch(/^no figure of x+…; load your own \(Data\)$/);
});
