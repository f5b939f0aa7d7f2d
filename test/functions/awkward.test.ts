import { argumentName, catalogue, rolesOf, type Role } from "../../src/formulas/catalogue";
import { CellError, called, cell, plain } from "../support/worksheet";

const broken = new CellError("#DIV/0!");

/** What a call is given where nothing is wrong with it. */
const usual: Readonly<Partial<Record<Role, unknown>>> = {
  ...{ country: "MDA", other: "KAZ", from: 2021, to: 2023, resolution: "ES-11/1", indicator: "score" },
  ...{ leader: "RUS", bloc: "EU", name: "Moldova", position: "Yes", countries: "MDA", indicators: "score" },
};

/** What a user may give by mistake or by intent, by role. */
const awkward: Readonly<Partial<Record<Role, readonly unknown[]>>> = {
  country: ["EU", "WEST", "VAT", "TKM", "post-soviet", true, 12, "", "SUN", broken],
  other: ["EU", "WEST", "VAT", "post-soviet", "", "SUN", broken],
  countries: ["EU", "WEST", "post-soviet", "", [["MDA"], [""], [broken], ["KAZ"]], broken],
  day: [1940, 1945, "1945-10-24", "yesterday", "2023-13-45", 2021.5, -5, 1e9, true, 2090, broken],
  from: [1940, 2023, 2024, 2090, "2021-02-30", "2021-Q1", 0, true, broken],
  to: [1940, 2021, 2020, 2090, "2021-02-30", 1e9, broken],
  axis: [
    "NATO-WEST",
    "EU-NATO",
    "VAT-WEST",
    "DDR-WEST",
    "XKX-RUS",
    "RUS-RUS",
    "RUS",
    "RUS-",
    "A-B-C",
    5,
    true,
  ],
};

const cases = [...catalogue.keys()]
  .filter((name) => name !== "ALIGN.CARD")
  .flatMap((name) =>
    rolesOf(name).flatMap((role) => (awkward[role] ?? []).map((given) => [name, role, given] as const)),
  );

function answered(name: string, role: Role, given: unknown) {
  return called(name, ...rolesOf(name).map((one) => (one === role ? given : (usual[one] ?? null))));
}

test("whatever is given, a function answers cells, and errors that say why in a card's length", () => {
  for (const [name, role, given] of cases) {
    const cells = answered(name, role, given).flat();
    for (const one of cells) {
      const call = `${name}, ${argumentName(role)} ${String(plain(given))}: ${String(plain(one))}`;
      expect(`${call} ${typeof one}`).not.toMatch(/undefined|NaN|Infinity| 0 of 0 /);
      if (!(one instanceof CellError) || one.code === broken.code) continue;
      expect(call).toMatch(/#(VALUE!|N\/A) \S/);
      expect({ call, isShort: one.message.length <= 250 }).toEqual({ call, isShort: true });
    }
  }
});

const axial = [...catalogue.keys()].filter((name) => rolesOf(name).includes("axis"));

describe.each(axial.filter((name) => name !== "ALIGN.PEOPLE"))("%s between poles that", (name) => {
  const words = (axis: string) =>
    answered(name, "axis", axis)
      .flat()
      .filter((one) => one instanceof CellError)
      .map(plain)
      .join("\n");

  test("were never opposed says so, and names another axis", () => {
    expect(words("NATO-WEST")).toMatch(
      /NATO and the West were opposed on no vote in the 36 months to .*, nor on any other; ask on another axis, such as "RUS-WEST"/,
    );
  });

  test("are no longer opposed says when they were", () => {
    // the German Democratic Republic was a member from 1973 to 1990
    expect(words("DDR-WEST")).toMatch(
      /they were from 197\d-\d\d-\d\d to 19(89|90)-\d\d-\d\d: ask for a day then/,
    );
  });

  test("never voted asks for one that did", () => {
    expect(words("VAT-WEST")).toBe(
      "#VALUE! invalid pole: VAT; it never voted in the General Assembly, name one that did",
    );
  });
});

test.each([
  [
    "ALIGN.CHANGE",
    ["SUN", 2021, 2023],
    "#N/A movement of the Soviet Union from 2021-12-31 to 2023-12-31 not known: dissolved, last day 1991-12-23",
  ],
  ["ALIGN.COMPARE", ["WEST", "KAZ"], "#VALUE! unknown country: WEST; a pole of an axis; name a country"],
  [
    "ALIGN.ROLLCALLS",
    [null, 2023, 2023, "NATO-WEST"],
    "#N/A no roll call from 2023-01-01 to 2023-12-31 set NATO against the West",
  ],
])("%s%j says %s", (name, given, error) => {
  expect(cell(name, ...given)).toBe(error);
});

test.each(["ALIGN.CHANGE", "ALIGN.MOVES"])("%s from a day after the last says which is the last", (name) => {
  expect(cell(name, "MDA", 2090, 2099)).toMatch(
    /^#N\/A no change after \d{4}-\d\d-\d\d, the last day that is known: asked from 2090-12-31$/,
  );
});

test.each([
  ["ALIGN.TREND", ["year", "MDA", broken, "KAZ"], [[["MDA"], [broken], ["KAZ"]], 2022, 2023]],
  ["ALIGN.QUESTION", ["MDA", broken, "KAZ"], ["ES-11/1", [["MDA"], [broken], ["KAZ"]]]],
])("%s keeps an error among countries in a column of its own", (name, heads, given) => {
  const [head, ...rows] = called(name, ...given);
  expect(head!.slice(-heads.length)).toEqual(heads);
  for (const row of rows) {
    expect(row.at(-2)).toBe(broken);
    expect([row.at(-3), row.at(-1)].some((one) => one instanceof CellError)).toBe(false);
  }
});
