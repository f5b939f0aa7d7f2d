import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of a small table of figures, as the parts of Country show them. */
export const useFigureTable = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "4px 8px 4px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});
