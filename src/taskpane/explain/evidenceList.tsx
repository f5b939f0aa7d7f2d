import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Evidence } from "../../actions/explanation/evidence";
import type { Source } from "../../core/world";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  head: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  ground: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  source: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXXS },
});

/** What a figure rests on, each with its documents and a citation to copy. */
export function EvidenceList({ grounds }: { readonly grounds: readonly Evidence[] }) {
  const styles = useStyles();
  if (grounds.length === 0) return null;
  return (
    <>
      <h2 className={styles.head}>{texts.explain.rests}</h2>
      <ul className={styles.list}>
        {grounds.map((ground) => (
          <li key={ground.message} className={styles.ground}>
            <Text>{ground.message}</Text>
            {ground.date ? (
              <Text size={200} className={styles.quiet}>
                {texts.explain.newest(ground.date)}
              </Text>
            ) : null}
            {ground.document ? <Text size={200}>{ground.document}</Text> : null}
            {ground.sources.map((source) => (
              <SourceShown key={source.id} source={source} document={ground.document} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

interface SourceShownProps {
  readonly source: Source;
  /** Cited before the source, where the datum has a document of its own. */
  readonly document: string | undefined;
}

function SourceShown({ source, document }: SourceShownProps) {
  const styles = useStyles();
  const [state, setState] = useState<"" | "copied" | "refused">("");
  const citation = [document, source.citation].filter(Boolean).join(". ");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(citation);
      setState("copied");
    } catch {
      // the browser may not let a frame write to the clipboard: the text stands there to be selected
      setState("refused");
    }
  };
  return (
    <div className={styles.source}>
      <Text size={200} className={styles.quiet}>
        {source.citation}
      </Text>
      <Text size={200} className={styles.quiet}>
        {texts.explain.terms(source.terms)}
      </Text>
      {source.url ? (
        <Link href={source.url} target="_blank" rel="noopener noreferrer" inline>
          {source.producer}
        </Link>
      ) : null}
      <Button size="small" onClick={() => void copy()}>
        {state === "copied" ? texts.explain.copied : texts.explain.copy}
      </Button>
      {state === "refused" ? (
        <Text size={200} role="status">
          {texts.explain.copyFailed}
        </Text>
      ) : null}
    </div>
  );
}
