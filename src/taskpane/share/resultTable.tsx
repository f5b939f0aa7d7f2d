import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  frame: {
    overflow: "auto",
    maxHeight: "320px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 8px",
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    // the page's other tables keep their figures in one line
    whiteSpace: "normal",
  },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3, paddingTop: tokens.spacingVerticalXS },
});

export interface ResultColumn {
  readonly head: string;
  readonly isNumber?: boolean;
}

interface ResultTableProps {
  readonly label: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** How many rows are shown. */
  readonly most?: number;
}

/** What was found, a row each, as wide as the pane. */
export function ResultTable({ label, columns, rows, most = 100 }: ResultTableProps) {
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  // what was asked for may appear below what is seen
  useEffect(() => whole.current?.scrollIntoView({ block: "nearest" }), [rows.length]);
  return (
    <div ref={whole}>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ head, isNumber }) => (
                <th
                  key={head}
                  scope="col"
                  className={mergeClasses(styles.cell, styles.head, isNumber && styles.number)}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) => (
                  <td
                    key={place}
                    className={mergeClasses(styles.cell, columns[place]?.isNumber && styles.number)}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most ? (
        <Text block size={200} className={styles.quiet}>
          {texts.share.more(rows.length - most)}
        </Text>
      ) : null}
    </div>
  );
}
