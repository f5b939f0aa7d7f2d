import { type Document, DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";

/** What one build is made for. */
export interface Deployment {
  /** Where the files are served, https, with a slash at the end. */
  readonly url: string;
  /** Before every function's name (`GEO.ALIGN`); undefined: the bare names. */
  readonly namespace: string | undefined;
  /** Whether functions may answer with cards: needs CustomFunctionsRuntime 1.4, which Office 2021 lacks. */
  readonly datatypes: boolean;
  /** Whether the ribbon has buttons alone, no menus: for an Excel that does not load menus whose items run functions. */
  readonly buttons: boolean;
  /** Whether it does without the sources whose terms forbid commercial use: it is built beside the other, in folders of its own. */
  readonly commercial: boolean;
}

/** The address in the committed manifest and in every `@helpurl`. */
export const sourceUrl = "https://localhost:3000/";

const ownSwitches = ["namespace", "datatypes", "buttons", "commercial"];

/**
 * The deployment that `--env` switches and ALIGN_URL ask for.
 * Throws on a switch we do not know, an address that is not https, and a namespace Excel would refuse.
 */
export function deploymentOf(env: Readonly<Record<string, unknown>>, url: string = sourceUrl): Deployment {
  const unknown = Object.keys(env).filter((key) => !key.startsWith("WEBPACK_") && !ownSwitches.includes(key));
  if (unknown.length) {
    throw new Error(`unknown build switch: ${unknown.join(", ")}; known are ${ownSwitches.join(", ")}`);
  }
  for (const name of ["datatypes", "buttons", "commercial"]) {
    if (env[name] !== undefined && env[name] !== true)
      throw new Error(`unexpected value: ${name}=${env[name]}; write --env ${name}`);
  }
  return {
    url: addressOf(url),
    namespace: namespaceOf(env.namespace),
    datatypes: env.datatypes === true,
    buttons: env.buttons === true,
    commercial: env.commercial === true,
  };
}

/** Addresses that stand in XML, in JSON and in a page as they are. */
const plainAddress = /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~%-]+)*\/$/;

function addressOf(url: string): string {
  const { href = "" } = URL.canParse(url) && !/\s/.test(url) ? new URL(url) : {};
  const address = href.endsWith("/") ? href : `${href}/`;
  if (plainAddress.test(address)) return address;
  throw new Error(
    `unusable address: ${url}; wanted is https://host/folder/, of letters, digits and - . _ ~ alone`,
  );
}

function namespaceOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  // Excel's own rule: letters, digits, dots and underscores after a letter, 32 at most
  if (typeof value === "string" && /^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(value)) return value;
  throw new Error(
    `unusable namespace: ${value}; letters, digits, dots and underscores after a letter, 32 at most`,
  );
}

/** The add-in as Excel sees it in this deployment, from the committed manifest. */
export function manifestFor(xml: string, deployment: Deployment): string {
  const named = deployment.namespace === undefined ? xml : withNamespace(xml, deployment.namespace);
  const asked = deployment.datatypes ? withDataTypes(named) : named;
  return addressed(deployment.buttons ? withoutMenus(asked) : asked, deployment);
}

/** Each menu's items as buttons in its place; of the cell's menu, which takes one child, the first. */
function withoutMenus(xml: string): string {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const elements = (parent: Document | Element, name: string): Element[] =>
    Array.from(parent.getElementsByTagName(name));
  for (const menu of elements(document, "Control")) {
    if (menu.getAttribute("xsi:type") !== "Menu") continue;
    const home = menu.parentNode as Element;
    const items = elements(menu, "Item");
    for (const item of home.tagName === "OfficeMenu" ? items.slice(0, 1) : items) {
      const button = document.createElementNS(menu.namespaceURI, "Control");
      button.setAttribute("xsi:type", "Button");
      button.setAttribute("id", item.getAttribute("id")!);
      while (item.firstChild) button.appendChild(item.firstChild);
      home.insertBefore(button, menu);
    }
    home.removeChild(menu);
  }
  const text = new XMLSerializer().serializeToString(document);
  return withoutUnusedResources(text);
}

/** A resource that nothing names is a fault to Excel's check of manifests. */
function withoutUnusedResources(xml: string): string {
  return xml.replace(/ *<bt:(?:String|Image|Url) id="([^"]+)" [^>]*\/>\n/g, (line, id: string) =>
    xml.includes(`resid="${id}"`) ? line : "",
  );
}

/** A text with every address of the committed files turned into the deployment's. */
export function addressed(text: string, deployment: Deployment): string {
  const origin = sourceUrl.slice(0, -1);
  return text
    .replaceAll(sourceUrl, deployment.url)
    .replaceAll(new RegExp(`${origin}(?![\\w.:/-])`, "g"), new URL(deployment.url).origin);
}

function withNamespace(xml: string, namespace: string): string {
  const element = insertAfter(xml, "</Metadata>", '<Namespace resid="Functions.Namespace"/>');
  return insertAfter(
    element.replaceAll("=ALIGN(", `=${namespace}.ALIGN(`),
    "<bt:ShortStrings>",
    `<bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`,
  );
}

function withDataTypes(xml: string): string {
  const set = '<Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>';
  if (!xml.includes(set)) throw new Error(`missing in the manifest: ${set}`);
  return xml.replace(set, set.replace("1.3", "1.4"));
}

function insertAfter(xml: string, anchor: string, added: string): string {
  if (xml.split(anchor).length !== 2) throw new Error(`wanted once in the manifest: ${anchor}`);
  return xml.replace(anchor, (found) => found + added);
}
