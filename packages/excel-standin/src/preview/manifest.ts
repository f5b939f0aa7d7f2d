/** Something on the ribbon or in a menu that can be pressed. */
export interface Control {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture; "" if it has none. */
  readonly icon: string;
  /** What it does; a menu opens its `items` instead. */
  readonly action: Action | undefined;
  readonly items: readonly Control[];
}

export type Action =
  | { readonly kind: "showTaskpane"; readonly url: string }
  | { readonly kind: "executeFunction"; readonly name: string };

export interface Group {
  readonly label: string;
  readonly controls: readonly Control[];
}

/** What a manifest says of an add-in, as far as a host shows it. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  /** Of the page that holds functions and pane. */
  readonly pageUrl: string;
  readonly functionsUrl: string;
  /** The prefix of its functions' names; "": none. */
  readonly namespace: string;
  readonly tabs: readonly {
    readonly id: string;
    readonly label: string;
    readonly groups: readonly Group[];
  }[];
  /** Entries of the menu that a right click on a cell opens. */
  readonly cellMenu: readonly Control[];
}

function children(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function child(parent: Element, ...path: readonly string[]): Element | undefined {
  let found: Element | undefined = parent;
  for (const name of path) found = found && children(found, name)[0];
  return found;
}

/** Reads an add-in-only manifest (VersionOverrides 1.0). @throws Error where a part is missing that a host cannot do without */
export function manifestOf(document: Document): Manifest {
  const all = (name: string): readonly Element[] => [...document.getElementsByTagNameNS("*", name)];
  const resources = new Map(
    [...all("String"), ...all("Url"), ...all("Image")].map((one) => [
      one.getAttribute("id"),
      one.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const resource = (element: Element | undefined) =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";

  const control = (element: Element): Control => {
    const icons = children(child(element, "Icon") ?? element, "Image");
    const icon = icons.find((image) => image.getAttribute("size") === "32") ?? icons[0];
    return {
      id: element.getAttribute("id") ?? "",
      label: resource(child(element, "Label")),
      tip: resource(child(element, "Supertip", "Description")),
      icon: resource(icon),
      action: actionOf(child(element, "Action"), resource),
      items: children(child(element, "Items") ?? element, "Item").map(control),
    };
  };
  const point = (type: string) =>
    all("ExtensionPoint").find((one) => (one.getAttribute("xsi:type") ?? "") === type);
  const functions = point("CustomFunctions");
  if (!functions) throw new Error("missing in the manifest: an ExtensionPoint for CustomFunctions");
  return {
    id: all("Id")[0]?.textContent ?? "",
    name: all("DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    pageUrl: resource(child(functions, "Page", "SourceLocation")),
    functionsUrl: resource(child(functions, "Metadata", "SourceLocation")),
    namespace: resource(child(functions, "Namespace")),
    tabs: all("CustomTab").map((tab) => ({
      id: tab.getAttribute("id") ?? "",
      label: resource(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        label: resource(child(group, "Label")),
        controls: children(group, "Control").map(control),
      })),
    })),
    cellMenu: all("OfficeMenu")
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => children(menu, "Control").map(control)),
  };
}

function actionOf(
  element: Element | undefined,
  resource: (element: Element | undefined) => string,
): Action | undefined {
  if (!element) return undefined;
  const name = child(element, "FunctionName")?.textContent;
  return name
    ? { kind: "executeFunction", name }
    : { kind: "showTaskpane", url: resource(child(element, "SourceLocation")) };
}
