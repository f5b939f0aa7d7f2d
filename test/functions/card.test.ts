import "../support/worksheet";
import { alignCard } from "../../src/functions/card";

interface Card {
  readonly type: string;
  readonly text: string;
  readonly properties: Readonly<Record<string, Card & { readonly basicValue?: unknown }>>;
  readonly provider: { readonly description: string };
}

const card = (country: unknown, asOf: unknown) => alignCard([[country]], [[asOf]])[0]![0] as Card;

test("a country's card shows its score, its components, blocs, votes and polls, each with who provides it", () => {
  const { type, text, properties } = card("Kazakhstan", "2023-11-03");
  expect([type, text]).toEqual(["Entity", "Kazakhstan"]);
  // an implementation of the method independent of this one
  expect(properties["Score"]!.basicValue).toBeCloseTo(-50.93, 2);
  expect(properties["Component: votes"]!.properties["Value"]!.basicValue).toBeCloseTo(-0.4186, 4);
  expect(Object.keys(properties["Blocs"]!.properties)).toEqual(expect.arrayContaining(["CSTO", "EAEU"]));
  expect(Object.keys(properties["Latest votes"]!.properties).length).toBe(10);
  expect(Object.keys(properties["Polls"]!.properties).join()).toContain("on Russia");
  const parts = Object.values(properties).filter((property) => property.type === "Entity");
  expect(parts.filter(({ provider }) => provider.description === "")).toEqual([]);
});

test("an unknown country in a range is an error in its own place", () => {
  const cards = alignCard([["MDA"], ["Moldva"]]) as unknown[][];
  expect(cards[0]![0]).toMatchObject({ type: "Entity", text: "Moldova" });
  expect(cards[1]![0]).toBeInstanceOf(Error);
});
