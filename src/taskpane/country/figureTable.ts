import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of a small table of figures, as the parts of Country show them. */
export const useFigureTable = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "4px 8px 4px 0",
    textAlign: "left",
    lineHeight: tokens.lineHeightBase200,
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});
