import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv";

// what a build says of others: `npm run build` and `npm run build:commercial` have written it

const root = resolve(__dirname, "..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

interface Component {
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bom {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);

/** Packages that each build is known to hold: by a module of theirs, by their data, or inside a file of another. */
const bundled: Readonly<Record<string, readonly string[]>> = {
  web: [
    ..."@fluentui/react-icons base64-js buffer csv-parse d3-geo d3-scale i18n-iso-countries is-any-array".split(
      " ",
    ),
    ..."react react-dom saxes topojson-client webpack world-atlas".split(" "),
  ],
  cli: [
    ..."@modelcontextprotocol/server @xmldom/xmldom ajv ajv-formats commander content-type csv-parse".split(
      " ",
    ),
    ..."fast-deep-equal fast-uri fflate hucre i18n-iso-countries iconv-lite json-schema-traverse zod".split(
      " ",
    ),
  ],
};

/** Others that take part in making a build, or whose modules it looks at, and that are in none. */
const apart =
  /jest|typescript|eslint|playwright|excel-standin|^@floating-ui\/devtools$|^@fluentui\/react-(components|theme)$|^@swc\//;

const schemas = "node_modules/@cyclonedx/cyclonedx-library/res/schema";
const schema = (name: string) => JSON.parse(read(schemas, `${name}.SNAPSHOT.schema.json`)) as object;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
  ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const fits = ajv.compile(schema("bom-1.6"));

const folders = ["dist", "dist/commercial"].filter((folder) => existsSync(join(root, folder, "web")));
const places = folders.flatMap((folder) =>
  Object.keys(bundled).map((part) => [`${folder}/${part}`, part] as const),
);

describe.each(places)("%s", (place, part) => {
  const bom = JSON.parse(read(place, "sbom.json")) as Bom;
  const page = read(place, "THIRD-PARTY.md");
  const { components } = bom;

  test("its SBOM is as CycloneDX wants it", () => {
    fits(bom);
    expect(fits.errors ?? []).toEqual([]);
  });

  test("it lists what is bundled, and nothing else", () => {
    const names = components.map(nameOf);
    expect(names).toEqual(expect.arrayContaining([...bundled[part]!]));
    expect(names.filter((name) => apart.test(name))).toEqual([]);
  });

  test("the page has every package with a copyright line and a whole text", () => {
    const sections = page.split(/^(?=## (?:@[\w.-]+\/)?[\w.-]+(?: \d[\w.-]*)?\n\nTerms: )/m).slice(1);
    const heads = sections.map((section) => section.slice(3, section.indexOf("\n")));
    expect(heads).toEqual(components.map((each) => `${nameOf(each)} ${each.version ?? ""}`.trimEnd()));
    const bare = sections.filter((section) => {
      const text = /^````\n([^]*)\n````$/m.exec(section)?.[1] ?? "";
      return !/copyright/i.test(text) || !/as is|provided/i.test(text) || text.length < 400;
    });
    expect(bare).toEqual([]);
    expect(page).not.toMatch(/not told|undefined/);
  });

  test("a package URL has the name and the version, and the archive's digest is that of package-lock.json", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity?: string }>>;
    };
    for (const each of components) {
      const name = nameOf(each);
      expect(decodeURIComponent(each.purl)).toBe(`pkg:npm/${name}${each.version ? `@${each.version}` : ""}`);
      const locked = packages[`node_modules/${name}`];
      const digest = each.hashes?.map(({ alg, content }) => `${alg} ${content}`);
      const wanted =
        locked?.integrity && locked.version === each.version
          ? [`SHA-512 ${Buffer.from(locked.integrity.slice("sha512-".length), "base64").toString("hex")}`]
          : undefined;
      expect([name, digest]).toEqual([name, wanted]);
    }
    // the others are inside files of a package that does not have the version which is installed here
    expect(components.filter(({ hashes }) => hashes).length).toBeGreaterThan(0.7 * components.length);
  });

  test("what depends on what names components of it", () => {
    const refs = new Set(components.map((each) => each["bom-ref"]));
    expect(refs.size).toBe(components.length);
    const [own, ...others] = bom.dependencies.map(({ ref }) => ref);
    expect([own!.startsWith("align@"), others]).toEqual([true, [...refs]]);
    expect(
      bom.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.has(ref)),
    ).toEqual([]);
  });
});

test("a package inside a file of another has the version that its source map tells", () => {
  const folder = "node_modules/@modelcontextprotocol/server/dist";
  const map = JSON.parse(read(folder, "src-DdvbAHrR.mjs.map")) as { readonly sources: readonly string[] };
  const [, version] = /\/content-type@([\d.]+)\//.exec(map.sources.join("\n"))!;
  const { components } = JSON.parse(read("dist/cli/sbom.json")) as Bom;
  expect(components.find(({ name }) => name === "content-type")!.version).toBe(version);
});
