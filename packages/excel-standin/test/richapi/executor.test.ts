import { ExcelHost } from "../../src/host";
import type { Batch, BatchResponse } from "../../src/richapi/wire";

// batches as office.js wrote them, with what Excel's protocol answers

function answer(
  batch: Batch,
  host = new ExcelHost({ functionsJson: { functions: [] } }),
): Promise<BatchResponse> {
  return host.executor.execute(batch);
}

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const worksheets = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const active = {
  Id: 5,
  ObjectPathType: 3,
  Name: "GetActiveWorksheet",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [] },
};
const range = (address: string) => ({
  Id: 7,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 5,
  ArgumentInfo: { Arguments: [address] },
});
const instantiate = (Id: number, ObjectPathId: number) => ({ Id, ActionType: 1, Name: "", ObjectPathId });

test("a block is written, kept and read in one batch", async () => {
  const values = [
    ["Name", "Amount"],
    ["x", 2],
  ];
  const response = await answer({
    Actions: [
      instantiate(2, 1),
      instantiate(4, 3),
      instantiate(6, 5),
      instantiate(8, 7),
      { Id: 9, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
      instantiate(10, 7),
      { Id: 11, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: { Arguments: [values] } },
      { Id: 12, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["values", "address"] } },
    ],
    ObjectPaths: { 1: root, 3: worksheets, 5: active, 7: range("A1:B2") },
  });
  expect(response).toEqual({
    Results: [
      { ActionId: 2, Value: {} },
      { ActionId: 4, Value: {} },
      { ActionId: 6, Value: { Id: "{00000001-0001-0000-0000-000000000000}" } },
      { ActionId: 8, Value: {} },
      { ActionId: 9, Value: null },
      { ActionId: 10, Value: { _ReferenceId: "Range_1" } },
      { ActionId: 11, Value: null },
      { ActionId: 12, Value: { _ReferenceId: "Range_1", Values: values, Address: "Sheet1!A1:B2" } },
    ],
    TraceIds: [],
  });
});

test("a sheet that is missing ends the batch and names the action", async () => {
  const missing = {
    Id: 5,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["No"] },
  };
  const { Results, Error } = await answer({
    Actions: [instantiate(2, 1), instantiate(4, 3), instantiate(6, 5), instantiate(8, 1)],
    ObjectPaths: { 1: root, 3: worksheets, 5: missing },
  });
  expect(Results).toHaveLength(2);
  expect(Error).toEqual({
    Code: "ItemNotFound",
    Message: "The requested resource doesn't exist.",
    Location: "WorksheetCollection.getItem",
    HttpStatusCode: 404,
    ActionIndex: 2,
  });
});

test("below an object that is not there everything is null", async () => {
  const nothing = { ...active, Name: "GetItemOrNullObject", ArgumentInfo: { Arguments: ["No"] } };
  const { Results, Error } = await answer({
    Actions: [
      instantiate(6, 5),
      instantiate(8, 7),
      { Id: 9, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["address"] } },
    ],
    ObjectPaths: { 1: root, 3: worksheets, 5: nothing, 7: range("A1") },
  });
  expect(Error).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

test("a kept range is reached by its reference in a later batch, until it is released", async () => {
  const host = new ExcelHost({ functionsJson: { functions: [] } });
  const keep = {
    Id: 9,
    ActionType: 3,
    Name: "_KeepReference",
    ObjectPathId: 7,
    ArgumentInfo: { Arguments: [] },
  };
  await answer({ Actions: [keep], ObjectPaths: { 1: root, 3: worksheets, 5: active, 7: range("B2") } }, host);
  const kept = { Id: 7, ObjectPathType: 6, Name: "Range_1" };
  const load = { Id: 2, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["address"] } };
  const later = { Actions: [load], ObjectPaths: { 7: kept } };
  expect((await answer(later, host)).Results[0]!.Value).toMatchObject({ Address: "Sheet1!B2" });
  const release = {
    Id: 3,
    ActionType: 3,
    Name: "_RemoveReference",
    ObjectPathId: 1,
    ArgumentInfo: { Arguments: ["Range_1"] },
  };
  await answer({ Actions: [release], ObjectPaths: { 1: root } }, host);
  expect((await answer(later, host)).Error?.Code).toBe("InvalidReference");
});

test("a trace is answered by its id and by a row", async () => {
  const trace = { Id: 4, ActionType: 5, Name: "", ObjectPathId: 0 };
  expect(await answer({ Actions: [trace], ObjectPaths: {} })).toEqual({
    Results: [{ ActionId: 4, Value: null }],
    TraceIds: [4],
  });
});

test("names to load are read in any case, nested ones by slashes, and unknown ones passed over", async () => {
  const load = (Select: readonly string[]) => ({
    Actions: [{ Id: 2, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select } }],
    ObjectPaths: { 1: root, 3: worksheets, 5: active, 7: range("A1") },
  });
  expect((await answer(load(["ADDRESS", "worksheet/name"]))).Results[0]!.Value).toEqual({
    Address: "Sheet1!A1",
    Worksheet: { Id: "{00000001-0001-0000-0000-000000000000}", Name: "Sheet1" },
  });
  // samples load "no-properties-needed" to hear whether an object is there
  expect((await answer(load(["no-properties-needed"]))).Results[0]!.Value).toEqual({});
});

test("a member that the stand-in does not play is named", async () => {
  const call = { Id: 2, ActionType: 3, Name: "FlashFill", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } };
  const batch = { Actions: [call], ObjectPaths: { 1: root, 3: worksheets, 5: active, 7: range("A1") } };
  expect((await answer(batch)).Error).toMatchObject({
    Code: "NotImplemented",
    Message: expect.stringContaining("Range.flashFill") as string,
  });
});
