import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { whenOwnChanges, worldNow } from "../edition/own";
import { Shell } from "./shell";

/** The pane over all that is known now, the user's own data included. */
function Pane({ prefix }: { readonly prefix: string }) {
  const world = useSyncExternalStore(whenOwnChanges, worldNow);
  return <Shell world={world} prefix={prefix} />;
}

/** Draws the pane into its place on the page. */
export function showPane(place: HTMLElement): void {
  const namespace = document.documentElement.dataset["namespace"];
  createRoot(place).render(<Pane prefix={namespace ? `${namespace}.` : ""} />);
}
