import { type KeyboardEvent, type SVGProps, useState } from "react";
import type { Code } from "../../core/world";

/** Which of a drawing's countries each arrow key goes on to. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface Roving {
  /** Codes in the order in which the arrow keys go. */
  readonly order: readonly Code[];
  readonly first: Code;
  readonly onOpen: (code: Code) => void;
  /** Told whom the pointer or the focus is on. */
  readonly onPoint: (code: Code | undefined) => void;
}

/** Makes each country of a drawing a button: one at a time can be reached by Tab, the arrow keys go on, Enter opens. */
export function useRoving({ order, first, onOpen, onPoint }: Roving) {
  const [at, setAt] = useState<Code>(first);
  const current = order.includes(at) ? at : order[0];
  const keyed = (event: KeyboardEvent<SVGElement>, code: Code) => {
    const step = steps[event.key];
    if (event.key === "Enter" || event.key === " ") onOpen(code);
    else if (step === undefined) return;
    else {
      const next = order[(order.indexOf(code) + step + order.length) % order.length]!;
      setAt(next);
      event.currentTarget.ownerSVGElement?.querySelector<SVGElement>(`[data-code="${next}"]`)?.focus();
    }
    event.preventDefault();
  };
  return (code: Code, label: string): SVGProps<SVGGElement> & { readonly "data-code": Code } => ({
    "data-code": code,
    role: "button",
    tabIndex: code === current ? 0 : -1,
    "aria-label": label,
    onClick: () => onOpen(code),
    onKeyDown: (event) => keyed(event, code),
    onFocus: () => onPoint(code),
    onBlur: () => onPoint(undefined),
    onMouseEnter: () => onPoint(code),
    onMouseLeave: () => onPoint(undefined),
    style: { cursor: "pointer" },
  });
}
