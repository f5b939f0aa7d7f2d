import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { describeRow, type ShownEvidence } from "../../actions/explanation/shownEvidence";
import { type Datum, addressIn } from "../../core/datum";
import { capital } from "../../core/sentence";
import type { Source } from "../../core/world";
import { useSession } from "../session";
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
  evidence: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  rows: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  source: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXXS },
});

/** Lines shown at once. */
const most = 40;

interface EvidenceListProps {
  readonly head: string;
  readonly evidence: readonly ShownEvidence[];
}

/** What a figure rests on, each with its documents and a citation to copy. */
export function EvidenceList({ head, evidence }: EvidenceListProps) {
  const styles = useStyles();
  if (evidence.length === 0) return null;
  return (
    <>
      <h2 className={styles.head}>{head}</h2>
      <ul className={styles.list}>
        {evidence.slice(0, most).map((one, i) => (
          <li key={i} className={styles.evidence}>
            <Text>{capital(one.message)}</Text>
            {one.date ? (
              <Text size={200} className={styles.quiet}>
                {texts.explain.newest(one.date)}
              </Text>
            ) : null}
            {one.document ? <Text size={200}>{one.document}</Text> : null}
            {one.rows.length > 0 ? <RowList rows={one.rows} /> : null}
            {one.sources.map((source) => (
              <SourceShown key={source.id} source={source} document={one.document} />
            ))}
          </li>
        ))}
      </ul>
      {evidence.length > most ? <Text size={200}>{texts.explain.more(evidence.length - most)}</Text> : null}
    </>
  );
}

/** The rows of data behind one line, the newest first, folded up until they are asked for. */
function RowList({ rows }: { readonly rows: readonly Datum[] }) {
  const { world } = useSession();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{texts.explain.rows(rows.length)}</summary>
      {isOpen ? (
        <ul className={styles.rows}>
          {rows
            .slice(-most)
            .toReversed()
            .map((row, i) => (
              <li key={i}>
                <Text size={200}>{describeRow(world, row)}</Text>
              </li>
            ))}
          {rows.length > most ? (
            <li>
              <Text size={200}>{texts.explain.more(rows.length - most)}</Text>
            </li>
          ) : null}
        </ul>
      ) : null}
    </details>
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
  const address = addressIn(document) ?? source.url;
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
      {address ? (
        <Link href={address} target="_blank" rel="noopener noreferrer" inline>
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
