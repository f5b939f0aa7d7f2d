import { Button, Dropdown, Field, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Running } from "../../actions/action";
import { enrichColumns } from "../../actions/enrichColumns";
import { type NamesFound, type Recognised, type Settled, namesFound, recognised } from "../../actions/names";
import { saveWorkbookSetting, workbookSetting } from "../../actions/workbookSettings";
import { resolved } from "../../core/countries/countries";
import type { Code, World } from "../../core/world";
import type { ColumnPlace } from "../../excel/columns";
import { inWorkbook } from "../../excel/inWorkbook";
import { type Selected, selectedList, tableColumn } from "../../excel/selection";
import { Names } from "../enrich/names";
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

/** A column of cells with names, whom they name by themselves, and where its new columns go. */
interface Source {
  readonly selected: Selected;
  readonly values: readonly unknown[];
  readonly known: Recognised;
}

function placeOf({ selected }: Source, { hasHead, cells }: NamesFound): ColumnPlace {
  if (selected.table) return { kind: "table", table: selected.table.name };
  const { sheet, row, column } = selected;
  return {
    ...{ kind: "range", sheet, column, rows: cells.length },
    row: hasHead ? row + 1 : row,
    headRow: hasHead ? row : undefined,
  };
}

/** Of several columns the one in which most cells name a country, by its first hundred rows. */
function bestPlace(world: World, { values }: Selected): number {
  const share = (place: number) =>
    values
      .slice(0, 100)
      .filter((row) => typeof row[place] === "string" && resolved(world, row[place]) !== undefined).length;
  return values[0]!
    .map((_, place) => place)
    .reduce((best, place) => (share(place) > share(best) ? place : best), 0);
}

async function tableSource(
  world: World,
  selected: Selected,
  head: string,
  running: Running,
): Promise<Source> {
  const table = selected.table!;
  const values = await inWorkbook((context) => tableColumn(context, table.name, head));
  return {
    values,
    known: await recognised(world, values, running),
    selected: { ...selected, row: table.row, table: { ...table, place: table.heads.indexOf(head) } },
  };
}

async function sourceSelected(world: World, running: Running): Promise<Source> {
  const selected = await inWorkbook(selectedList);
  if (selected.table) {
    const { heads, place } = selected.table;
    return tableSource(world, selected, heads[Math.max(0, Math.min(place, heads.length - 1))]!, running);
  }
  const place = bestPlace(world, selected);
  const values = selected.values.map((row) => row[place]);
  return {
    values,
    known: await recognised(world, values, running),
    selected: { ...selected, column: selected.column + place },
  };
}

/** The names of a source with what the user settled, which the workbook remembers. */
function useNames(source: Source | undefined) {
  const [settled, setSettled] = useState<Settled>(() => workbookSetting<Settled>("names") ?? {});
  const found = useMemo(
    () => source && namesFound(source.values, source.known, settled, source.selected.table !== undefined),
    [source, settled],
  );
  const settle = (text: string, code: Code | undefined) => {
    const { [text]: _, ...others } = settled;
    const next = code === undefined ? others : { ...others, [text]: code };
    setSettled(next);
    saveWorkbookSetting("names", next);
  };
  return { found, settle };
}

/** Adds indicators beside a list of countries that is already there. */
export function EnrichPart() {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const [source, setSource] = usePartState<Source | undefined>("enrich source", () => undefined);
  const [indicators, setIndicators] = usePartState<readonly string[]>("enrich indicators", () => ["score"]);
  const [day, setDay] = usePartState("enrich day", () => world.editionDate);
  const { found, settle } = useNames(source);
  const read = (way: (running: Running) => Promise<Source>) =>
    perform(texts.enrich.reading, async (running) => {
      const next = await way(running);
      setSource(next);
      return { message: "" };
    });
  const add = () => {
    if (!source || !found) return;
    const nameOf = new Map(found.names.map((name) => [name.text, name]));
    void perform(
      texts.enrich.adding,
      enrichColumns(
        world,
        placeOf(source, found),
        found.cells.map((text) => nameOf.get(text) ?? { text, code: undefined }),
        { indicators, day },
      ),
    );
  };
  const table = source?.selected.table;
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
      {source && table ? (
        <Field label={texts.enrich.column}>
          <Dropdown
            value={table.heads[table.place] ?? ""}
            selectedOptions={[table.heads[table.place] ?? ""]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue)
                void read((running) => tableSource(world, source.selected, optionValue, running));
            }}
          >
            {table.heads.map((head) => (
              <Option key={head}>{head}</Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      {found && source ? (
        <>
          <Names
            names={found.names}
            firstRow={source.selected.row + (found.hasHead ? 2 : 1)}
            settle={settle}
          />
          <IndicatorsField indicators={indicators} onPick={setIndicators} />
          <DayField label={texts.day.label} day={day} onDay={(value) => value && setDay(value)} />
          <Footer>
            <Text size={200} className={styles.quiet}>
              {texts.enrich.place(table ? texts.enrich.toTable(table.name) : texts.enrich.beside)}
            </Text>
            <Button appearance="primary" disabled={busy || indicators.length === 0} onClick={add}>
              {texts.enrich.add}
            </Button>
          </Footer>
        </>
      ) : null}
    </>
  );
}
