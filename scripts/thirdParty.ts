import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** What a build holds of others: its CycloneDX document, and a page with the licences' texts. */

interface License {
  readonly license?: {
    readonly id?: string;
    readonly name?: string;
    readonly text?: { readonly content: string };
  };
  readonly expression?: string;
}

/** A package in a CycloneDX document, as far as it is read or written here. */
interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly author?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly License[];
  readonly purl?: string;
  readonly evidence?: unknown;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components?: readonly Component[];
  readonly dependencies?: readonly Dependency[];
  readonly [field: string]: unknown;
}

/** A package that is part of a build. */
interface Package {
  readonly name: string;
  /** Where it is installed. */
  readonly folder: string;
  /** Undefined where a package of another holds it and does not say which. */
  readonly version: string | undefined;
  /** The package whose files hold it; undefined where it is bundled from its own. */
  readonly within?: string;
}

const root = resolve(__dirname, "..");

/** Packages that files of another hold, which has no source map to tell. */
const heldBy: Readonly<Record<string, readonly string[]>> = {
  "ml-matrix": ["is-any-array", "ml-array-max", "ml-array-min", "ml-array-rescale"],
};

/** What a licence does not tell of what a package brings. */
const remarks: Readonly<Record<string, string>> = {
  "world-atlas":
    "The borders in it are Natural Earth's (naturalearthdata.com), which are in the public domain.",
};

/** Files of a package that hold its terms. */
const termsFile = /^(licen[cs]e|notice|copying)(\.|-|$)/i;

/** The installed package of a module, by the path of its file. */
const ofFile = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

function manifestOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
    readonly license?: string;
  };
}

function installed(name: string): Package {
  const folder = join(root, "node_modules", name);
  return { name, folder, version: manifestOf(folder).version };
}

/** Packages whose sources a file was made of by others before, by its source map. */
function insideOf(file: string): readonly (readonly [name: string, version: string | undefined])[] {
  if (!existsSync(`${file}.map`)) return [];
  const { sources } = JSON.parse(readFileSync(`${file}.map`, "utf8")) as {
    readonly sources: readonly string[];
  };
  return sources.flatMap((source) => {
    const [, , name] = ofFile.exec(source) ?? [];
    if (name === undefined) return [];
    const store = new RegExp(`\\.pnpm/${name.replace("/", "\\+")}@([^/_(]+)`).exec(source);
    return [[name, store?.[1]] as const];
  });
}

/** All packages of a build, each once. @param files paths of the modules that it bundles */
function packagesOf(files: readonly string[], beside: readonly string[]): readonly Package[] {
  const found = new Map<string, Package>();
  const add = (each: Package) => {
    const key = `${each.name}@${each.version}`;
    if (!found.has(key)) found.set(key, each);
  };
  for (const name of beside) add(installed(name));
  for (const file of files) {
    const [, folder, path] = ofFile.exec(file) ?? [];
    if (folder === undefined) continue;
    const name = path!.replaceAll("\\", "/");
    add({ name, folder, version: manifestOf(folder).version });
    const held = [...insideOf(file), ...(heldBy[name] ?? []).map((each) => [each, undefined] as const)];
    for (const [each, version] of held)
      add({ name: each, folder: join(root, "node_modules", each), version, within: name });
  }
  return [...found.values()].sort((one, other) => (refOf(one) < refOf(other) ? -1 : 1));
}

function refOf({ name, version }: Package): string {
  return version === undefined ? name : `${name}@${version}`;
}

/** The licence's texts: the package's own files, or what its makers publish elsewhere. Throws where there is none. */
function textsOf({ name, folder }: Package): readonly string[] {
  const own = readdirSync(folder)
    .filter((file) => termsFile.test(file))
    .map((file) => join(folder, file));
  const kept = join(__dirname, "licences", `${name}.txt`);
  const texts = own.length > 0 ? own : existsSync(kept) ? [kept] : [];
  if (texts.length === 0) throw new Error(`no text of a licence: ${name}; put its makers' into ${kept}`);
  return texts.map((file) => readFileSync(file, "utf8").trim());
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity?: string }>>;
}

