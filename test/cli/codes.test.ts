import { encode } from "iconv-lite";
import { writeCodes } from "../../src/cli/codes";
import { csvFile } from "../../src/cli/csvFile";

async function looked(text: string, { name = "names.txt", label = "utf-8" } = {}) {
  const bytes = encode(text, label);
  let lines = "";
  const takenFor = await writeCodes(
    csvFile(() => [bytes], name),
    async (more) => void (lines += more),
  );
  return { lines, takenFor };
}

test.each([
  ["a line sep=", "sep=;\r\nMoldova;1\r\nFrance;2\r\n", {}, "Moldova\tMDA\t\nFrance\tFRA\t\n"],
  [
    "commas in names",
    "Korea, Republic of\nTanzania, United Republic of\n",
    {},
    "Korea, Republic of\tKOR\t\nTanzania, United Republic of\tTZA\t\n",
  ],
  [
    "quotes around them",
    '"Korea, Republic of"\nMoldova\n',
    {},
    "Korea, Republic of\tKOR\t\nMoldova\tMDA\t\n",
  ],
  ["other columns", "Moldova,1\nFrance,2\n", { name: "list.csv" }, "Moldova\tMDA\t\nFrance\tFRA\t\n"],
  ["tabs in UTF-16", "Moldova\t1\nFrance\t2\n", { label: "utf-16le" }, "Moldova\tMDA\t\nFrance\tFRA\t\n"],
  ["an empty line", "Moldova\n\nFrance\n", {}, "Moldova\tMDA\t\n\t\t\nFrance\tFRA\t\n"],
])("a list with %s is read", async (_, text, form, lines) => {
  expect((await looked(text, form)).lines).toBe(lines);
});

test("a name that is known and no voter is said to be that, and nothing is suggested", async () => {
  const { lines } = await looked("Greenland\nEuropean Union\nMoldva\n");
  expect(lines).toBe(
    "Greenland\t\ta territory of Denmark; not a voter\nEuropean Union\t\ta bloc; ALIGN.MEMBERS lists its members\nMoldva\t\tMDA\n",
  );
});

test.each([
  ["Moldova\n", {}, undefined],
  ["Moldova;1\nFrance;2\n", {}, "names.txt: UTF-8, cells parted by semicolons"],
  ["Côte d'Ivoire\n", { label: "windows-1252" }, "names.txt: Windows-1252, a cell a line"],
])("of %j it says what it took it for", async (text, form, takenFor) => {
  expect((await looked(text, form)).takenFor).toBe(takenFor);
});
