import { invalidArgument, itemNotFound } from "../../richapi/errors";
import { newBag } from "../../workbook/bag";
import { removeAll } from "../../workbook/workbook";
import { type BagCollection, type BagObject, type Kinds, freshBag, objectOf } from "./bagObject";

/** Namespace of the root element of an XML text; "" for none. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const name = root?.[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

function checkedXml(xml: unknown, location: string): string {
  if (typeof xml !== "string" || !/^\s*(<\?xml[^>]*>\s*)?<[\w:.-]/.test(xml)) throw invalidArgument(location);
  return xml;
}

function only(parts: BagCollection): BagObject | undefined {
  const { items } = parts;
  return items.length === 1 ? items[0] : undefined;
}

const keyed = {
  // adding under a key that is there replaces its value
  add(properties: BagCollection, key: never, value: never): BagObject {
    const known = properties.find(key) as BagObject | undefined;
    known?.hold("value", value);
    return known ?? properties.added(freshBag(properties.owner, { key, value }));
  },
};

function typeOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Custom XML parts and properties of the workbook and its sheets. */
export const documentKinds: Kinds = {
  CustomXmlPartCollection: {
    adding: {
      add: (parts, xml: never) =>
        parts.added(freshBag(parts.owner, { xml: checkedXml(xml, "CustomXmlPartCollection.add") })),
      getByNamespace(parts, uri: never) {
        const scoped = newBag(`${parts.bag.id}.${uri as string}`);
        scoped.items = parts.bag.items.filter((bag) => namespaceOf(bag.values["xml"] as string) === uri);
        return objectOf("CustomXmlPartScopedCollection", parts.owner, scoped, parts);
      },
    },
  },
  CustomXmlPartScopedCollection: {
    adding: {
      getOnlyItem(parts) {
        const found = only(parts);
        if (!found) throw itemNotFound("CustomXmlPartScopedCollection.getOnlyItem");
        return found;
      },
      getOnlyItemOrNullObject: only,
    },
  },
  CustomXmlPart: {
    computed: { namespaceUri: ({ bag }) => namespaceOf(bag.values["xml"] as string) },
    methods: {
      getXml: ({ bag }) => bag.values["xml"],
      setXml: (part, xml: never) => part.hold("xml", checkedXml(xml, "CustomXmlPart.setXml")),
      delete(part) {
        removeAll(part.owner.context.workbook.bag("customXmlParts").items, (bag) => bag === part.bag);
        part.remove();
      },
    },
  },
  DocumentProperties: {
    values: {
      ...{ author: "", category: "", comments: "", company: "", keywords: "", lastAuthor: "", manager: "" },
      ...{ revisionNumber: 0, subject: "", title: "", creationDate: "2026-01-01T00:00:00.000Z" },
    },
  },
  CustomPropertyCollection: {
    adding: { ...keyed, deleteAll: (properties) => properties.items.forEach((item) => item.remove()) },
  },
  CustomProperty: {
    computed: { type: ({ bag }) => typeOf(bag.values["value"]) },
    methods: { delete: (property) => property.remove() },
  },
  WorksheetCustomPropertyCollection: { adding: keyed },
  WorksheetCustomProperty: { methods: { delete: (property) => property.remove() } },
};
