import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Spot } from "../../excel/spot";
import { useSession } from "../session";
import { texts } from "../texts/texts";

/** Filled cells that are shown with their content. */
const named = 4;

interface OverwriteCheckProps {
  readonly spot: Spot;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** Shows what would be written over, and asks. */
export function OverwriteCheck({ spot, onWrite, onCancel }: OverwriteCheckProps) {
  const { busy } = useSession();
  const cancel = useRef<HTMLButtonElement>(null);
  // the question is the answer to a button that was pressed: the keys go to its safe end
  useEffect(() => cancel.current?.focus(), []);
  const { filled, address } = spot;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.build.overTitle(filled.length)}</MessageBarTitle>
        {texts.build.over(
          address,
          filled.slice(0, named).map((cell) => `${cell.address} “${cell.text.slice(0, 30)}”`),
          Math.max(0, filled.length - named),
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={onWrite}>
          {texts.build.writeOver}
        </Button>
        <Button size="small" ref={cancel} onClick={onCancel}>
          {texts.build.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
