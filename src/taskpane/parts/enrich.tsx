import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Running } from "../../actions/action";
import { enrichColumns } from "../../actions/enrichColumns";
import { type NamesFound, type Settled, namesFound, recognised, settledIn } from "../../actions/names";
import { saveWorkbookSetting } from "../../actions/workbookSettings";
import type { PairMeasureName } from "../../core/pairs/pairMeasures";
import type { Code } from "../../core/world";
import type { EnrichRequest } from "../../reports/enrich";
import { BesideFields } from "../enrich/besideFields";
import { ColumnField } from "../enrich/columnField";
import { MeasuresField } from "../enrich/measuresField";
import { Names } from "../enrich/names";
import {
  type Besides,
  type Source,
  belowHead,
  besideIn,
  listedNames,
  namesHead,
  placeOf,
  sourceSelected,
  tableSource,
} from "../enrich/source";
import { DayField } from "../fields/dayField";
import { IndicatorsField } from "../fields/indicatorsField";
import { Footer } from "../footer";
import { usePartState } from "../partState";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  source: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/** The names of a source, and of its second countries, with what the user settled, which the workbook remembers. */
function useNames(source: Source | undefined, other: Besides["other"]) {
  const { world } = useSession();
  const [{ kept, dropped }] = useState(() => settledIn(world));
  const [settled, setSettled] = useState<Settled>(kept);
  const inTable = source?.selected.table !== undefined;
  const found = useMemo(
    () => source && namesFound(source.values, source.known, settled, inTable),
    [source, settled, inTable],
  );
  const others = useMemo(
    () => other && namesFound(belowHead(other, found), other.known, settled, true),
    [other, found, settled],
  );
  const settle = (text: string, code: Code | undefined) => {
    const { [text]: _, ...rest } = settled;
    const next = code === undefined ? rest : { ...rest, [text]: code };
    setSettled(next);
    saveWorkbookSetting("names", next);
  };
  return { found, others, settle, dropped };
}

/** Row of the sheet of the first name. */
function firstRow({ selected }: Source, { hasHead }: NamesFound): number {
  return selected.row + (hasHead ? 2 : 1);
}

/** Adds indicators beside a list of countries that is already there. */
export function EnrichPart() {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const [source, setSource] = usePartState<Source | undefined>("enrich source", () => undefined);
  const [besides, setBesides] = usePartState<Besides>("enrich besides", () => ({}));
  const [indicators, setIndicators] = usePartState<readonly string[]>("enrich indicators", () => ["score"]);
  const [measures, setMeasures] = usePartState<readonly PairMeasureName[]>("enrich measures", () => [
    "agreement",
  ]);
  const [day, setDay] = usePartState("enrich day", () => world.editionDate);
  const { year, other } = besides;
  const { found, others, settle, dropped } = useNames(source, other);
  const read = (way: (running: Running) => Promise<Source>) =>
    perform(texts.enrich.reading, async (running) => {
      const next = await way(running);
      setSource(next);
      setBesides({});
      return { message: "" };
    });
  const takeBeside = (key: keyof Besides, head: string) => {
    if (!source || head === "") return setBesides((before) => ({ ...before, [key]: undefined }));
    return void perform(texts.enrich.reading, async (running) => {
      const beside = await besideIn(source, head);
      const known = key === "other" ? { known: await recognised(world, beside.values, running) } : {};
      setBesides((before) => ({ ...before, [key]: { ...beside, ...known } }));
      return { message: "" };
    });
  };
  const add = () => {
    if (!source || !found) return;
    const request: EnrichRequest = {
      ...{ indicators, day },
      ...(year && { year: year.head }),
      ...(other && { other: other.head, measures }),
    };
    void perform(
      texts.enrich.adding,
      enrichColumns(
        world,
        placeOf(source, found),
        listedNames(found, others, besides),
        request,
        namesHead(source, found),
      ),
    );
  };
  const table = source?.selected.table;
  const lacksYear = other !== undefined && year === undefined;
  const isNothing = indicators.length === 0 && (other === undefined || measures.length === 0);
  return (
    <>
      <Text>{texts.enrich.lead}</Text>
      <div className={styles.source}>
        <Button
          appearance={source ? "secondary" : "primary"}
          disabled={busy}
          onClick={() => void read((running) => sourceSelected(world, running))}
        >
          {source ? texts.enrich.readAgain : texts.enrich.read}
        </Button>
        <Text size={200} className={styles.quiet}>
          {source
            ? texts.enrich.source(`${source.selected.sheet}!${source.selected.address}`, source.values.length)
            : texts.enrich.how}
        </Text>
      </div>
      {dropped.length > 0 ? <Text size={200}>{texts.enrich.dropped(dropped)}</Text> : null}
      {source && table ? (
        <ColumnField
          label={texts.enrich.column}
          heads={table.heads}
          head={table.heads[table.place] ?? ""}
          onHead={(head) => void read((running) => tableSource(world, source.selected, head, running))}
        />
      ) : null}
      {found && source ? (
        <>
          <Names
            label={texts.enrich.names}
            names={found.names}
            firstRow={firstRow(source, found)}
            settle={settle}
          />
          {found.hasHead || table ? (
            <BesideFields source={source} besides={besides} onBeside={takeBeside} />
          ) : null}
          {others ? (
            <>
              <Names
                label={texts.enrich.others}
                names={others.names}
                firstRow={firstRow(source, found)}
                settle={settle}
              />
              <MeasuresField measures={measures} onPick={setMeasures} />
            </>
          ) : null}
          <IndicatorsField indicators={indicators} onPick={setIndicators} />
          {year ? null : (
            <DayField label={texts.day.label} day={day} onDay={(value) => value && setDay(value)} />
          )}
          <Footer>
            <Text size={200} className={styles.quiet}>
              {lacksYear
                ? texts.enrich.lacksYear
                : texts.enrich.place(table ? texts.enrich.toTable(table.name) : texts.enrich.beside)}
            </Text>
            <Button appearance="primary" disabled={busy || isNothing || lacksYear} onClick={add}>
              {texts.enrich.add}
            </Button>
          </Footer>
        </>
      ) : null}
    </>
  );
}
