import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Explanation, type Ground, explanationOf, referencesIn } from "../../acts/explanation";
import { type CellRead, activeCell } from "../../workbook/excel/activeCell";
import { inWorkbook } from "../../workbook/excel/inWorkbook";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  item: { marginBottom: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: "anywhere" },
});

interface Explained {
  readonly cell: CellRead;
  readonly explanation: Explanation;
}

/** Says of the selected cell which function it holds, on which data it rests, and how to cite them. */
export function ExplainPart() {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const [explained, setExplained] = useState<Explained>();
  const read = () =>
    perform(texts.explain.reading, async () => {
      const cell = await inWorkbook((context) => activeCell(context, referencesIn));
      setExplained({ cell, explanation: explanationOf(world, cell) });
      return { said: `${cell.sheet}!${cell.address}` };
    });
  return (
    <>
      <Text>{texts.explain.lead}</Text>
      <Button appearance="primary" disabled={busy} onClick={() => void read()}>
        {texts.explain.read}
      </Button>
      {explained ? (
        <section aria-live="polite">
          <Text block weight="semibold">
            {explained.cell.sheet}!{explained.cell.address}
          </Text>
          {explained.cell.formula ? (
            <Text block className={styles.code}>
              {explained.cell.formula}
            </Text>
          ) : null}
          <Text block>
            {texts.explain.value}: {String(explained.cell.value)}
          </Text>
          <Shown explanation={explained.explanation} />
        </section>
      ) : null}
    </>
  );
}

function Shown({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  switch (explanation.kind) {
    case "foreign":
      return <Text>{texts.explain.notAligns}</Text>;
    case "written":
      return (
        <>
          <Text block>{texts.explain.written(explanation.sheet, explanation.head)}</Text>
          <ul className={styles.list}>
            {explanation.sources.map((row) => (
              <li key={row["Series"]} className={styles.item}>
                <Text block weight="semibold">
                  {row["Series"]}
                </Text>
                <Text block size={200}>
                  {texts.explain.newest}: {row["Newest datum used"]}; {texts.explain.terms}: {row["Terms"]}
                </Text>
                <Citation text={row["Citation"] ?? ""} />
              </li>
            ))}
          </ul>
        </>
      );
    case "call":
      return (
        <>
          {explanation.error ? <Text block>{explanation.error}</Text> : null}
          <Text block size={200} className={styles.quiet}>
            {explanation.call.name}({explanation.given.join(", ")}); {texts.explain.day.toLowerCase()}{" "}
            {explanation.day}
          </Text>
          <ul className={styles.list}>
            {explanation.grounds.map((ground) => (
              <GroundShown key={ground.said} ground={ground} />
            ))}
          </ul>
        </>
      );
  }
}

function GroundShown({ ground }: { readonly ground: Ground }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Text block>{ground.said}</Text>
      <Text block size={200} className={styles.quiet}>
        {texts.explain.newest}: {ground.date}
      </Text>
      {ground.sources.map(({ id, citation, url, terms }) => (
        <div key={id}>
          <Text block size={200}>
            {texts.explain.terms}: {terms}
          </Text>
          {url ? (
            <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
              {url}
            </a>
          ) : null}
          <Citation text={citation} />
        </div>
      ))}
    </li>
  );
}

function Citation({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const styles = useStyles();
  if (text === "") return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <Text block size={200} className={styles.quiet}>
        {text}
      </Text>
      <Button size="small" onClick={() => void copy()}>
        {copied ? texts.explain.copied : texts.explain.copy}
      </Button>
    </>
  );
}
