import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Reading } from "../../core/own/table/table";
import { useSession } from "../session";
import { ownTexts } from "../texts/ownTexts";

/** Problems shown at once; the others wait behind a button. */
const page = 30;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface ProblemListProps {
  readonly reading: Reading;
  readonly onLoadGood: () => void;
  readonly onDismiss: () => void;
}

/** All that is wrong in a table, row by row, and the choice to load what is right. */
export function ProblemList({ reading, onLoadGood, onDismiss }: ProblemListProps) {
  const { busy } = useSession();
  const styles = useStyles();
  const [most, setMost] = useState(page);
  const { problems, good } = reading;
  return (
    <section className={styles.section} aria-label={ownTexts.problemsLabel}>
      <ul className={styles.list}>
        {problems.slice(0, most).map(({ row, message }, i) => (
          <li key={i}>{ownTexts.row(row, message)}</li>
        ))}
      </ul>
      {problems.length > most ? (
        <Button size="small" appearance="transparent" onClick={() => setMost(most + 10 * page)}>
          {ownTexts.moreProblems(problems.length - most)}
        </Button>
      ) : null}
      {good > 0 ? (
        <Button size="small" disabled={busy} onClick={onLoadGood}>
          {ownTexts.loadGood(good)}
        </Button>
      ) : null}
      <Button size="small" appearance="transparent" onClick={onDismiss}>
        {ownTexts.dismiss}
      </Button>
    </section>
  );
}
