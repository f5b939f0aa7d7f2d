import { actionRunner } from "../actions/actionRunner";

/** The tab of the part that is seen. */
export function tabSeen(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
}

/** Where the keys go where what had the focus is gone: to what is said of an act it was in, else to the tab of the part. */
function nextTo(wasInOutcome: boolean): HTMLElement | null {
  const said = wasInOutcome ? document.querySelector<HTMLElement>("#outcome button:enabled") : null;
  return said ?? tabSeen();
}

/**
 * Keeps the focus in the pane. What has it may be disabled while an act runs, and has it again afterwards; or it goes, as a button that did
 * its work does. @returns what ends it
 */
export function keepFocus(): () => void {
  let last: (HTMLElement | SVGElement) | undefined;
  let wasInOutcome = false;
  let frame = 0;
  const focused = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement || target instanceof SVGElement ? target : undefined;
    wasInOutcome = last !== undefined && last.closest("#outcome") !== null;
  };
  // whoever presses beside everything takes the focus away on purpose
  const pressed = () => (last = undefined);
  const look = () => {
    frame = 0;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (!last || !isLost || actionRunner.state.running) return;
    if (!last.isConnected) nextTo(wasInOutcome)?.focus();
    else if (!last.matches(":disabled")) last.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(() => {
    frame ||= requestAnimationFrame(look);
  });
  document.addEventListener("focusin", focused);
  document.addEventListener("pointerdown", pressed);
  changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("focusin", focused);
    document.removeEventListener("pointerdown", pressed);
    changes.disconnect();
    cancelAnimationFrame(frame);
  };
}
