import { invalidArgument, required } from "../../richapi/errors";
import { newPropertyBag } from "../../workbook/propertyBag";
import {
  type PropertyBagCollection,
  type PropertyBagObject,
  type TypeDefinitions,
  createBag,
  createObject,
} from "./propertyBagObject";
import { removeAll } from "../../workbook/removeAll";

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

function only(parts: PropertyBagCollection): PropertyBagObject | undefined {
  const { items } = parts;
  return items.length === 1 ? items[0] : undefined;
}

const keyed = {
  // adding under a key that is there replaces its value
  add(properties: PropertyBagCollection, key: never, value: never): PropertyBagObject {
    const known = properties.find(key) as PropertyBagObject | undefined;
    known?.setProperty("value", value);
    return known ?? properties.addItem(createBag(properties.owner, { key, value }));
  },
};

function typeOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Custom XML parts and properties of the workbook and its sheets. */
export const documentPartDefinitions: TypeDefinitions = {
  CustomXmlPartCollection: {
    collectionMethods: {
      add: (parts, xml: never) =>
        parts.addItem(createBag(parts.owner, { xml: checkedXml(xml, "CustomXmlPartCollection.add") })),
      getByNamespace(parts, uri: never) {
        const scoped = newPropertyBag(`${parts.bag.id}.${uri as string}`);
        scoped.items = parts.bag.items.filter((bag) => namespaceOf(bag.values["xml"] as string) === uri);
        return createObject("CustomXmlPartScopedCollection", parts.owner, scoped, parts);
      },
    },
  },
  CustomXmlPartScopedCollection: {
    collectionMethods: {
      getOnlyItem: (parts) => required(only(parts), "CustomXmlPartScopedCollection.getOnlyItem"),
      getOnlyItemOrNullObject: only,
    },
  },
  CustomXmlPart: {
    computed: { namespaceUri: ({ bag }) => namespaceOf(bag.values["xml"] as string) },
    methods: {
      getXml: ({ bag }) => bag.values["xml"],
      setXml: (part, xml: never) => part.setProperty("xml", checkedXml(xml, "CustomXmlPart.setXml")),
      delete(part) {
        removeAll(part.owner.context.workbook.bag("customXmlParts").items, (bag) => bag === part.bag);
        part.remove();
      },
    },
  },
  DocumentProperties: {
    defaults: {
      ...{ author: "", category: "", comments: "", company: "", keywords: "", lastAuthor: "", manager: "" },
      ...{ revisionNumber: 0, subject: "", title: "", creationDate: "2026-01-01T00:00:00.000Z" },
    },
  },
  CustomPropertyCollection: {
    collectionMethods: {
      ...keyed,
      deleteAll: (properties) => properties.items.forEach((item) => item.remove()),
    },
  },
  CustomProperty: {
    computed: { type: ({ bag }) => typeOf(bag.values["value"]) },
    methods: { delete: (property) => property.remove() },
  },
  WorksheetCustomPropertyCollection: { collectionMethods: keyed },
  WorksheetCustomProperty: { methods: { delete: (property) => property.remove() } },
};
