import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { format } from "numfmt";
import type { ReportChoice } from "../../actions/reportChoice";
import { sentence } from "../../actions/failureMessage";
import { type Cell, type Table, type Workbook } from "../../workbook/plan";
import { positionWords } from "../../core/votes/positionWords";
import { texts } from "../texts/texts";
import { type BuildForm, beginningOf } from "./buildForm";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 8px",
    whiteSpace: "nowrap",
    maxWidth: "160px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Rows and columns of a plan that are shown before it is written. */
const [mostRows, mostColumns] = [6, 12];

function shown(cell: Cell): string {
  switch (cell.kind) {
    case "text":
    case "link":
      return cell.text;
    case "number":
      return format(cell.format, cell.value);
    case "truth":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return cell.day;
    case "position":
      return positionWords[cell.position];
    case "live":
      return shown(cell.value);
    case "missing":
    case "blank":
      return "";
  }
}

/** The beginning of a report, with what is asked for as a whole. */
export interface Previewed {
  readonly plan?: Workbook;
  readonly choice?: ReportChoice;
  /** Why there is nothing to show. */
  readonly mistake?: string;
}

/** Rows and columns of a whole report, of which a table shows the beginning. */
function sizeOf(choice: ReportChoice | undefined, { rows, columns }: Table): readonly [number, number] {
  if (!choice || !("countries" in choice) || choice.countries === undefined)
    return [rows.length, columns.length];
  const beginning = beginningOf(choice);
  const shown = "countries" in beginning ? (beginning.countries?.length ?? 1) : 1;
  const all = choice.countries.length;
  if (choice.report === "matrix") return [all, columns.length + all - shown];
  return [Math.round((rows.length * all) / Math.max(1, shown)), columns.length];
}

/** The first rows of a report's first table, and which sheets it has. */
export function Preview({
  plan,
  choice,
  mistake,
  place,
}: Previewed & { readonly place: BuildForm["where"] }) {
  const styles = useStyles();
  if (!plan) return <Text className={styles.quiet}>{mistake && sentence(mistake)}</Text>;
  const table = plan.sheets[0]!.blocks.find((block): block is Table => block.kind === "table");
  if (!table) return null;
  const columns = table.columns.slice(0, mostColumns);
  return (
    <section aria-label={texts.build.preview}>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={texts.build.preview}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, head }) => (
                <th key={key} scope="col" className={styles.cell} title={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, mostRows).map((row, at) => (
              <tr key={at}>
                {row.slice(0, mostColumns).map((cell, place) => (
                  <td
                    key={place}
                    className={
                      columns[place]!.align === "right" ? `${styles.cell} ${styles.number}` : styles.cell
                    }
                  >
                    {shown(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size={200} className={styles.quiet} block>
        {texts.build.previewMore(...sizeOf(choice, table))}{" "}
        {place === "sheets" ? texts.build.previewSheets(plan.sheets.map(({ name }) => name)) : null}
      </Text>
    </section>
  );
}
