import { texts } from "../texts/texts";
import { ColumnField } from "./columnField";
import { type Besides, type Source, cellText } from "./source";

interface BesideFieldsProps {
  readonly source: Source;
  readonly besides: Besides;
  /** Told which, and a head; "" for none. */
  readonly onBeside: (key: keyof Besides, head: string) => void;
}

/** The columns in which each row has its own day, and a second country. */
export function BesideFields({ source, besides, onBeside }: BesideFieldsProps) {
  const { selected, heads } = source;
  const own = selected.table?.heads[selected.table.place] ?? cellText(source.values[0]);
  const choices = heads.filter((head) => head !== "" && head !== own);
  if (choices.length === 0) return null;
  return (
    <>
      <ColumnField
        label={texts.enrich.year}
        none={texts.enrich.noYear}
        heads={choices}
        head={besides.year?.head ?? ""}
        onHead={(head) => onBeside("year", head)}
      />
      <ColumnField
        label={texts.enrich.other}
        none={texts.enrich.noOther}
        heads={choices}
        head={besides.other?.head ?? ""}
        onHead={(head) => onBeside("other", head)}
      />
    </>
  );
}
