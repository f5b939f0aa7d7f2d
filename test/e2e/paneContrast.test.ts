import { PaneDriver } from "./paneDriver";

// what the pane draws, under the colours that a user of a contrast theme chose: on a dark ground and on a light one

jest.setTimeout(120_000);

let pane: PaneDriver;
beforeAll(async () => (pane = await PaneDriver.start()));
afterAll(() => pane?.seen.close());

/** Contrast of marks with the ground that they lie on (WCAG 2.2, relative luminance); the least that marks need is 3 (1.4.11). */
function contrasts(selector: string, property: "fill" | "stroke" | "backgroundColor" | "borderTopColor") {
  return pane.frame.$$eval(
    selector,
    (marks, property) => {
      const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
      const over = ([red, green, blue, alpha = 1]: readonly number[], ground: readonly number[], share = 1) =>
        [red!, green!, blue!].map((channel, i) => alpha * share * channel + (1 - alpha * share) * ground[i]!);
      // what lies on what, down to the pane's own ground
      const groundOf = (place: Element | null): readonly number[] => {
        if (!place) return [255, 255, 255];
        const own = numbers(getComputedStyle(place).backgroundColor);
        return own[3] === undefined ? own : over(own, groundOf(place.parentElement));
      };
      const luminance = (color: readonly number[]) => {
        const [red, green, blue] = color.map((channel) => {
          const share = channel / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      return marks.flatMap((mark) => {
        const style = getComputedStyle(mark);
        if (style[property] === "none") return [];
        const ground = groundOf(mark.parentElement);
        const own = property === "fill" ? Number(style.fillOpacity) : 1;
        const seen = over(numbers(style[property]), ground, own * Number(style.opacity));
        const [dim, light] = [luminance(seen), luminance(ground)].sort((a, b) => a - b);
        return [(light! + 0.05) / (dim! + 0.05)];
      });
    },
    property,
  );
}

async function expectSeen(selector: string, property: Parameters<typeof contrasts>[1]): Promise<void> {
  // a colour on its way to another is not the one that is seen
  await pane.frame.waitForFunction(() =>
    document.getAnimations().every((one) => !(one instanceof CSSTransition)),
  );
  const found = await contrasts(selector, property);
  expect([selector, found.length > 0]).toEqual([selector, true]);
  expect([selector, property, found.filter((one) => one < 3)]).toEqual([selector, property, []]);
}

describe.each(["light", "dark"] as const)("forced colours on a %s ground", (colorScheme) => {
  beforeAll(() => pane.seen.page.emulateMedia({ colorScheme, forcedColors: "active" }));

  test("every mark of Country is seen: the strip of the score, its line over the years, state and people", async () => {
    await pane.open("country");
    await pane.frame.waitForSelector("section[aria-label=Score]");
    await pane.frame.waitForSelector("#part figure svg path");
    await pane.frame.click("#part button:text-is('State and people')");
    await pane.frame.waitForSelector("#part circle[fill-opacity]");
    await pane.seen.picture(`contrast-${colorScheme}-country`);
    const [axis, span, mark] = ["div:first-child", "div:nth-child(2)", "div:last-child"].map(
      (place) => `section[aria-label=Score] [aria-hidden] > div > ${place}`,
    );
    await expectSeen(axis!, "backgroundColor");
    await expectSeen(span!, "borderTopColor");
    await expectSeen(mark!, "backgroundColor");
    for (const shape of ["path", "line", "g > line"]) await expectSeen(`#part figure svg ${shape}`, "stroke");
    for (const shape of ["circle", "text"]) await expectSeen(`#part figure svg ${shape}`, "fill");
    await pane.frame.locator("#part circle[fill-opacity]").first().scrollIntoViewIfNeeded();
    await pane.seen.picture(`contrast-${colorScheme}-people`);
    await pane.frame.click("#part button:text-is('State and people')");
  });

  test("of the bars of blocs those of full members are the strongest, and their legend has an edge", async () => {
    await pane.open("country");
    await pane.frame.click("#part button:text-is('Blocs')");
    const bar = "#part li [role=img] > div";
    await pane.frame.waitForSelector(bar);
    await pane.frame.locator(bar).first().scrollIntoViewIfNeeded();
    await pane.seen.picture(`contrast-${colorScheme}-blocs`);
    const names = await pane.frame.$$eval(bar, (bars) =>
      bars.map(
        (one) => one.parentElement!.title.startsWith("member ") && one === one.parentElement!.firstChild,
      ),
    );
    const filled = await contrasts(bar, "backgroundColor");
    expect(new Set(names)).toEqual(new Set([true, false]));
    names.forEach((isMember, i) => {
      if (isMember) expect(filled[i]).toBeGreaterThanOrEqual(3);
    });
    const strongest = Math.max(...filled);
    expect(names.flatMap((isMember, i) => (isMember ? filled[i]! : []))).toContain(strongest);
    // others are an outline: their edge is seen, and their middle is the ground
    expect(Math.min(...filled)).toBe(1);
    const outlined = await contrasts(bar, "borderTopColor");
    filled.forEach((contrast, i) => expect(Math.max(contrast, outlined[i]!)).toBeGreaterThanOrEqual(3));
    await expectSeen("#part ul + span > span:first-child", "backgroundColor");
    await expectSeen("#part ul + span > span:last-child", "borderTopColor");
    await pane.frame.click("#part button:text-is('Blocs')");
  });

  test("the map's states and the swatches of its legend have an edge, and land without a figure is hatched as the legend says", async () => {
    await pane.open("map");
    await pane.frame.waitForSelector("[data-code=KAZ]");
    await pane.seen.picture(`contrast-${colorScheme}-map`);
    await expectSeen("#part svg[role=group] path:not([fill='url(#dotted)'])", "stroke");
    await expectSeen("#part [role=list] [role=listitem] > span", "borderTopColor");
    await expectSeen("#hatched line", "stroke");
    // Greenland has no state of its own in the facts
    const lands = await pane.frame.$$eval("#part svg[role=group] > path", (all) =>
      all.map((one) => one.getAttribute("fill")),
    );
    expect(lands.length).toBeGreaterThan(1);
    expect(new Set(lands)).toEqual(new Set(["url(#hatched)"]));
  });

  test("the name of a tab is read while the pointer is on it", async () => {
    await pane.frame.hover("#tab-map");
    const { text, ground } = await pane.frame.$eval("#tab-map", (tab) => ({
      text: getComputedStyle(tab.querySelector("span")!).color,
      ground: getComputedStyle(document.body).backgroundColor,
    }));
    expect(text).not.toBe(ground);
  });

  test("the small chart of an indicator is seen", async () => {
    await pane.open("find");
    await pane.frame.fill("#part input[type=search]", "vdem.libdem");
    await pane.frame.click("[data-entry='indicator vdem.libdem']");
    await pane.frame.waitForSelector("figure svg circle");
    await pane.seen.picture(`contrast-${colorScheme}-indicator`);
    for (const shape of ["path", "line"]) await expectSeen(`figure svg ${shape}`, "stroke");
    await expectSeen("figure svg circle", "fill");
    await pane.frame.click("text=Back to the list");
    await pane.frame.fill("#part input[type=search]", "");
  });

  test("dots of the Assembly have an edge, in its map and its legend", async () => {
    await pane.open("find");
    await pane.frame.click("[data-entry='report assembly']");
    const map = "section[aria-label='Map of the Assembly']";
    await pane.frame.waitForSelector(`${map} svg circle`, { timeout: 60_000 });
    await pane.frame.locator(map).scrollIntoViewIfNeeded();
    await pane.seen.picture(`contrast-${colorScheme}-assembly`);
    await expectSeen(`${map} svg[role=group] g > circle`, "stroke");
    await expectSeen(`${map} [role=listitem] > span`, "borderTopColor");
  });
});

describe.each([
  ["light", "none"],
  ["dark", "none"],
  ["light", "active"],
  ["dark", "active"],
] as const)("on a %s ground, colours forced: %s", (colorScheme, forcedColors) => {
  test("the star of each entry is seen, empty and full", async () => {
    await pane.seen.page.emulateMedia({ colorScheme, forcedColors });
    await pane.open("find");
    const star = "[data-entry='report brief'] + button";
    await pane.frame.click(`${star} >> nth=0`);
    await expectSeen("[data-entry] + button:not([aria-pressed=true]) svg polygon", "stroke");
    await expectSeen(`${star}[aria-pressed=true] svg polygon`, "fill");
    await pane.seen.picture(`contrast-${colorScheme}-${forcedColors}-stars`);
    await pane.frame.click(`${star} >> nth=0`);
  });
});

test("nothing is complained of, and no other machine is asked", () => {
  expect(pane.seen.complaints).toEqual([]);
});
