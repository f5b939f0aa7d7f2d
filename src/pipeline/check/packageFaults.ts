import { Ajv, type SchemaObject } from "ajv";
import { dataPackage, descriptor, filesOf, type DataPackage } from "../dataPackage";
import { packageProfile, tableSchemaProfile } from "./packageProfile";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addFormat("regex", (text) => {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch (problem) {
    if (problem instanceof SyntaxError) return false;
    throw problem;
  }
});

function broken(profile: SchemaObject, value: unknown): readonly string[] {
  const isValid = ajv.compile(profile);
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}

/** Names of one kind that stand in a list twice. */
function twice(names: readonly string[], what: string): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `two ${what}: ${name}`);
}

/** Keys that name no column, or no table. */
function keyFaults({ resources }: DataPackage): readonly string[] {
  return resources.flatMap(({ name, schema: { fields, primaryKey, foreignKeys = [] } }) => {
    const columns = fields.map((field) => field.name);
    const strange = [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)]
      .filter((column) => !columns.includes(column))
      .map((column) => `unknown key of ${name}: ${column}`);
    const lost = foreignKeys
      .filter(({ reference }) => {
        const found = resources.find((resource) => resource.name === reference.resource);
        return !found || !reference.fields.every((one) => found.schema.fields.some((f) => f.name === one));
      })
      .map(({ reference }) => `unknown reference of ${name}: ${reference.resource} ${reference.fields[0]}`);
    return [...strange, ...lost, ...twice(columns, `columns of ${name}`)];
  });
}

/** What is wrong with a data package: what the profile of Data Package v2 refuses, names that stand twice, keys that lead nowhere. */
export function faultsOfPackage(written: unknown, resolved: () => DataPackage): readonly string[] {
  const faults = broken(packageProfile, written);
  // what is no package has no tables to ask for more
  if (faults.length > 0) return faults;
  const { resources } = resolved();
  return [
    ...resources.flatMap(({ name, schema }) =>
      broken(tableSchemaProfile, schema).map((what) => `schema of ${name}: ${what}`),
    ),
    ...twice(
      resources.map(({ name }) => name),
      "resources",
    ),
    ...twice(resources.flatMap(filesOf), "resources of one file"),
    ...keyFaults(resolved()),
  ];
}

/** What is wrong with `data/datapackage.json`. */
export function packageFaults(): readonly string[] {
  return faultsOfPackage(descriptor, () => dataPackage).map((what) => `data/datapackage.json:1: ${what}`);
}
