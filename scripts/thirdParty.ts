import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a build holds of others: its CycloneDX document, and a page with the licences' texts. */

interface License {
  readonly license?: {
    readonly id?: string;
    readonly name?: string;
    readonly text?: { readonly content: string };
  };
  readonly expression?: string;
}

/** A package in a CycloneDX document, as far as it is read here. */
interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly author?: string;
  readonly licenses?: readonly License[];
  readonly purl?: string;
  readonly evidence?: { readonly licenses?: readonly License[] };
}

interface Bom {
  readonly components?: readonly Component[];
  readonly [field: string]: unknown;
}

/** Files of a package that hold its terms. */
const termsFile = /^(licen[cs]e|notice|copying)(\.|-|$)/i;

function folderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/** A package whose data come with the facts, or whose code is webpack's own: no module of the graph is its. */
function besideGraph(name: string): Component {
  const folder = folderOf(name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license: string;
  };
  const texts = readdirSync(folder).filter((file) => termsFile.test(file));
  return {
    type: "library",
    "bom-ref": `${name}@${version}`,
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name}@${version}`,
    evidence: {
      licenses: texts.map((file) => ({
        license: {
          name: file,
          text: { content: readFileSync(join(folder, file)).toString("base64") },
        },
      })),
    },
  };
}

function fullName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

function termsOf({ licenses }: Component): string {
  const told = licenses?.flatMap(
    ({ license, expression }) => license?.id ?? license?.name ?? expression ?? [],
  );
  return told?.join(", ") || "not told";
}

function textsOf(component: Component): readonly string[] {
  const found = component.evidence?.licenses?.flatMap(({ license }) => license?.text?.content ?? []) ?? [];
  return [...new Set(found.map((text) => Buffer.from(text, "base64").toString("utf8").trim()))];
}

function byName(one: Component, other: Component): number {
  const [first, second] = [one, other].map((each) => `${fullName(each)}@${each.version}`);
  return first! < second! ? -1 : 1;
}

/** THIRD-PARTY.md of some packages. */
function page(components: readonly Component[]): string {
  const sections = components.map((component) => {
    const texts = textsOf(component).map((text) => `\`\`\`\`\n${text}\n\`\`\`\``);
    return [
      `## ${fullName(component)} ${component.version ?? ""}`.trimEnd(),
      `Terms: ${termsOf(component)}${component.author ? `; by ${component.author}` : ""}`,
      ...(texts.length > 0 ? texts : ["The package holds no text of its licence."]),
    ].join("\n\n");
  });
  const lead = "What is bundled here of others, each with its terms. Align's own are in LICENSE.";
  return `${["# Third parties", lead, ...sections].join("\n\n")}\n`;
}

/** Without the texts of licences, which THIRD-PARTY.md has. */
function withoutTexts({ evidence: _, ...component }: Component): Component {
  return component;
}

/**
 * sbom.json and THIRD-PARTY.md of a build.
 * @param bom a CycloneDX document with the texts of licences as evidence
 * @param beside names of packages that are part of the build without a module of theirs
 */
export function thirdParty(
  bom: string,
  beside: readonly string[],
): { readonly sbom: string; readonly page: string } {
  const found = JSON.parse(bom) as Bom;
  const components = [...(found.components ?? []), ...beside.map(besideGraph)].sort(byName);
  const sbom = `${JSON.stringify({ ...found, components: components.map(withoutTexts) }, null, 1)}\n`;
  return { sbom, page: page(components) };
}
