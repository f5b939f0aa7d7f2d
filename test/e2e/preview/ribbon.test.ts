import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame } from "playwright-core";
import { type Seen, openPreview } from "../browser";
import { Person } from "../person";

jest.setTimeout(90_000);

const manifest = readFileSync(resolve(__dirname, "../../../manifest.xml"), "utf8");

let seen: Seen;
let person: Person;
let pane: Frame;

beforeAll(async () => {
  seen = await openPreview({ width: 1100, height: 700 });
  person = new Person(seen);
  pane = seen.page.frame({ url: /taskpane/ })!;
  await pane.waitForSelector("[role=tab]");
}, 90_000);

afterAll(() => seen?.close());

afterEach(() => expect(seen.complaints).toEqual([]));

/** What a text of the manifest's resources says. */
function resource(id: string): string {
  return new RegExp(`id="${id}" DefaultValue="([^"]*)"`).exec(manifest)![1]!;
}

test("every button of the manifest is on the ribbon, with its label, its tip and a picture that loads", async () => {
  const wanted = [
    ...manifest.matchAll(
      /<(?:Control xsi:type="\w+"|Item) id="(Align\.\w+)">\s*<Label resid="([\w.]+)"\/>[^]*?<Description resid="([\w.]+)"\/>/g,
    ),
  ]
    .map(([, id, label, tip]) => ({ id: id!, label: resource(label!), tip: resource(tip!) }))
    .filter(({ id }) => !/Cell/.test(id));
  expect(wanted.length).toBeGreaterThan(10);
  const there = await seen.page.$$eval("#ribbon [data-control]", (buttons) =>
    buttons.map((button) => ({
      id: button.getAttribute("data-control"),
      label: button.textContent!.replace(" ▾", ""),
      tip: button.getAttribute("title"),
      picture: (button.querySelector("img")?.naturalWidth ?? 0) > 0,
    })),
  );
  expect(there).toEqual(expect.arrayContaining(wanted.map((one) => ({ ...one, picture: true }))));
});

test.each([
  ["Align.Build", "Build"],
  ["Align.Enrich", "Enrich"],
  ["Align.Country", "Country"],
  ["Align.Map", "Map"],
  ["Align.Explain", "Explain"],
])("the button %s shows the pane's part %s", async (control, part) => {
  await seen.page.click(`#ribbon button[data-control="${control}"]`);
  await pane.waitForSelector(`[role=tab][aria-selected=true]:has-text("${part}")`);
});

test("the pane closes, the functions go on, and the ribbon's button opens it again", async () => {
  const { page } = seen;
  await page.click("[aria-label='Close the pane']");
  expect(await page.isVisible("#pane")).toBe(false);
  await page.mouse.click(600, 500);
  await person.type("J9", '=ALIGN.VOTE("GEO","ES-11/1")');
  expect(await person.shown("J9")).toEqual([["Yes"]]);
  await seen.picture("pane-closed");
  await page.click("#ribbon button[data-control='Align.Build']");
  await page.waitForSelector("#pane:visible");
});

test("the pane's edge makes it wider, by the mouse and by the keys", async () => {
  const { page } = seen;
  const width = () => page.evaluate(() => document.getElementById("pane")!.offsetWidth);
  const before = await width();
  const edge = (await page.locator(".divider").boundingBox())!;
  await page.mouse.move(edge.x + 3, edge.y + 200);
  await page.mouse.down();
  await page.mouse.move(edge.x - 57, edge.y + 200, { steps: 5 });
  await page.mouse.up();
  expect(Math.abs((await width()) - before - 60)).toBeLessThan(5);
  await page.focus(".divider");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(Math.abs((await width()) - before)).toBeLessThan(5);
});

test("a menu of the ribbon opens, closes by Escape, and its entry writes a report", async () => {
  const { page } = seen;
  const entry = page.locator("#ribbon [role=menuitem][data-control='Align.RollCall']");
  const opener = page.locator("#ribbon button[data-control='Align.Reports']");
  await opener.click();
  await entry.waitFor({ state: "visible" });
  await seen.picture("ribbon-menu");
  await page.keyboard.press("Escape");
  await entry.waitFor({ state: "hidden" });
  await opener.click();
  await entry.click();
  await page.waitForFunction(() => window.standin!.host.workbook.sheet("ES-11-1")?.visibility === "Visible");
  await seen.picture("roll-call");
});

test("a right click on a cell offers Align's Explain, which explains it", async () => {
  const { page } = seen;
  await person.goTo("Try it");
  const { x, y } = await person.place(2, 1);
  await page.mouse.click(x, y);
  await page.mouse.click(x, y, { button: "right" });
  await page.getByText("Align", { exact: true }).last().hover();
  await page.getByText("Enrich", { exact: true }).last().waitFor({ state: "visible" });
  await seen.picture("cell-menu");
  await page.getByText("Explain", { exact: true }).last().click();
  await pane.waitForSelector("text=Try it!B3");
  expect(await pane.textContent("#part")).toMatch(/=ALIGN\("MDA"\).*contested roll calls/);
});
