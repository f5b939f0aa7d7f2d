import { element } from "./element";
import type { Control, Manifest } from "./manifest";

interface Press {
  (control: Control): void;
}

function face({ icon, label }: Control): (Node | string)[] {
  return [...(icon ? [element("img", { src: icon, alt: "" })] : []), label];
}

function button(control: Control, role: Readonly<Record<string, string>>, press: Press): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", title: control.tip, "data-control": control.id, ...role },
    ...face(control),
  );
  made.addEventListener("click", () => press(control));
  return made;
}

/** A button that opens a menu; Escape and a click elsewhere close it. */
function menu(control: Control, press: Press): HTMLElement {
  const list = element(
    "div",
    { role: "menu", hidden: "" },
    ...control.items.map((item) =>
      button(item, { role: "menuitem" }, (pressed) => {
        list.hidden = true;
        press(pressed);
      }),
    ),
  );
  const opener = button(control, { "aria-haspopup": "menu" }, () => (list.hidden = !list.hidden));
  opener.append(" ▾");
  const holder = element("div", { class: "menu" }, opener, list);
  document.addEventListener("click", ({ target }) => {
    if (!holder.contains(target as Node)) list.hidden = true;
  });
  holder.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") list.hidden = true;
  });
  return holder;
}

/** Draws the tabs that a manifest adds to the ribbon. */
export function drawRibbon(ribbon: HTMLElement, { tabs }: Manifest, press: Press): void {
  ribbon.replaceChildren(
    element(
      "div",
      { role: "tablist" },
      ...tabs.map(({ label }) =>
        element("button", { type: "button", role: "tab", "aria-selected": "true" }, label),
      ),
    ),
    element(
      "div",
      { class: "groups", role: "tabpanel" },
      ...tabs
        .flatMap(({ groups }) => groups)
        .map(({ label, controls }) =>
          element(
            "div",
            { class: "group", role: "group", "aria-label": label },
            element(
              "div",
              {},
              ...controls.map((control) =>
                control.items.length > 0 ? menu(control, press) : button(control, {}, press),
              ),
            ),
            element("small", {}, label),
          ),
        ),
    ),
  );
}

/** Greys out what the add-in disabled. */
export function enableControls(ribbon: HTMLElement, states: ReadonlyMap<string, boolean>): void {
  for (const one of ribbon.querySelectorAll<HTMLButtonElement>("[data-control]"))
    one.disabled = states.get(one.dataset["control"]!) === false;
}
