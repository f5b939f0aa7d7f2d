import { edition } from "../../src/edition";
import { called, cell } from "../support/worksheet";

test("ALIGN.EVENTS has what the founding article reports, with its source", () => {
  const [head, ...rows] = called("ALIGN.EVENTS", "TJK", 2022, 2023);
  expect(head).toEqual(["date", "event", "kind", "source", "about"]);
  expect(rows.every((row) => String(row[3]).includes("The Wall Street Journal"))).toBe(true);
  expect(cell("ALIGN.EVENTS", "FRA")).toBe(
    `#N/A no event of FRA from 1946-01-01 to ${edition.parts.get("events")!.knownTo}; none at all is recorded`,
  );
});

test("ALIGN.EVENTS of a group says whose each event is", () => {
  const about = new Set(
    called("ALIGN.EVENTS", "EU", 2023, 2026)
      .slice(1)
      .map((row) => row[4]),
  );
  expect([...about]).toEqual(expect.arrayContaining(["European Union", "Slovakia"]));
  expect(about).not.toContain("");
});

// EUCO 20/23, 14 December 2023: the European Council made Georgia a candidate
test("ALIGN.EVENTS goes on after the article, each event with the document that reports it", () => {
  const rows = called("ALIGN.EVENTS", "GEO", "2023-12", 2024).slice(1);
  expect(rows.map((row) => row.slice(0, 3))).toContainEqual([
    "2023-12-14",
    "Georgia became a candidate for the European Union.",
    "reported",
  ]);
  // decisions of the European Union are cited by body and day
  const isDocument = ([, , , source]: readonly unknown[]) =>
    /https:\/\/|^(European )?Council/.test(String(source));
  expect(rows.filter((row) => !isDocument(row))).toEqual([]);
});

test.each([
  ["c5", "Central Asia"],
  ["Central Asia", "c5"],
])("ALIGN.EVENTS of the group %s are those of its countries and on it as a whole, as of %s", (one, other) => {
  const of = (who: string) => called("ALIGN.EVENTS", who, 2023, 2023).slice(1);
  expect(of(one)).toEqual(of(other));
  const texts = of(one).map(([, text]) => text);
  expect(texts).toContain(
    "Neighbours and allies of Russia are spreading their ties and moving closer to China and the West.",
  );
  expect(texts).toEqual(expect.arrayContaining(of("TJK").map(([, text]) => text)));
});

test("ALIGN.EVENTS of the EU are those on it and on its members; whoever is neither is an unknown country", () => {
  const texts = called("ALIGN.EVENTS", "EU", 2023, 2023)
    .slice(1)
    .map(([, text]) => text);
  expect(texts).toEqual(
    expect.arrayContaining(
      called("ALIGN.EVENTS", "EST")
        .slice(1)
        .map(([, text]) => text),
    ),
  );
  expect(cell("ALIGN.EVENTS", "Moldva")).toMatch(/^#VALUE! unknown country: Moldva; did you mean Moldova/);
});
