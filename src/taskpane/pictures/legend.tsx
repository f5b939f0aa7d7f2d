import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../texts/texts";
import type { Mark } from "./picture";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 10px", fontSize: tokens.fontSizeBase200 },
  entry: { display: "inline-flex", alignItems: "center", gap: "4px" },
  swatch: {
    forcedColorAdjust: "none",
    width: "14px",
    height: "10px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  hatched: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px 3px)`,
  },
  // dark dots over a pale colour, as on the map, whatever the theme
  dotted: {
    backgroundColor: "#ffffff",
    backgroundImage: "radial-gradient(#424242 0.8px, transparent 1px)",
    backgroundSize: "4px 4px",
  },
  dot: {
    forcedColorAdjust: "none",
    width: "8px",
    height: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "50%",
    flexShrink: 0,
  },
  line: { width: "14px", borderTop: `2px solid ${tokens.colorNeutralForeground4}` },
});

function DrawnMark({ mark }: { readonly mark: Mark }) {
  const styles = useStyles();
  switch (mark.kind) {
    case "hatched":
    case "dotted":
      return <span className={mergeClasses(styles.swatch, styles[mark.kind])} />;
    case "colour":
      return <span className={styles.swatch} style={{ backgroundColor: mark.color }} />;
    case "dot":
      return <span className={styles.dot} style={{ backgroundColor: mark.color }} />;
    case "line":
      return <span className={styles.line} />;
  }
}

/** What the marks of a drawing mean, in the pane as below its picture. */
export function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  const styles = useStyles();
  return (
    <div className={styles.legend} role="list" aria-label={texts.picture.legend}>
      {marks.map((mark) => (
        <span key={mark.label} className={styles.entry} role="listitem">
          <DrawnMark mark={mark} />
          {mark.label}
        </span>
      ))}
    </div>
  );
}
