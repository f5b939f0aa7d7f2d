import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Explanation, explanationOf, referencesIn } from "../../actions/explanation/explanation";
import { followSelection } from "../../actions/followSelection";
import { failureMessage } from "../../actions/failureMessage";
import { type CellRead, activeCell } from "../../excel/activeCell";
import { inWorkbook } from "../../excel/inWorkbook";
import { sentence } from "../../core/sentence";
import { EvidenceList } from "../explain/evidenceList";
import { useSession } from "../session";
import { readNumber } from "../../workbook/shownNumber";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cell: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

interface Explained {
  readonly cell: CellRead;
  readonly explanation: Explanation;
}

/** Reads the active cell now and after every selection; the newest answer counts. */
function useExplained() {
  const { world } = useSession();
  const [explained, setExplained] = useState<Explained>();
  const [trouble, setTrouble] = useState<string>();
  const turn = useRef(0);
  const read = useCallback(async () => {
    const own = ++turn.current;
    try {
      const cell = await inWorkbook((context) => activeCell(context, referencesIn));
      if (own !== turn.current) return;
      setExplained({ cell, explanation: explanationOf(world, cell) });
      setTrouble(undefined);
    } catch (problem) {
      if (own === turn.current) setTrouble(failureMessage(problem));
    }
  }, [world]);
  useEffect(() => {
    void read();
    return followSelection(() => void read());
  }, [read]);
  return { explained, trouble, read };
}

/** Says of the selected cell which function it holds, on which data it rests, and how to cite them. */
export function ExplainPart() {
  const styles = useStyles();
  const { explained, trouble, read } = useExplained();
  return (
    <>
      <Text className={styles.quiet}>{texts.explain.lead}</Text>
      {trouble ? (
        <>
          <Text role="alert">{trouble}</Text>
          <Button onClick={() => void read()}>{texts.explain.read}</Button>
        </>
      ) : null}
      {explained && !trouble ? (
        <section aria-live="polite" className={styles.section}>
          <CellShown cell={explained.cell} />
          <Shown explanation={explained.explanation} />
        </section>
      ) : null}
    </>
  );
}

/** What the cell shows, as far as its column is wide enough. */
function shownValue({ value, numberFormat }: CellRead): string {
  if (value === "") return texts.explain.empty;
  return typeof value === "number" ? readNumber(value, numberFormat) : String(value);
}

function CellShown({ cell }: { readonly cell: CellRead }) {
  const styles = useStyles();
  return (
    <div className={styles.cell}>
      <Text size={200} className={styles.quiet}>
        {cell.sheet}!{cell.address}
      </Text>
      <Text weight="semibold" className={styles.value}>
        {shownValue(cell)}
      </Text>
      {cell.formula ? (
        <Text size={200} className={styles.code}>
          {cell.formula}
        </Text>
      ) : null}
    </div>
  );
}

function Shown({ explanation }: { readonly explanation: Explanation }) {
  const { world } = useSession();
  const styles = useStyles();
  switch (explanation.kind) {
    case "foreign":
      return <Text>{texts.explain.notAligns}</Text>;
    case "beside":
      return <Text>{texts.explain.beside(explanation.sheet)}</Text>;
    case "written": {
      const { place, head, note, asked, edition, evidence } = explanation;
      return (
        <>
          <Text>{texts.explain.written(place, head)}</Text>
          {note ? <Text size={200}>{sentence(note)}</Text> : null}
          {evidence.length > 0 ? (
            <EvidenceList head={texts.explain.rests} evidence={evidence} />
          ) : note ? null : (
            <Text>{texts.explain.noEvidence}</Text>
          )}
          <Text size={200} className={styles.quiet}>
            {texts.explain.edition(edition, world.editionName)} {texts.explain.asked(asked)}
          </Text>
        </>
      );
    }
    case "call":
      return (
        <>
          {explanation.error ? <Text>{sentence(explanation.error)}</Text> : null}
          {explanation.day ? <Text>{texts.explain.live(explanation.day)}</Text> : null}
          {explanation.limit ? <Text>{explanation.limit}</Text> : null}
          {explanation.spilledFrom ? <Text>{texts.explain.spilled(explanation.spilledFrom)}</Text> : null}
          <Text size={200} className={styles.code}>
            {texts.explain.call(explanation.call.name, explanation.given)}
          </Text>
          <EvidenceList
            head={explanation.isAnswered ? texts.explain.rests : texts.explain.newestThereIs}
            evidence={explanation.evidence}
          />
        </>
      );
  }
}
