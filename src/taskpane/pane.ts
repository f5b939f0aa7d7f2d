import { alignment } from "../core/align";
import { defaultAxis } from "../core/axis";
import { edition } from "../edition";
import { answer } from "./answer";
import { element } from "./element";

/** Fills the pane: what Align is, and one answer of the edition that ships with it. */
export function showPane(pane: HTMLElement): void {
  const namespace = document.documentElement.dataset.namespace;
  const prefix = namespace ? `${namespace}.` : "";
  const standing = alignment(edition, "MDA", edition.editionDate, defaultAxis);
  pane.replaceChildren(
    element("h1", { text: "Align" }),
    element("p", {
      text: "Where countries stand, in a cell: UN votes, blocs, polls and a score that shows its working.",
    }),
    answer(edition, standing, prefix),
    element("p", {}, [
      `Type =${prefix}ALIGN and a country's name or code into any cell. `,
      element("a", { text: "All functions", href: "help.html", target: "_blank", rel: "noopener" }),
    ]),
  );
}
