import { ExcelHost } from "../../src/host";
import type { Action, Batch, BatchResponse, ObjectPath } from "../../src/richapi/wire";

// batches as office.js writes them: the protocol notes of the stand-in's prototype, section 3

let host: ExcelHost;
beforeEach(() => {
  host = new ExcelHost({ functionsJson: { functions: [] } });
});

const paths: Record<number, ObjectPath> = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  5: {
    Id: 5,
    ObjectPathType: 3,
    Name: "GetActiveWorksheet",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: [] },
  },
  7: {
    Id: 7,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 5,
    ArgumentInfo: { Arguments: ["A1:B2"] },
  },
};

function execute(
  actions: readonly Omit<Action, "Id" | "Name">[],
  more: Record<number, ObjectPath> = {},
): Promise<BatchResponse> {
  const batch: Batch = {
    Actions: actions.map((action, at) => ({ Name: "", ...action, Id: at + 100 })),
    ObjectPaths: { ...paths, ...more },
  };
  return host.executor.execute(batch);
}

const named = (Name: string, ...Arguments: unknown[]) => ({
  Name,
  ActionType: 3,
  ArgumentInfo: { Arguments },
});
const load = (ObjectPathId: number, ...Select: string[]) => ({
  ActionType: 2,
  ObjectPathId,
  QueryInfo: { Select },
});
const set = (ObjectPathId: number, Name: string, value: unknown) => ({
  Name,
  ActionType: 4,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});

const values = async (response: Promise<BatchResponse>) => (await response).Results.map(({ Value }) => Value);

test("a property is set by the name on the wire, several at once by their names in JavaScript", async () => {
  const answers = await values(
    execute([
      set(7, "Values", [
        [1, 2],
        [3, 4],
      ]),
      { ActionType: 9, ObjectPathId: 5, ObjectState: { name: "Renamed", tabColor: "red" } },
      load(7, "values", "address"),
      load(5, "tabColor"),
    ]),
  );
  expect(answers.slice(2)).toMatchObject([
    {
      Values: [
        [1, 2],
        [3, 4],
      ],
      Address: "Renamed!A1:B2",
    },
    { TabColor: "#FF0000" },
  ]);
});

test("gridlines and headings are set under the names that they once had", async () => {
  expect(
    (
      await values(
        execute([
          set(5, "Gridlines", false),
          set(5, "Headings", false),
          load(5, "showGridlines", "showHeadings"),
        ]),
      )
    )[2],
  ).toMatchObject({
    ShowGridlines: false,
    ShowHeadings: false,
  });
});

test("an item of a collection tells its id, by which later batches reach it", async () => {
  const add: ObjectPath = {
    Id: 9,
    ObjectPathType: 3,
    Name: "Add",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ["New"] },
  };
  const [{ Id }] = (await values(execute([{ ActionType: 1, ObjectPathId: 9 }], { 9: add }))) as [
    { Id: string },
  ];
  const item: ObjectPath = {
    Id: 11,
    ObjectPathType: 5,
    Name: "",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: [Id] },
  };
  expect(await values(execute([load(11, "name")], { 11: item }))).toEqual([{ Id, Name: "New" }]);
});

test("a path is resolved once in a batch: what it makes is made once", async () => {
  const add: ObjectPath = {
    Id: 9,
    ObjectPathType: 3,
    Name: "Add",
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: [] },
  };
  const count = { ObjectPathId: 3, ...named("GetCount") };
  expect(
    (
      await values(
        execute([{ ActionType: 1, ObjectPathId: 9 }, load(9, "name"), load(9, "id"), count], { 9: add }),
      )
    )[3],
  ).toBe(2);
});

test("an object is handed over by its path: as an argument, in a list, and inside a plain object", async () => {
  const cell: ObjectPath = {
    Id: 9,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 5,
    ArgumentInfo: { Arguments: ["B2:C3"] },
  };
  const common: ObjectPath = {
    ...{ Id: 11, ObjectPathType: 3, Name: "GetIntersection", ParentObjectPathId: 7 },
    ArgumentInfo: { Arguments: [9], ReferencedObjectPathIds: [9] },
  };
  const rule: ObjectPath = { Id: 13, ObjectPathType: 4, Name: "DataValidation", ParentObjectPathId: 7 };
  const answers = await values(
    execute(
      [
        load(11, "address"),
        set(13, "Rule", { list: { source: { _ObjectPathId: 9 }, inCellDropDown: true } }),
        load(13, "rule"),
      ],
      {
        9: cell,
        11: common,
        13: rule,
      },
    ),
  );
  expect(answers[0]).toMatchObject({ Address: "Sheet1!B2" });
  expect(answers[2]).toMatchObject({ Rule: { list: { source: "=Sheet1!$B$2:$C$3" } } });
});

test("a collection answers its items, what is loaded of them, and a window on them", async () => {
  await execute([
    { ObjectPathId: 3, ...named("Add", "Second") },
    { ObjectPathId: 3, ...named("Add", "Third") },
  ]);
  const windowed = { ...load(3, "items/name"), QueryInfo: { Select: ["items/name"], Top: 1, Skip: 1 } };
  expect(await values(execute([windowed]))).toMatchObject([{ _Items: [{ Name: "Second" }] }]);
});

test("retrieved objects come with their names in JavaScript", async () => {
  const retrieve = { ActionType: 7, ObjectPathId: 3, QueryInfo: { Select: ["items/name"] } };
  expect(await values(execute([retrieve]))).toMatchObject([{ items: [{ name: "Sheet1" }] }]);
});

test("without names a load answers all plain properties of an object", async () => {
  const [answer] = await values(execute([{ ActionType: 2, ObjectPathId: 5 }]));
  expect(answer).toMatchObject({ Name: "Sheet1", Position: 0, Visibility: "Visible", TabColor: "" });
});

test("the actions before one that fails stay, its place is told", async () => {
  const { Results, Error } = await execute([
    set(7, "Values", "kept"),
    { ObjectPathId: 7, ...named("Insert", "Sideways") },
    load(7, "values"),
  ]);
  expect(Results).toHaveLength(1);
  expect(Error).toMatchObject({ Code: "InvalidArgument", Location: "Range.insert", ActionIndex: 1 });
  expect(host.workbook.activeSheet.cell(0, 0)?.value).toBe("kept");
});

test("an event is listened to by a method of its name", async () => {
  const { Error } = await execute([{ ObjectPathId: 5, ...named("_RegisterDataChangedEvent") }]);
  expect(Error).toBeUndefined();
});

test("members that no type has are counted among the used, and known as such", async () => {
  await execute([load(7, "adress")]);
  expect(host.executor.unknown).toEqual(["Range.adress"]);
});
