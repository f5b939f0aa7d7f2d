import { Mistake } from "../../src/core/mistake";
import { edition } from "../../src/edition";
import { planOf, proposalOf, reportNamed, reportRequest, reports } from "../../src/reports/catalogue";
import { xlsxOf } from "../../src/xlsx/write/workbookFile";

// countries that never voted in the General Assembly, one that is dissolved, and some of them beside one that votes

const lists = ["VAT", "TWN", "PSE", "XKX", "SUN", "DEU,VAT", "KAZ,SUN,TWN"];
const days = ["1950-12-31", "1985-12-31", "2023-12-31"];

const asked = reports.flatMap((report) =>
  days.flatMap((day) => {
    const others = Object.entries(report.options).flatMap(([key, option]) =>
      option.isNeeded ? [[key, proposalOf(edition, option)] as const] : [],
    );
    const has = (key: string) => key in report.options;
    const texts = lists.flatMap((list): readonly Readonly<Record<string, string>>[] => {
      const stretches = has("years") ? ["down", "across", "long"] : [];
      if (has("countries"))
        return [{ countries: list }, ...stretches.map((years) => ({ countries: list, years, from: "1947" }))];
      if (has("country") && !list.includes(",")) return [{ country: list }];
      if (has("positions")) return [{ positions: list.replaceAll(",", "=5; ").concat("=7") }];
      return [];
    });
    return (texts.length > 0 ? texts : [{}]).map((own) => ({
      report,
      texts: { ...Object.fromEntries(others), ...(has("day") && { day }), ...own },
    }));
  }),
);

test.each(asked.map((one) => [one.report.name, JSON.stringify(one.texts), one] as const))(
  "%s of %s is a workbook, or a mistake that is told",
  async (_, __, { report, texts }) => {
    const made = (async () => xlsxOf(planOf(edition, reportRequest(edition, report, texts))))();
    const problem: unknown = await made.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (problem !== undefined && !(problem instanceof Mistake)) throw problem;
  },
);

const choicesOf = (texts: Readonly<Record<string, string>>) =>
  planOf(edition, reportRequest(edition, reportNamed("choices"), texts));

test.each(["VAT", "TWN", "PSE"])(
  "choices of %s alone have no curve and say whose is missing",
  async (code) => {
    const plan = choicesOf({ countries: code, day: "2023" });
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Choices", "Align Sources", "Align Method"]);
    const [first] = plan.sheets;
    expect(JSON.stringify(first)).toContain("No score under any of them, and so no curve: ");
    expect(JSON.stringify(first)).toContain("was not a UN member at the contested votes");
    expect((await xlsxOf(plan)).length).toBeGreaterThan(0);
  },
);

test("choices keep the curve of who has a score beside who has none", () => {
  const { sheets } = choicesOf({ countries: "DEU,VAT", day: "2023" });
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("Curve"))).toEqual([
    "Curve Germany",
  ]);
});

test.each(["brief", "choices", "moves"] as const)(
  "%s compares with an earlier day where none is named",
  (name) => {
    const { sheets } = planOf(
      edition,
      reportRequest(edition, reportNamed(name), { countries: "SUN,FRA", day: "2000" }),
    );
    expect(JSON.stringify(sheets)).toContain("1996-12-31");
  },
);
