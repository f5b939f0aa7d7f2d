import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { actionRunner } from "../actions/actionRunner";
import { texts } from "./texts/texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    // a long list of what was left as it is leaves room for the part below
    maxHeight: "40vh",
    overflowY: "auto",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  running: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

const intents = { done: "success", warned: "warning", stopped: "info", failed: "error" } as const;

/** Progress is shown only of what takes longer than this, in milliseconds. */
const patience = 400;

/** Whether something has been as it is for so many milliseconds; `undefined` never has. */
function useHasStayed(it: unknown, after: number): boolean {
  const [stayed, setStayed] = useState<unknown>();
  useEffect(() => {
    if (it === undefined) return;
    const timer = setTimeout(() => setStayed(it), after);
    return () => {
      clearTimeout(timer);
      setStayed(undefined);
    };
  }, [it, after]);
  return it !== undefined && stayed === it;
}

/** What runs, with a button that stops it; then what it came to in the part that is seen, with a button that takes it back. */
export function OutcomeBar() {
  const { running, outcome, elsewhere } = useSyncExternalStore(actionRunner.listen, () => actionRunner.state);
  const styles = useStyles();
  const slow = useHasStayed(running && "running", patience);
  // each step makes the state anew
  const stuck = useHasStayed(running, 10 * patience);
  return (
    <div id="outcome" aria-live="polite" className={slow || outcome || elsewhere ? styles.bar : undefined}>
      {slow && running ? (
        <>
          <div className={styles.running}>
            <span>{running.label} …</span>
            <Button size="small" onClick={() => actionRunner.stop()}>
              {texts.outcome.stop}
            </Button>
          </div>
          {stuck ? <span>{texts.outcome.waiting}</span> : null}
          <ProgressBar aria-label={running.label} value={running.share > 0 ? running.share : undefined} />
        </>
      ) : null}
      {outcome ? (
        <MessageBar layout="multiline" intent={intents[outcome.kind]}>
          <MessageBarBody>{outcome.message}</MessageBarBody>
          <MessageBarActions>
            {outcome.undo ? (
              <Button size="small" onClick={() => void actionRunner.undo()}>
                {texts.outcome.undo}
              </Button>
            ) : null}
            <Button size="small" appearance="transparent" onClick={() => actionRunner.dismiss()}>
              {texts.outcome.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {elsewhere ? (
        <MessageBar layout="multiline" intent={intents[elsewhere.outcome.kind]}>
          <MessageBarBody>
            {texts.outcome.of(texts.parts[elsewhere.part], elsewhere.outcome.message)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => actionRunner.show(elsewhere.part)}>
              {texts.outcome.open(texts.parts[elsewhere.part])}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </div>
  );
}
