import fc from "fast-check";
import { edition } from "../../src/edition";
import { referencesIn as explained } from "../../src/actions/explanation/explanation";
import { alignFunction, callsIn, constantOf, spellingsIn } from "../../src/formulas/calls";
import { shownFormula, storedFormula } from "../../src/formulas/fileSpelling";
import { filled, relativeTo } from "../../src/formulas/references";
import { textOf, tokensOf } from "../../src/formulas/tokens";
import { auditRow, rememberedOf } from "../../src/sharing/audit";
import { findingsIn } from "../../src/sharing/health";
import type { AlignCell } from "../../src/sharing/picture";
import { portablePlan } from "../../src/sharing/portable/portable";
import { whyChanged } from "../../src/sharing/refreshed";
import { generatedFormula } from "../support/generatedFormulas";
import { pictureBook } from "../support/pictureBook";

// whatever a formula is made of, everything that reads formulas finds the calls of Align that it was made with

const runs = { numRuns: 1000, seed: 14 };

const told = (formula: string) =>
  callsIn(tokensOf(formula)).map(({ name, arguments: given }) => [name, ...given.map(textOf)]);

test("the calls of Align in a formula are found, with their arguments, and nothing is lost", () => {
  fc.assert(
    fc.property(generatedFormula, ({ text, calls }) => {
      expect(textOf(tokensOf(text))).toBe(text);
      expect(told(text)).toEqual(calls);
    }),
    runs,
  );
});

test("as a file spells it, the same calls are found, and its spelling comes back", () => {
  fc.assert(
    fc.property(generatedFormula, ({ text, calls }) => {
      const stored = storedFormula(text, "List");
      expect(told(stored).map(([name]) => name)).toEqual(calls.map(([name]) => name));
      expect([...spellingsIn(stored)]).toEqual(calls.length > 0 ? ["stored"] : []);
      const shown = shownFormula(stored, "List");
      expect(told(shown).map(([name]) => name)).toEqual(calls.map(([name]) => name));
      expect(storedFormula(shown, "List")).toBe(stored);
    }),
    runs,
  );
});

test("filled into the cell it stands in, it is the same; filled into another, it is the same but for its place", () => {
  fc.assert(
    fc.property(generatedFormula, fc.nat(5), fc.nat(5), ({ text }, down, right) => {
      expect(filled(text, 0, 0)).toBe(text);
      const other = filled(text, down, right);
      // what leaves the sheet is lost
      if (other.split("#REF!").length > text.split("#REF!").length) return;
      expect(relativeTo(other, 3 + down, 3 + right)).toBe(relativeTo(text, 3, 3));
    }),
    runs,
  );
});

const area = { row: 4, column: 30, rows: 1, columns: 1 };
const noReports = { freshPlan: () => undefined, isEnrichment: () => false, enriched: () => undefined };
const book = pictureBook({ sheets: { S: {} } });
const cellOf = (formula: string): AlignCell => {
  return { sheet: "S", area, kind: "cell", function: "ALIGN", formula, value: 1 };
};

test("frozen and thawed where it stood, it is the same", () => {
  fc.assert(
    fc.property(generatedFormula, ({ text, calls }) => {
      const row = auditRow({
        ...{ kind: "cell", sheet: `5" gun's`, area, formula: text, stored: storedFormula(text, "List") },
        ...{ function: alignFunction(text) ?? "", value: 1, print: "p", edition: "2025-12-31", time: "" },
      });
      const remembered = rememberedOf(row, String(row[7]));
      expect(remembered.now).toEqual({ sheet: `5" gun's`, area });
      expect(remembered.due).toEqual({ formula: text, stored: storedFormula(text, "List") });
      expect(remembered.function).toBe(calls[0]?.[0] ?? "");
    }),
    runs,
  );
});

test("made portable, its calls are counted, and what is around them stays", () => {
  fc.assert(
    fc.property(fc.array(generatedFormula, { minLength: 20, maxLength: 20 }), (made) => {
      const live = made.map(({ text }) => cellOf(text));
      const { cells, used } = portablePlan(edition, book, live, { countries: [], related: false });
      const counts = new Map<string, number>();
      for (const { calls } of made)
        for (const name of new Set(calls.map(([one]) => one))) counts.set(name, (counts.get(name) ?? 0) + 1);
      expect(used.functions).toEqual(new Map([...counts].sort()));
      cells.forEach((cell, i) => {
        if (cell.kind === "formulas") expect(told(cell.formulas[0]![0]!)).toEqual([]);
        if (cell.kind === "formulas" && made[i]!.calls.length === 0)
          expect(cell.formulas).toEqual([[made[i]!.text]]);
      });
    }),
    { ...runs, numRuns: 50 },
  );
});

test("refreshed, checked and explained, it is taken for what it is", () => {
  fc.assert(
    fc.property(generatedFormula, ({ text, calls }) => {
      expect(whyChanged(text, 1, 2, { edition: "2024-12-31", isOtherMethod: false })).toMatch(
        /^(edition|correction)$/,
      );
      const isLost = tokensOf(text).some((token) => token.text === "#REF!" && token.kind === "error");
      const found = findingsIn({ ...book, cells: [cellOf(text)] }, {}, "2025-12-31", noReports);
      expect(found.map(({ issue }) => issue)).toEqual(isLost ? ["lost"] : []);
      // a call within the first is explained by its own arguments
      const given = calls.flatMap(([, ...own]) => own);
      const typed = (calls[0]?.slice(1) ?? []).filter(
        (argument) => argument === "" || constantOf(tokensOf(argument)) !== undefined,
      );
      expect(given).toEqual(expect.arrayContaining([...explained(text), ...typed]));
    }),
    runs,
  );
});
