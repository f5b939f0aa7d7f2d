import { openWorkbook } from "../../src/node/openWorkbook";

test("a name is added by formula, found in any case, leads to its range and goes", async () => {
  const workbook = await openWorkbook({ functionsJson: { functions: [] } });
  await workbook.Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add("Sales", "=Sheet1!$B$2:$C$3");
    const range = names.getItem("sales").getRange().load("address");
    const missing = names.getItemOrNullObject("Costs").load("name");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:C3");
    expect(missing.isNullObject).toBe(true);
    names.getItem("Sales").delete();
    const count = names.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  workbook.close();
});

test("what mentions a name is calculated again when that changes, through other names and across a renamed sheet", async () => {
  const workbook = await openWorkbook({ functionsJson: { functions: [] } });
  await workbook.Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.add("Data").getRange("A1:A2").values = [[5], [7]];
    names.add("Base", "=Data!$A$1");
    names.add("Twice", "=Base*2");
    const cells = worksheets.getItem("Sheet1").getRange("A1:A3");
    cells.formulas = [["=Twice+1"], ["=Data!A2"], ["=Later*2"]];
    await context.sync();
    names.getItem("Base").formula = "=Data!$A$2";
    names.add("Later", "=Base");
    worksheets.getItem("Data").name = "Other";
    await context.sync();
    cells.load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[15], [7], [14]]);
    expect(cells.formulas[1]).toEqual(["=Other!A2"]);
    names.getItem("Base").delete();
    await context.sync();
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([["#NAME?"], [7], ["#NAME?"]]);
  });
  workbook.close();
});
