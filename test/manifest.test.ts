import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Converter } from "office-addin-manifest-converter/lib/converter";
import { version } from "../package.json";
import { deploymentOf, manifestFor } from "../scripts/manifest";
import { childOf, childrenOf, parseXml, type XmlElement, walk } from "./support/xml";

const root = resolve(__dirname, "..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const url = "https://example.org/align/";

const builds: readonly (readonly [string, string])[] = [
  ["as committed", source],
  ["deployed elsewhere", manifestFor(source, deploymentOf({}, url))],
  ["with a namespace", manifestFor(source, deploymentOf({ namespace: "GEO" }, url))],
  ["with data types", manifestFor(source, deploymentOf({ datatypes: true }, url))],
  ["with buttons alone", manifestFor(source, deploymentOf({ buttons: true }, url))],
];

/**
 * The order of elements, of those we use, from Microsoft's page "How to find the proper order of manifest elements"
 * (learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering) and, for CustomTab and the custom
 * functions' extension point, from those elements' own pages.
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ..."Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl".split(
      " ",
    ),
    ..."SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(" "),
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "ExtensionPoint CustomFunctions": ["Script", "Page", "Metadata", "Namespace"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Items", "Enabled"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Where the element that a `resid` names must stand: by the element that names it. */
const kinds: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

function orderOf(element: XmlElement): readonly string[] | undefined {
  return order[`${element.name} ${element.attributes["xsi:type"]}`] ?? order[element.name];
}

function one(xml: string, name: string): XmlElement {
  const found = walk(parseXml(xml)).filter((element) => element.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe.each(builds)("the manifest %s", (_, xml) => {
  const app = parseXml(xml);
  const all = walk(app);
  const resources = childOf(one(xml, "VersionOverrides"), "Resources")!;
  const defined = resources.children.flatMap((group) =>
    group.children.map((each) => ({
      id: each.attributes.id!,
      group: group.name,
      text: each.attributes.DefaultValue!,
    })),
  );

  test("has its elements in Excel's order", () => {
    const wrong = all.filter((element) => {
      const places = element.children.map((child) => orderOf(element)?.indexOf(child.name) ?? 0);
      return places.some((place, i) => place < (places[i - 1] ?? 0));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("defines every resid, in the right kind, and no other", () => {
    const asked = all.filter(({ attributes }) => attributes.resid !== undefined);
    const wanted = asked.map(({ name, attributes }) => `${kinds[name]} ${attributes.resid}`);
    expect([...new Set(wanted)].sort()).toEqual(defined.map(({ group, id }) => `${group} ${id}`).sort());
  });

  test("keeps resids and short texts within Excel's limits", () => {
    expect(defined.filter(({ id }) => id.length > 32)).toEqual([]);
    expect(defined.filter(({ group, text }) => group === "bt:ShortStrings" && text.length > 125)).toEqual([]);
    expect(defined.filter(({ group, text }) => group === "bt:LongStrings" && text.length > 250)).toEqual([]);
  });

  test("has one button that shows the pane, the first, with the page of the shared runtime", () => {
    const controls = all.filter(({ name }) => name === "Control");
    const shows = all.filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane");
    expect(shows).toHaveLength(1);
    expect(childOf(controls[0]!, "Action")).toBe(shows[0]);
    expect(shows[0]!.children.map(({ name, attributes }) => [name, attributes.resid])).toEqual([
      ["SourceLocation", one(xml, "Runtime").attributes.resid],
    ]);
  });

  // learn.microsoft.com/javascript/api/manifest/officemenu: one child control in a cell's menu
  test("has one control in the menu of cells", () => {
    expect(one(xml, "OfficeMenu").children).toHaveLength(1);
  });

  test("gives every control and resource an id of its own", () => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has a GUID and a version of four parts", () => {
    expect(childOf(app, "Id")?.text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(childOf(app, "Version")?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test("runs functions, commands and pane in one page", () => {
    const page = childOf(one(xml, "Page"), "SourceLocation")?.attributes.resid;
    expect(page).toBeDefined();
    expect(one(xml, "Runtime").attributes).toEqual({ resid: page, lifetime: "long" });
    expect(one(xml, "FunctionFile").attributes.resid).toBe(page);
    const target = defined.find(({ id }) => id === page)?.text;
    expect(childOf(childOf(app, "DefaultSettings")!, "SourceLocation")?.attributes.DefaultValue).toBe(target);
  });

  test("asks for ReadWriteDocument and the shared runtime", () => {
    expect(childOf(app, "Permissions")?.text).toBe("ReadWriteDocument");
    const sets = childrenOf(childOf(childOf(app, "Requirements")!, "Sets")!, "Set");
    const asked = sets.map(({ attributes }) => `${attributes.Name} ${attributes.MinVersion}`);
    const runtime = xml === builds[3]![1] ? "1.4" : "1.3";
    expect(asked).toEqual(["SharedRuntime 1.1", `CustomFunctionsRuntime ${runtime}`, "ExcelApi 1.13"]);
  });

  test("names actions that the commands associate", () => {
    const commands = readFileSync(join(root, "src/commands/commands.ts"), "utf8");
    // each by its name, or in the table of reports
    const associated = [...commands.matchAll(/actions\.associate\("(\w+)"|^ {2}\w+: "(\w+)",$/gm)].map(
      (match) => match[1] ?? match[2],
    );
    const named = all.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
    // the sample is filled by a button of the pane, and by the preview as it starts
    expect([...new Set([...named, "fillSample"])].sort()).toEqual(associated.sort());
  });

  test("names icons that exist in their sizes", () => {
    const ofRibbon = all
      .filter(({ name, attributes }) => name === "bt:Image" && attributes.size)
      .map(
        ({ attributes }) =>
          [attributes.size, defined.find(({ id }) => id === attributes.resid)?.text] as const,
      );
    const icons = [
      ...ofRibbon,
      ["32", childOf(app, "IconUrl")?.attributes.DefaultValue],
      ["64", childOf(app, "HighResolutionIconUrl")?.attributes.DefaultValue],
    ] as const;
    expect(new Set(icons.map(([size]) => size))).toEqual(new Set(["16", "32", "80", "64"]));
    for (const [size, address] of icons) {
      expect(pngSize(`assets/${address?.split("/assets/")[1]}`)).toEqual([Number(size), Number(size)]);
    }
  });
});

/** What Microsoft's parser of manifests makes of one, as far as it is looked at here. */
interface ReadManifest {
  readonly extensions: readonly {
    readonly runtimes: readonly {
      readonly actions?: readonly { readonly type: string; readonly id: string }[];
    }[];
    readonly ribbons: readonly {
      readonly tabs: readonly { readonly groups: readonly { readonly id: string }[] }[];
    }[];
    readonly contextMenus: readonly {
      readonly menus: readonly { readonly controls: readonly unknown[] }[];
    }[];
  }[];
}

/** A manifest as Microsoft's office-addin-manifest-converter reads it, which shares its parser with Office. Throws for what it refuses. */
function readByMicrosoft(xml: string): ReadManifest["extensions"][number] {
  const converter = new Converter(xml, "en-US");
  converter.convert();
  const { extensions } = converter.getJSON() as unknown as ReadManifest;
  return extensions[0]!;
}

test.each(builds)("Microsoft's parser reads the manifest %s, each command and group of it", (_, xml) => {
  const { runtimes, ribbons, contextMenus } = readByMicrosoft(xml);
  const all = walk(parseXml(xml));
  const commands = all.flatMap(({ name, text }) => (name === "FunctionName" ? [text] : []));
  const actions = runtimes.flatMap((runtime) => runtime.actions ?? []);
  const ran = actions.flatMap(({ type, id }) => (type === "executeFunction" ? [id] : []));
  expect(new Set(ran)).toEqual(new Set(commands));
  expect(actions.filter(({ type }) => type === "openPage")).toHaveLength(1);
  const groups = ribbons.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.groups.map(({ id }) => id)));
  expect(groups).toEqual(all.flatMap(({ name, attributes }) => (name === "Group" ? [attributes["id"]] : [])));
  expect(contextMenus.flatMap(({ menus }) => menus.map(({ controls }) => controls.length))).toEqual([1]);
});

test.each([
  ["the functions' metadata", /<Metadata>.*?<\/Metadata>/s],
  ["an icon", /<Icon>.*?<\/Icon>/s],
])("Microsoft's parser refuses a manifest without %s", (_, part) => {
  // it tells of what it refuses there too
  jest.spyOn(console, "error").mockImplementation();
  expect(source).toMatch(part);
  expect(() => readByMicrosoft(source.replace(part, ""))).toThrow();
});

/** Width and height from a PNG's header (ISO 15948, 11.2.2). */
function pngSize(path: string): readonly [number, number] {
  expect(existsSync(join(root, path))).toBe(true);
  const bytes = readFileSync(join(root, path));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("a build without the switch has no Namespace, so that the functions are =ALIGN and =ALIGN.VOTE", () => {
  for (const [name, xml] of builds) {
    expect([name, walk(parseXml(xml)).some((element) => element.name === "Namespace")]).toEqual([
      name,
      name === "with a namespace",
    ]);
  }
});

test("the switch `buttons` leaves no menu, and every command of the ribbon", () => {
  const commands = (xml: string) => [
    ...new Set(walk(parseXml(xml)).flatMap(({ name, text }) => (name === "FunctionName" ? [text] : []))),
  ];
  const xml = builds[4]![1];
  expect(walk(parseXml(xml)).filter(({ attributes }) => attributes["xsi:type"] === "Menu")).toEqual([]);
  expect(commands(xml)).toEqual(commands(source));
});

test("the switch `namespace` puts its name before every function", () => {
  const xml = builds[2]![1];
  expect(one(xml, "Namespace").attributes).toEqual({ resid: "Functions.Namespace" });
  expect(xml).toContain('<bt:String id="Functions.Namespace" DefaultValue="GEO"/>');
  expect([...xml.matchAll(/=[A-Z.]*ALIGN\(/g)].map(([formula]) => formula)).toEqual(["=GEO.ALIGN("]);
});

test("a deployment has no address but its own and the schemas'", () => {
  const addresses = (xml: string) =>
    [...xml.matchAll(/"(https:[^"]*)"|>(https:[^<]*)</g)].map((m) => m[1] ?? m[2]!);
  expect(addresses(source).filter((each) => !/^https:\/\/localhost:3000(\/|$)/.test(each))).toEqual([]);
  const deployed = addresses(builds[1]![1]);
  expect(deployed).toHaveLength(addresses(source).length);
  expect(deployed.filter((each) => !each.startsWith(url))).toEqual(["https://example.org"]);
});

test("its version is the project's, in four numbers as Excel wants them, and the newest of the changelog", () => {
  expect(/<Version>(.*)<\/Version>/.exec(source)?.[1]).toBe(`${version}.0`);
  expect(/^## (\S+)$/m.exec(readFileSync(join(root, "CHANGELOG.md"), "utf8"))?.[1]).toBe(version);
});

test.each([
  ["a switch nobody knows", { namspace: "GEO" }, undefined, /^unknown build switch: namspace; /],
  ["an address without https", {}, "http://example.org/", /^unusable address: http:/],
  ["an address that is none", {}, "example.org", /^unusable address: example\.org; /],
  ["an address with a query", {}, "https://example.org/?a", /^unusable address: /],
  ["an address with a password", {}, "https://me:secret@example.org/", /^unusable address: /],
  ["an address with a blank", {}, "https://example.org/our folder/", /^unusable address: /],
  ["an address that XML would take apart", {}, "https://example.org/a&b/", /^unusable address: /],
  ["an address that means something to a search", {}, "https://example.org/$&/", /^unusable address: /],
  ["a namespace that begins with a digit", { namespace: "1A" }, undefined, /^unusable namespace: 1A; /],
  ["a namespace with a blank", { namespace: "A B" }, undefined, /^unusable namespace: A B; /],
  ["a namespace without a name", { namespace: true }, undefined, /^unusable namespace: true; /],
  ["data types with a value", { datatypes: "no" }, undefined, /^unexpected value: datatypes=no; /],
])("a build refuses %s", (_, env, address, message) => {
  expect(() => deploymentOf(env, address)).toThrow(message);
});

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/align", "https://example.org/align/"],
  ["https://example.org:8443/a/b/", "https://example.org:8443/a/b/"],
])("the address %s is served from %s", (given, served) => {
  expect(deploymentOf({ WEBPACK_BUILD: true }, given).url).toBe(served);
});
