import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { factsOf } from "../../scripts/factsZip";
import { withDictionary } from "../../scripts/dictionary";
import { faultsOfPackage, packageFaults } from "../../src/pipeline/check/packageFaults";
import { readCsv } from "../../src/pipeline/csv";
import { dataPackage, descriptor, filesOf, type DataPackage } from "../../src/pipeline/dataPackage";
import { importers } from "../../src/pipeline/import";

const data = resolve(__dirname, "../../data");

const field = { name: "code", type: "string" };
const schema = { fields: [field], primaryKey: ["code"] };
const resource = { name: "countries", path: "countries.csv", type: "table", schema };

const faultsOf = (resources: readonly unknown[], more: object = {}) => {
  const written = { resources, ...more };
  return faultsOfPackage(written, () => written as unknown as DataPackage);
};

test("the data package is one by the profile of version 2", () => {
  expect(packageFaults()).toEqual([]);
  expect(faultsOf([resource])).toEqual([]);
});

// what the standard says MUST be (datapackage.org/standard: data-package, data-resource, table-schema)
test.each([
  ["no resources", [], {}, "/resources must NOT have fewer than 1 items"],
  ["a resource without a name", [{ ...resource, name: undefined }], {}, "/resources/0"],
  ["a path upwards", [{ ...resource, path: "../secret.csv" }], {}, "/resources/0/path"],
  ["an absolute path", [{ ...resource, path: "/etc/passwd" }], {}, "/resources/0/path"],
  ["a licence without name and path", [resource], { licenses: [{ title: "free" }] }, "/licenses/0"],
  [
    "an unknown type of a column",
    [{ ...resource, schema: { ...schema, fields: [{ ...field, type: "text" }] } }],
    {},
    "/resources/0/schema/fields/0/type",
  ],
  [
    "a bound of numbers that is a text",
    [
      {
        ...resource,
        schema: { ...schema, fields: [{ ...field, type: "number", constraints: { minimum: "0" } }] },
      },
    ],
    {},
    "/resources/0/schema/fields/0/constraints/minimum",
  ],
  [
    "a key that is no column",
    [{ ...resource, schema: { ...schema, primaryKey: ["id"] } }],
    {},
    "unknown key of",
  ],
  [
    "a reference to no table",
    [
      {
        ...resource,
        schema: {
          ...schema,
          foreignKeys: [{ fields: ["code"], reference: { resource: "areas", fields: ["code"] } }],
        },
      },
    ],
    {},
    "unknown reference of countries: areas code",
  ],
  [
    "one file twice",
    [resource, { ...resource, name: "other" }],
    {},
    "two resources of one file: countries.csv",
  ],
])("%s is refused", (_what, resources, more, fault) => {
  expect(faultsOf(resources, more).join("\n")).toContain(fault);
});

test("a table names its importers, and sources that sources.csv has", () => {
  const makers = new Set(["hand", ...importers.map(({ name }) => name)]);
  const known = new Set(readCsv(`${data}/sources.csv`).map(({ title, url }) => `${title} ${url}`));
  for (const { name, madeBy, sources = [] } of dataPackage.resources) {
    const strange = sources
      .map(({ title, path = "" }) => `${title} ${path}`)
      .filter((one) => !known.has(one));
    expect([name, madeBy.filter((maker) => !makers.has(maker)), strange]).toEqual([name, [], []]);
  }
});

test("data/README.md has the dictionary that the package makes", () => {
  const page = readFileSync(`${data}/README.md`, "utf8");
  expect(withDictionary(page)).toBe(page);
});

test("others are given every file that the package names, byte for byte, and one table more", () => {
  const entries = factsOf(data);
  const files = dataPackage.resources.flatMap(filesOf);
  const own = ["valuesSchema.json", "README.md", ...files];
  expect([...entries.keys()].sort()).toEqual([...own, "datapackage.json", "positions.csv"].sort());
  for (const file of own) expect(Buffer.compare(entries.get(file)!, readFileSync(`${data}/${file}`))).toBe(0);
  const { resources, ...rest } = JSON.parse(Buffer.from(entries.get("datapackage.json")!).toString()) as {
    readonly resources: readonly { readonly name: string }[];
  };
  const { resources: ownResources, ...ownRest } = descriptor as { readonly resources: readonly unknown[] };
  // the version is told once, by package.json, and is the release's
  const { version } = JSON.parse(readFileSync(`${data}/../package.json`, "utf8")) as {
    readonly version: string;
  };
  expect(ownRest).not.toHaveProperty("version");
  expect(rest).toEqual({ ...ownRest, version });
  expect(resources.slice(0, -1)).toEqual(ownResources);
  expect(resources.at(-1)!.name).toBe("positions");
});
