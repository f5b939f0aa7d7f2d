import { Button, Dropdown, Field, Link, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { enrichColumns } from "../../acts/enrichColumns";
import { type NameFound, type Settled, countrySaid, namesFound } from "../../acts/names";
import { remember, remembered } from "../../acts/remembered";
import { resolved } from "../../core/countries";
import type { ColumnPlace } from "../../workbook/excel/columns";
import { inWorkbook } from "../../workbook/excel/inWorkbook";
import { type Selected, selectedCells, tableColumn } from "../../workbook/excel/selection";
import { DayField } from "../fields/dayField";
import { indicatorChoice, indicatorChoices } from "../fields/indicatorChoices";
import { ManyPicker } from "../fields/manyPicker";
import { SettleField } from "../fields/settleField";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A column of cells with names, and where its new columns go. */
interface Source {
  readonly values: readonly unknown[];
  readonly selected: Selected;
}

/** Names shown at once; the others wait behind a link. */
const page = 40;

function placeOf({ selected }: Source, hasHead: boolean, rows: number): ColumnPlace {
  if (selected.table) return { kind: "table", table: selected.table.name };
  const { sheet, row, column } = selected;
  return {
    kind: "range",
    sheet,
    column,
    rows,
    row: hasHead ? row + 1 : row,
    headRow: hasHead ? row : undefined,
  };
}

/** Adds indicators beside a list of countries that is already there. */
export function EnrichPart() {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const [source, setSource] = useState<Source>();
  const [settled, setSettled] = useState<Settled>(() => remembered<Settled>("names") ?? {});
  const [indicators, setIndicators] = useState<readonly string[]>(["score"]);
  const [day, setDay] = useState(world.editionDate);
  const found = useMemo(
    () => source && namesFound(world, source.values, settled, source.selected.table !== undefined),
    [world, source, settled],
  );

  const readTable = async (selected: Selected, head: string) => {
    const values = await inWorkbook((context) => tableColumn(context, selected.table!.name, head));
    setSource({
      values,
      selected: { ...selected, table: { ...selected.table!, place: selected.table!.heads.indexOf(head) } },
    });
  };
  const read = () =>
    perform(texts.enrich.reading, async () => {
      const selected = await inWorkbook(selectedCells);
      if (selected.table) {
        const { heads, place } = selected.table;
        await readTable(selected, heads[Math.max(0, Math.min(place, heads.length - 1))]!);
      } else setSource({ values: bestColumn(selected), selected: narrowed(selected) });
      return { said: `${selected.sheet}!${selected.address}` };
    });
  /** Of several columns the one in which most cells name a country. */
  const bestPlace = ({ values }: Selected): number => {
    const share = (place: number) =>
      values.filter((row) => typeof row[place] === "string" && resolved(world, row[place]) !== undefined)
        .length;
    const places = values[0]!.map((_, place) => place);
    return places.reduce((best, place) => (share(place) > share(best) ? place : best), 0);
  };
  const bestColumn = (selected: Selected) => selected.values.map((row) => row[bestPlace(selected)]);
  const narrowed = (selected: Selected): Selected => ({
    ...selected,
    column: selected.column + bestPlace(selected),
  });

  const settle = (text: string, code: string) => {
    const next = { ...settled, [text]: code };
    setSettled(next);
    remember("names", next);
  };
  const add = () => {
    if (!source || !found) return;
    const codeOf = new Map(found.names.map(({ text, code }) => [text, code]));
    void perform(
      texts.enrich.adding,
      enrichColumns(
        world,
        placeOf(source, found.hasHead, found.cells.length),
        found.cells.map((text) => codeOf.get(text)),
        { indicators: indicators.map((code) => world.indicators.get(code)!), day },
      ),
    );
  };
  return (
    <>
      <Text>{texts.enrich.lead}</Text>
      <Button disabled={busy} onClick={() => void read()}>
        {texts.enrich.read}
      </Button>
      {source?.selected.table ? (
        <Field label={texts.enrich.column}>
          <Dropdown
            value={source.selected.table.heads[source.selected.table.place] ?? ""}
            selectedOptions={[source.selected.table.heads[source.selected.table.place] ?? ""]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue)
                void perform(texts.enrich.reading, async () => {
                  await readTable(source.selected, optionValue);
                  return { said: optionValue };
                });
            }}
          >
            {source.selected.table.heads.map((head) => (
              <Option key={head}>{head}</Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      {found && source ? (
        <>
          <Names names={found.names} settle={settle} />
          <ManyPicker
            label={texts.indicators.label}
            placeholder={texts.indicators.placeholder}
            none={texts.indicators.none}
            fitting={(typed) => indicatorChoices(world, typed)}
            picked={indicators.map((code) => indicatorChoice(world, code))}
            onPick={setIndicators}
            removeLabel={texts.countries.remove}
          />
          <DayField label={texts.day.label} day={day} onDay={(value) => value && setDay(value)} />
          <Text size={200} className={styles.quiet}>
            {texts.enrich.place(
              source.selected.table ? texts.enrich.toTable(source.selected.table.name) : texts.enrich.beside,
            )}
          </Text>
          <Button appearance="primary" disabled={busy || indicators.length === 0} onClick={add}>
            {texts.enrich.add}
          </Button>
        </>
      ) : null}
    </>
  );
}

interface NamesProps {
  readonly names: readonly NameFound[];
  readonly settle: (text: string, code: string) => void;
}

/** What each name became: those that are not clear first, each with whom it may mean. */
function Names({ names, settle }: NamesProps) {
  const { world } = useSession();
  const styles = useStyles();
  const [most, setMost] = useState(page);
  const unclear = names.filter(({ code }) => code === undefined);
  const clear = names.filter(({ code }) => code !== undefined);
  const countries = new Set(clear.map(({ code }) => code)).size;
  const cells = clear.reduce((sum, name) => sum + name.cells, 0);
  return (
    <section aria-label={texts.enrich.recognised}>
      <Text block>{texts.enrich.found(cells, countries)}</Text>
      <Text block className={styles.quiet}>
        {unclear.length === 0 ? texts.enrich.allClear : texts.enrich.unclear(unclear.length)}
      </Text>
      {unclear.slice(0, most).map(({ text, suggestions }) => (
        <SettleField
          key={text}
          text={text}
          suggestions={suggestions}
          onSettle={(code) => settle(text, code)}
        />
      ))}
      {unclear.length > most ? (
        <Link as="button" onClick={() => setMost(most + page)}>
          {texts.enrich.more(unclear.length - most)}
        </Link>
      ) : null}
      <details>
        <summary>{texts.enrich.recognised}</summary>
        <ul className={styles.list}>
          {clear.slice(0, 500).map(({ text, code, cells: count }) => (
            <li key={text}>{texts.enrich.becomes(text, countrySaid(world, code!), count)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