/** The digest of a package's archive, by which it was installed. */
function hashesOf({ folder, version }: Package, { packages }: Lock): Component["hashes"] {
  const { version: locked, integrity = "" } = packages[relative(root, folder).replaceAll("\\", "/")] ?? {};
  const [, base64] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  if (base64 === undefined || locked !== version) return undefined;
  return [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }];
}

/** A package as CycloneDX has it. @param known what the plugin found of it */
function componentOf(each: Package, lock: Lock, known: Component | undefined): Component {
  const { evidence: _, ...told }: Omit<Component, "bom-ref"> = known ?? {
    type: "library",
    ...(each.name.startsWith("@")
      ? { group: each.name.split("/")[0]!, name: each.name.split("/")[1]! }
      : { name: each.name }),
    licenses: [{ license: { id: manifestOf(each.folder).license! } }],
  };
  const hashes = hashesOf(each, lock);
  return {
    ...told,
    "bom-ref": refOf(each),
    ...(each.version === undefined ? {} : { version: each.version }),
    ...(hashes === undefined ? {} : { hashes }),
    purl: `pkg:npm/${refOf(each).replace(/^@/, "%40")}`,
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

function sectionOf(each: Package, component: Component): string {
  const held = each.within === undefined ? "" : `; in the files of ${each.within}`;
  const author = component.author ? `; by ${component.author}` : "";
  return [
    `## ${each.name} ${each.version ?? ""}`.trimEnd(),
    `Terms: ${termsOf(component)}${author}${held}`,
    ...(remarks[each.name] ? [remarks[each.name]] : []),
    ...new Set(textsOf(each).map((text) => `\`\`\`\`\n${text}\n\`\`\`\``)),
  ].join("\n\n");
}

/** What depends on what, of the packages in a build; one that holds others depends on them. */
function dependenciesOf(
  packages: readonly Package[],
  { metadata, components = [], dependencies = [] }: Bom,
): readonly Dependency[] {
  const refs = new Set(packages.map(refOf));
  const renamed = new Map(components.map((each) => [each["bom-ref"], `${fullName(each)}@${each.version}`]));
  const own = metadata.component["bom-ref"];
  const linked = new Map<string, readonly string[]>(
    dependencies.map(({ ref, dependsOn = [] }) => [
      renamed.get(ref) ?? ref,
      dependsOn.map((each) => renamed.get(each) ?? each),
    ]),
  );
  return [own, ...refs].map((ref) => {
    const held = packages
      .filter(({ within }) => within !== undefined && ref.startsWith(`${within}@`))
      .map(refOf);
    const dependsOn = [...new Set([...(linked.get(ref) ?? []), ...held])].filter((each) => refs.has(each));
    return { ref, ...(dependsOn.length > 0 ? { dependsOn: dependsOn.sort() } : {}) };
  });
}

/**
 * sbom.json and THIRD-PARTY.md of a build.
 * @param bom a CycloneDX document of webpack's modules, bundled or not
 * @param files paths of the modules that the build bundles
 * @param beside names of packages that are part of the build without a module of theirs
 */
export function thirdParty(
  bom: string,
  files: readonly string[],
  beside: readonly string[],
): { readonly sbom: string; readonly page: string } {
  const found = JSON.parse(bom) as Bom;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;
  const packages = packagesOf(files, beside);
  const components = packages.map((each) => {
    const known = found.components?.find(
      (one) => fullName(one) === each.name && one.version === each.version,
    );
    return componentOf(each, lock, known);
  });
  const { evidence: _, ...own } = found.metadata.component;
  const sbom = {
    ...found,
    metadata: { ...found.metadata, component: own },
    components,
    dependencies: dependenciesOf(packages, found),
  };
  const lead = "What is bundled here of others, each with its terms. Align's own are in LICENSE.";
  const sections = packages.map((each, i) => sectionOf(each, components[i]!));
  return {
    sbom: `${JSON.stringify(sbom, null, 1)}\n`,
    page: `${["# Third parties", lead, ...sections].join("\n\n")}\n`,
  };
}
