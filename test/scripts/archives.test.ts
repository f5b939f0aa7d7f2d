import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "tar-stream";
import { tarred } from "../../scripts/archives";

const root = resolve(__dirname, "../..");
const files = new Map([
  ["b.txt", new Uint8Array([2])],
  ["a.js", new Uint8Array([1])],
]);
// in Berlin there is no such hour: clocks go from 2 to 3 then
const date = new Date("2026-03-29T02:30:10Z");

/** Date and time of the first file, from the zip's first header (PKWARE's APPNOTE, 4.4.6: time, then date, two bytes each). */
function dateIn(zip: Uint8Array): string {
  const [time, day] = [10, 12].map((place) => zip[place]! + 256 * zip[place + 1]!) as [number, number];
  const parts = [1980 + (day >> 9), (day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, 2 * (time & 31)];
  return parts.join(" ");
}

/** What another process in a time zone makes; in jest's own a change of zone is not seen. */
function zippedIn(zone: string, day = date): Buffer {
  const script = `
    const { zipped } = require("./scripts/archives.ts");
    const zip = zipped(new Map([["a.js", new Uint8Array([1])]]), new Date("${day.toISOString()}"));
    process.stdout.write(Buffer.from(zip).toString("base64") + " " + process.env.TZ);
  `;
  const words = ["--import", "tsx", "--input-type=commonjs", "--eval", script];
  const env = { ...process.env, TZ: zone };
  const [zip, left] = execFileSync(process.execPath, words, { cwd: root, encoding: "utf8", env }).split(" ");
  expect(left).toBe(zone);
  return Buffer.from(zip!, "base64");
}

test("a zip's bytes are those of its files and date, in any time zone", () => {
  const [one, ...others] = ["UTC", "Europe/Berlin", "Pacific/Kiritimati"].map((zone) => zippedIn(zone));
  expect(dateIn(one!)).toBe("2026 3 29 2 30 10");
  for (const other of others) expect(other.equals(one!)).toBe(true);
});

test("files of another date have that date, as servers tell by date and size whether a file is another", async () => {
  expect(dateIn(zippedIn("UTC", new Date("2026-03-30T02:30:10Z")))).toBe("2026 3 30 2 30 10");
  const tar = extract();
  tar.end(gunzipSync(await tarred(files, date, (path) => path.endsWith(".js"))));
  const told: unknown[] = [];
  for await (const entry of tar) {
    const { name, mtime, mode } = entry.header;
    told.push([name, mtime, mode]);
    entry.resume();
  }
  expect(told).toEqual([
    ["a.js", date, 0o755],
    ["b.txt", date, 0o644],
  ]);
});
