// What Data Package v2 asks of a descriptor (https://datapackage.org/standard/data-package/), written down here: no package of npm's
// registry carries the profile of version 2. Properties that it does not know may be there, too.

const text = { type: "string" };
const address = { type: "string", pattern: "^https?://" };
/** A file beside or below the descriptor, or an address: no absolute path, no way up, no backslash. */
const path = { type: "string", pattern: "^(https?://\\S+|(?![./~]|file:)(?!.*(/\\.\\./|\\\\|://)).+)$" };
const someTexts = { type: "array", minItems: 1, items: text };

const licenses = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    anyOf: [{ required: ["name"] }, { required: ["path"] }],
    properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path, title: text },
  },
};

const sources = {
  type: "array",
  items: { type: "object", minProperties: 1, properties: { title: text, path, email: text, version: text } },
};

const contributors = {
  type: "array",
  minItems: 1,
  items: { type: "object", minProperties: 1, properties: { title: text, path, roles: someTexts } },
};

const types = [
  ...["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time"],
  ...["year", "yearmonth", "duration", "geopoint", "geojson", "any"],
];

const field = {
  type: "object",
  required: ["name"],
  properties: {
    name: text,
    type: { enum: types },
    title: text,
    description: text,
    constraints: {
      type: "object",
      properties: {
        required: { type: "boolean" },
        unique: { type: "boolean" },
        enum: { type: "array", minItems: 1, uniqueItems: true },
        pattern: { type: "string", format: "regex" },
        minLength: { type: "integer", minimum: 0 },
        maxLength: { type: "integer", minimum: 0 },
      },
    },
  },
  // a bound is a number where the field is one
  if: { properties: { type: { enum: ["number", "integer"] } }, required: ["type"] },
  then: {
    properties: {
      constraints: { properties: { minimum: { type: "number" }, maximum: { type: "number" } } },
    },
  },
};

const reference = {
  type: "object",
  required: ["fields"],
  properties: { resource: text, fields: someTexts },
};

/** A table's schema. */
export const tableSchemaProfile = {
  type: "object",
  required: ["fields"],
  properties: {
    $schema: address,
    fields: { type: "array", minItems: 1, items: field },
    fieldsMatch: { enum: ["exact", "equal", "subset", "superset", "partial"] },
    missingValues: { type: "array" },
    primaryKey: { ...someTexts, uniqueItems: true },
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: { fields: someTexts, reference },
      },
    },
  },
};

const resource = {
  type: "object",
  required: ["name"],
  oneOf: [{ required: ["data"] }, { required: ["path"] }],
  properties: {
    $schema: address,
    name: text,
    path: { anyOf: [path, { type: "array", minItems: 1, items: path }] },
    type: { const: "table" },
    title: text,
    description: text,
    homepage: address,
    format: text,
    mediatype: { type: "string", pattern: "^.+/.+$" },
    encoding: text,
    bytes: { type: "integer" },
    hash: text,
    sources,
    licenses,
    schema: { anyOf: [path, tableSchemaProfile] },
  },
};

export const packageProfile = {
  type: "object",
  required: ["resources"],
  properties: {
    $schema: address,
    name: text,
    id: text,
    title: text,
    description: text,
    homepage: address,
    version: text,
    created: text,
    keywords: someTexts,
    contributors,
    sources,
    licenses,
    resources: { type: "array", minItems: 1, items: resource },
  },
};
