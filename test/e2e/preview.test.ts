import { type Seen, openPreview } from "./browser";
import { Person } from "./person";

// the numbers are of docs/method.md: Moldova 54.7 on 31 December 2025; Abstain and 50 are of the UN's record and of Gallup

jest.setTimeout(90_000);

let seen: Seen;
let person: Person;

describe("the preview", () => {
  beforeAll(async () => {
    seen = await openPreview();
    person = new Person(seen);
    // the grid takes the keys once it was clicked
    await seen.page.mouse.click(700, 750);
  }, 90_000);

  afterAll(() => seen?.close());

  test('starts with =ALIGN("MDA") answered, and with where each part of a score is from', async () => {
    await person.calculated();
    const [[score]] = (await person.shown("B3")) as [[number]];
    expect(score).toBeCloseTo(54.7, 1);
    const table = await person.shown("A12:H18");
    expect(table[0]).toEqual(expect.arrayContaining(["component", "value", "weight", "source"]));
    expect(table.slice(1).map(([component]) => component)).toEqual([
      ...["votes", "blocs", "policy"],
      ...["where the West said Yes", "where the West said No", "absent"],
    ]);
    expect(String(table[1]![7])).toMatch(/^United Nations, Dag Hammarskjöld Library/);
    await seen.picture("try-it");
  });

  test("a formula that is typed is calculated and shown", async () => {
    await person.type("J3", '=ALIGN("MDA")');
    expect((await person.shown("J3"))[0]![0]).toBeCloseTo(54.7, 1);
    await person.type("J4", '=ALIGN.OPINION("KAZ","RUS","disapprove",2022)');
    expect(await person.shown("J4")).toEqual([[50]]);
    await person.type(
      "J5",
      '=ALIGN.VOTE("ARM","ES-11/1")&", "&ROUND(ALIGN.OPINION("KAZ","RUS","disapprove",2022)/3,2)',
    );
    expect(await person.shown("J5")).toEqual([["Abstain, 16.67"]]);
  });

  test("a range of fifteen names spills fifteen answers", async () => {
    const names =
      "Armenia Azerbaijan Belarus Estonia Georgia Kazakhstan Kyrgyzstan Latvia Lithuania Moldova Russia Tajikistan Turkmenistan Ukraine Uzbekistan";
    await person.addSheet("Spill");
    await person.paste("A2", names.split(" ").join("\n"));
    await person.type("B2", "=ALIGN(A2:A16)");
    await seen.picture("spill");
    const scores = (await person.shown("B2:B16")).flat();
    // Turkmenistan cast too few votes to say (CHANGELOG.md)
    expect(scores.filter((score) => typeof score === "number")).toHaveLength(14);
    expect(scores[12]).toBe("#N/A");
    expect(scores[9]).toBeCloseTo(54.7, 1);
    await seen.picture("spill");
  });

  test("a wrong name is an error whose message can be read beside the cell and below the grid", async () => {
    await person.type("D4", '=ALIGN("Moldva")');
    expect(await person.shown("D4")).toEqual([["#VALUE!"]]);
    const card = seen.page.locator(".card");
    const says = /#VALUE!: unknown country: Moldva; did you mean Moldova \(MDA\)\?/;
    const { x, y } = await person.place(3, 3);
    await person.until(card, () => person.pointAt(x, y));
    expect(await card.textContent()).toMatch(says);
    await seen.picture("wrong-name");
    await seen.page.mouse.move(x + 200, y + 200);
    await card.waitFor({ state: "hidden" });
    await person.select("D4");
    expect(await card.textContent()).toMatch(says);
    expect(await seen.page.textContent("#status")).toMatch(says);
  });

  test("typing the beginning of a name offers the functions, with what they do and what they take", async () => {
    const { page } = seen;
    await person.select("F4");
    await page.keyboard.type("=AL", { delay: 30 });
    const offered = page.getByText("Where a country stands: −100 (Russia) to +100 (the West)").first();
    await offered.waitFor({ state: "visible" });
    await seen.picture("function-list");
    await page.keyboard.type('IGN.OPINION("KAZ",', { delay: 30 });
    await page.getByText("[pollster]").first().waitFor({ state: "visible" });
    await seen.picture("function-hint");
    await page.keyboard.type('"RUS","disapprove",2022)', { delay: 5 });
    await page.waitForTimeout(350);
    await person.press("Enter");
    expect(await person.shown("F4")).toEqual([[50]]);
  });

  test("nothing is complained of, and no other machine is asked", () => {
    expect(seen.complaints).toEqual([]);
  });
});

test("the near-abroad workbook is written by the add-in's own command", async () => {
  seen = await openPreview({ start: { commands: ["fillSample"] } });
  person = new Person(seen);
  try {
    await seen.page.waitForTimeout(1500);
    const names = await seen.page.evaluate(() =>
      window.standin!.host.workbook.sheets.map(({ name, visibility }) => `${name}: ${visibility}`),
    );
    expect(names).toContain("Near abroad: Visible");
    expect(await seen.page.evaluate(() => window.standin!.grid.book.getActiveSheet().getSheetName())).toBe(
      "Near abroad",
    );
    await seen.picture("near-abroad");
    await person.goTo("Trend");
    await seen.page.waitForTimeout(400);
    await seen.picture("trend");
    expect(seen.complaints).toEqual([]);
  } finally {
    await seen.close();
  }
}, 90_000);
