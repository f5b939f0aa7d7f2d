import { campsOf, mostCamps } from "../../../../src/core/votes/camps/camps";
import { campTree } from "../../../../src/core/votes/camps/campTree";
import { silhouettes } from "../../../../src/core/votes/camps/silhouettes";
import { mulberry32 } from "../../../../src/core/score/mulberry32";
import { camps } from "../../../../src/core/votes/camps/campsAnswer";
import { edition } from "../../../../src/edition";
import { squaredMiles } from "./cities";
import { madeWorld, type Cast } from "./madeWorld";

const year = ["2001-01-01", "2001-12-31"] as const;
const letters = (camp: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${camp}${String.fromCharCode(65 + (i % 26))}${i < 26 ? "X" : "Y"}`,
  );
const countries = [...letters("A", 12), ...letters("B", 9), ...letters("C", 5)];

/** Camp A says Yes where the roll call's number leaves 0 by 3, B where it leaves 1, C where 2; one vote in eight strays. */
function threeCamps(seed: number): Cast {
  const random = mulberry32(seed);
  const strays = new Map<string, string>();
  return (code, rollCall) => {
    const key = `${code} ${rollCall}`;
    if (!strays.has(key)) strays.set(key, random() < 0.125 ? "YNA"[Math.floor(random() * 3)]! : "");
    return strays.get(key)! || (rollCall % 3 === "ABC".indexOf(code[0]!) ? "Y" : "N");
  };
}

function campsByFirstLetter(found: ReturnType<typeof campsOf>): readonly string[] {
  return found!.camps.map(({ members }) =>
    [...new Set(members.map(({ country }) => country[0]))].sort().join(""),
  );
}

describe("a made world", () => {
  const world = madeWorld(countries, 60, threeCamps(1));

  test("its camps come out, as many as there are, the largest first", () => {
    const found = campsOf(world, ...year)!;
    expect(campsByFirstLetter(found)).toEqual(["A", "B", "C"]);
    expect(found.camps.map(({ members }) => members.length)).toEqual([12, 9, 5]);
    expect(found.camps.flatMap(({ members }) => members).every(({ fit }) => fit! > 0.3)).toBe(true);
  });

  test("whoever is in a camp stands together in the order", () => {
    const order = campsOf(world, ...year)!.order.map((code) => code[0]);
    expect(order.filter((camp, i) => camp !== order[i - 1]).length).toBe(3);
    expect(order.length).toBe(countries.length);
  });

  test("of fewer camps the two most alike are one, of more one is taken apart", () => {
    expect(campsByFirstLetter(campsOf(world, ...year, 2)).length).toBe(2);
    expect(campsOf(world, ...year, 5)!.camps.length).toBe(5);
  });

  test.each([1, 0, -2, 2.5, mostCamps + 1])("%d camps are refused", (count) => {
    expect(() => campsOf(world, ...year, count)).toThrow(
      `invalid how_many: ${count}; give a whole number from 2 to ${mostCamps}, or leave it out`,
    );
  });

  test("who cast half of the votes or fewer is in no camp, and is told of", () => {
    const absent: Cast = (code, i) => (code === "ABX" && i >= 30 ? "X" : threeCamps(1)(code, i));
    const found = campsOf(madeWorld(countries, 60, absent), ...year)!;
    expect(found.tooFew).toEqual([{ country: "ABX", votes: 30 }]);
    expect(found.order).not.toContain("ABX");
    const last = camps(madeWorld(countries, 60, absent), year, undefined).value!.at(-1);
    expect(last).toMatchObject({ country: "ABX", why: "no camp: cast 30 of 60 votes" });
  });

  test("where everybody votes by chance there is one camp", () => {
    const random = mulberry32(7);
    const drawn = new Map<string, string>();
    const chance: Cast = (code, i) => {
      const key = `${code} ${i}`;
      if (!drawn.has(key)) drawn.set(key, random() < 0.5 ? "Y" : "N");
      return drawn.get(key)!;
    };
    const many = [...countries, ...letters("D", 40), ...letters("E", 40), ...letters("F", 40)];
    const found = campsOf(madeWorld(many, 150, chance), ...year)!;
    expect(found.camps.length).toBe(1);
    expect(found.camps[0]!.members[0]).toMatchObject({ fit: undefined, next: undefined });
  });

  test("too few roll calls make no camps", () => {
    const answer = camps(madeWorld(countries, 9, threeCamps(1)), year, undefined);
    expect(answer.value).toBeUndefined();
    expect(answer.missing()).toBe(
      "too few divided roll calls: 9 from 2001-01-01 to 2001-12-31; camps need 10",
    );
  });
});

// Rousseeuw 1987 (Journal of Computational and Applied Mathematics 20, 53–65), section 3: how unlike twelve countries seemed to students
const judged = [
  ...[[], [5.58], [7, 6.5], [7.08, 7, 3.83], [4.83, 5.08, 8.17, 5.83], [2.17, 5.75, 6.67, 6.92, 4.92]],
  ...[
    [6.42, 5, 5.58, 6, 4.67, 6.42],
    [3.42, 5.5, 6.42, 6.42, 5, 3.92, 6.17],
  ],
  ...[
    [2.5, 4.92, 6.25, 7.33, 4.5, 2.25, 6.33, 2.75],
    [6.08, 6.67, 4.25, 2.67, 6, 6.17, 6.17, 6.92, 6.17],
  ],
  ...[[5.25, 6.83, 4.5, 3.75, 5.75, 5.42, 6.08, 5.83, 6.67, 3.67]],
  ...[[4.75, 3, 6.08, 6.67, 5, 5.58, 4.83, 6.17, 5.67, 6.5, 6.92]],
];
const unlike = judged.map((_, i) =>
  judged.map((_, j) => (i === j ? 0 : judged[Math.max(i, j)]![Math.min(i, j)]!)),
);

test.each([
  // in the order Belgium, Brazil, China, Cuba, Egypt, France, India, Israel, USA, USSR, Yugoslavia, Zaire
  ["two", [0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1, 0], 0.28],
  ["three", [0, 1, 2, 2, 0, 0, 1, 0, 0, 2, 2, 1], 0.33],
])("the mean silhouette of twelve countries in %s groups is as published", (_, groups, mean) => {
  const widths = silhouettes(unlike, groups).map(({ width }) => width);
  expect(widths.reduce((sum, width) => sum + width, 0) / 12).toBeCloseTo(mean, 2);
});

test("the tree of ten cities is that of R's hclust, method ward.D2", () => {
  const heights = [
    ...[3871.466183441, 1828.451983822, 1147.888801235, 937.784801185],
    ...[879, 816.252718219, 587, 347, 205],
  ];
  const total = heights.reduce((sum, height) => sum + height ** 2, 0);
  const { splits, groups } = campTree(squaredMiles);
  splits.forEach((share, i) => expect(share).toBeCloseTo(heights[i]! ** 2 / total, 9));
  const three = groups(3).map((group) => group.toSorted((a, b) => a - b).join(" "));
  expect(three.toSorted()).toEqual(["0 1 5 6 9", "2 3", "4 7 8"]);
});

test("the matrix that ships gives the clustering the same trees as the one it stands for", () => {
  const found = campsOf(edition, "2005-01-01", "2005-12-31")!;
  jest.isolateModules(() => {
    jest.doMock("ml-matrix", () => jest.requireActual("../../../../src/core/votes/camps/squareMatrix"));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { campsOf: again } = require("../../../../src/core/votes/camps/camps") as {
      campsOf: typeof campsOf;
    };
    const shipped = again({ ...edition }, "2005-01-01", "2005-12-31")!;
    expect(shipped.order).toEqual(found.order);
    expect(shipped.splits).toEqual(found.splits);
  });
});
