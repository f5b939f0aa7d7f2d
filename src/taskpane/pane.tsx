import { createRoot } from "react-dom/client";
import { edition } from "../edition";
import { Shell } from "./shell";

/** Draws the pane into its place on the page. */
export function showPane(place: HTMLElement): void {
  const namespace = document.documentElement.dataset["namespace"];
  createRoot(place).render(<Shell world={edition} prefix={namespace ? `${namespace}.` : ""} />);
}
