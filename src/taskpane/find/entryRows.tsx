import { Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts/texts";
import type { Entry } from "./entries";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    alignItems: "start",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: {
    flex: 1,
    minWidth: 0,
    display: "block",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  about: {
    color: tokens.colorNeutralForeground3,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  name: { overflowWrap: "anywhere" },
  mark: { minWidth: "32px", marginTop: tokens.spacingVerticalXXS },
});

/** Five points around the middle of 16 × 16. */
const star = Array.from({ length: 10 }, (_, i) => {
  const [radius, angle] = [i % 2 === 0 ? 7 : 3.1, ((i - 2.5) * Math.PI) / 5];
  return `${(8 + radius * Math.cos(angle)).toFixed(2)},${(8.4 + radius * Math.sin(angle)).toFixed(2)}`;
}).join(" ");

/** A star as strong as the letters beside it: that of a font is a hair line. */
function Star({ isFull }: { readonly isFull: boolean }) {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
      <polygon
        points={star}
        fill={isFull ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface EntryRowsProps {
  readonly entries: readonly Entry[];
  /** Whether each says what it is, where several kinds stand together. */
  readonly showKind?: boolean;
  readonly favourites: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** Things that can be opened, each with what it is in a line or two, and a star. */
export function EntryRows({ entries, showKind = false, favourites, onToggle, onOpen }: EntryRowsProps) {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.row}>
          <button type="button" className={styles.open} onClick={() => onOpen(entry)} data-entry={entry.key}>
            <Text weight="semibold" className={styles.name} block>
              {entry.name}
            </Text>
            <Text size={200} className={styles.about}>
              {showKind ? `${texts.find.kinds[entry.kind]}: ` : ""}
              {entry.about}
            </Text>
          </button>
          <ToggleButton
            size="small"
            appearance="transparent"
            className={styles.mark}
            checked={favourites.has(entry.key)}
            aria-label={texts.find.mark(entry.name)}
            onClick={() => onToggle(entry.key)}
          >
            <Star isFull={favourites.has(entry.key)} />
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}
