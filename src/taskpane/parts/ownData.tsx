import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, useSyncExternalStore } from "react";
import { ownLoaded } from "../../actions/ownData";
import { templateOpened } from "../../actions/ownTemplate";
import { Mistake } from "../../core/mistake";
import type { OwnData } from "../../core/own/ownData";
import { readTable } from "../../core/own/table/read";
import type { RawTable, Reading } from "../../core/own/table/table";
import { ownData, ownProblem, whenOwnChanges } from "../../edition/own";
import { inWorkbook } from "../../excel/inWorkbook";
import { selectedTable } from "../../excel/ownTable";
import { LoadedList } from "../own/loadedList";
import { ProblemList } from "../own/problemList";
import { WeightsEditor } from "../own/weightsEditor";
import { useSession } from "../session";
import { ownTexts } from "../texts/ownTexts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function whatIsIn({ indicators, polls }: OwnData): readonly string[] {
  const targets = [...new Set(polls.map(({ target }) => target))];
  return [
    ...indicators.map(({ code, figures }) => ownTexts.loadedIndicator(code, figures.length)),
    ...(polls.length > 0 ? [ownTexts.loadedPolls(polls.length, targets)] : []),
  ];
}

/** A CSV file; what reads it in any encoding is fetched with the first. */
async function tableOf(file: File): Promise<RawTable> {
  const { csvTable } = await import(/* webpackChunkName: "csv" */ "../../workbook/csvTable");
  return csvTable(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Loads figures of the user's own from the sheet or a file, shows what is kept, and removes it. */
export function OwnDataPart() {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const own = useSyncExternalStore(whenOwnChanges, ownData);
  const trouble = useSyncExternalStore(whenOwnChanges, ownProblem);
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Reading>();

  const loaded = ({ data, notes }: Reading) => ownLoaded(data, ownTexts.loaded(whatIsIn(data), notes));
  const read = (table: () => Promise<RawTable>) =>
    perform(ownTexts.reading, async (running) => {
      setRefused(undefined);
      const raw = await table();
      const reading = readTable(world, raw);
      if (reading.problems.length === 0) return loaded(reading)(running);
      setRefused(reading);
      throw new Mistake(ownTexts.problems(reading.problems.length, raw.origin));
    });
  const loadGood = (reading: Reading) => {
    setRefused(undefined);
    void perform(ownTexts.loading, loaded(reading));
  };
  return (
    <>
      <Text>{ownTexts.lead}</Text>
      {trouble === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      <LoadedList own={own} />
      <section aria-label={ownTexts.load} className={styles.section}>
        <Text as="h2" block weight="semibold">
          {ownTexts.load}
        </Text>
        <div className={styles.row}>
          <Button disabled={busy} onClick={() => void read(() => inWorkbook(selectedTable))}>
            {ownTexts.fromSheet}
          </Button>
          <Button disabled={busy} onClick={() => file.current?.click()}>
            {ownTexts.fromFile}
          </Button>
          <Button
            disabled={busy}
            onClick={() => void perform(ownTexts.openingTemplate, templateOpened(world))}
          >
            {ownTexts.template}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-label={ownTexts.file}
            hidden
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void read(() => tableOf(chosen));
              // the same file, mended, can be chosen again
              target.value = "";
            }}
          />
        </div>
        <Text size={200} block className={styles.quiet}>
          {ownTexts.forms}
        </Text>
      </section>
      {refused ? (
        <ProblemList
          reading={refused}
          onLoadGood={() => loadGood(refused)}
          onDismiss={() => setRefused(undefined)}
        />
      ) : null}
      <WeightsEditor />
    </>
  );
}
