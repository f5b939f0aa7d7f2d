import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sentence } from "../../core/sentence";
import type { ReportRequest } from "../../reports/catalogue";
import { countriesShown, wholeSheets, wholeSize } from "../../reports/preview";
import { cellText, settled } from "../../workbook/cellValue";
import type { Cell, Table, Workbook } from "../../workbook/plan";
import { useSession } from "../session";
import { readNumber } from "../../workbook/shownNumber";
import { texts } from "../texts/texts";
import type { BuildForm } from "./buildForm";

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
  // all of a line of letters, each as wide as the others, as what it shows may stand at its end
  strip: { maxWidth: "none", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Rows and columns of a plan that are shown before it is written. */
const [mostRows, mostColumns] = [6, 12];

function shown(cell: Cell): string {
  const value = settled(cell);
  return value.kind === "number" ? readNumber(value.value, value.format) : cellText(value);
}

/** Whether a cell is a line on which places stand. */
function isStrip(cell: Cell): boolean {
  const value = settled(cell);
  return value.kind === "text" && value.style === "strip";
}

/** The beginning of a report, with what is asked for as a whole; or why there is nothing to show. */
export type Previewed =
  | { readonly plan: Workbook; readonly request: ReportRequest }
  | { readonly plan?: undefined; readonly mistake?: string };

/** The first rows of a report's first table, and which sheets it has. */
export function Preview({
  previewed,
  place,
}: {
  readonly previewed: Previewed;
  readonly place: BuildForm["where"];
}) {
  const { world } = useSession();
  const styles = useStyles();
  if (!previewed.plan)
    return <Text className={styles.quiet}>{previewed.mistake && sentence(previewed.mistake)}</Text>;
  const { plan, request } = previewed;
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
                    className={mergeClasses(
                      styles.cell,
                      columns[place]!.align === "right" && styles.number,
                      isStrip(cell) && styles.strip,
                    )}
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
        {texts.build.previewMore(...wholeSize(request, table), countriesShown(request))}{" "}
        {place === "sheets" ? texts.build.previewSheets(wholeSheets(world, request, plan)) : null}
      </Text>
    </section>
  );
}
