import { edition } from "../../src/edition";
import { planOf } from "../../src/reports/catalogue";
import type { Cell, Table, Workbook } from "../../src/workbook/plan";

function textsOn(plan: Workbook, name: string): string {
  const { blocks } = plan.sheets.find((sheet) => sheet.name === name)!;
  const cells = blocks.flatMap((block) => (block.kind === "rows" ? block.rows.flat() : []));
  return cells.flatMap((cell) => (cell.kind === "text" ? cell.text : [])).join("\n");
}

function positions({ sheets }: Workbook): Table {
  return sheets[0]!.blocks.find((block): block is Table => block.kind === "table")!;
}

test("a roll call's first page says number, title, result, poles and who was few, and its lists name each member once under its position", () => {
  const plan = planOf(edition, { report: "rollcall", resolution: "ES-11/1" });
  const first = textsOn(plan, "ES-11-1").split("\n");
  // UN press release GA/12407: against were Belarus, the DPRK, Eritrea, the Russian Federation and Syria
  expect(first.slice(0, 4)).toEqual([
    "ES-11/1: Aggression against Ukraine",
    "Put to the vote on 2022-03-02: 141 Yes, 5 No, 35 Abstain, 12 Absent.",
    "The West: Yes; Russia: No; China: Abstain.",
    "No: Belarus, Eritrea, North Korea, Russia and Syria.",
  ]);
  const words = { Y: "Yes", N: "No", A: "Abstain", X: "Absent" } as const;
  const wanted = positions(plan).rows.map((row) => {
    const [country, , position] = row as [
      { text: string },
      Cell,
      { value: { position: keyof typeof words } },
    ];
    return `${words[position.value.position]}: ${country.text}`;
  });
  let head = "";
  const listed = textsOn(plan, "By group")
    .split("\n")
    .flatMap((line) => {
      const found = /^(Yes|No|Abstain|Absent), \d+$/.exec(line);
      if (found) head = found[1]!;
      return found || head === "" ? [] : line.split(", ").map((name) => `${head}: ${name.replace(/,$/, "")}`);
    });
  // a name may go on in the next line
  expect(
    listed
      .join("")
      .replaceAll(/(Yes|No|Abstain|Absent): /g, "")
      .replaceAll(" ", "").length,
  ).toBe(
    wanted
      .join("")
      .replaceAll(/(Yes|No|Abstain|Absent): /g, "")
      .replaceAll(" ", "").length,
  );
  for (const line of wanted.filter((one) => !/ .* /.test(one))) expect(listed).toContain(line);
});

test("a title in capitals, as old records have it, stays as its source has it, below the number", () => {
  const plan = planOf(edition, { report: "rollcall", resolution: "V-1492" });
  expect(textsOn(plan, "V-1492").split("\n").slice(0, 2)).toEqual([
    "V-1492",
    expect.stringMatching(/^RES, I\.A\., REAFFIRMING RIGHTS OF PEOPLE OF PORTUGUESE TERRITORIES/),
  ]);
});
