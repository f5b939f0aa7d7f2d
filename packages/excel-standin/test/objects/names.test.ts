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
