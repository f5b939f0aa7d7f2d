import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { type NameFound, describeCountry } from "../../actions/names";
import type { Code } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { UnclearName } from "./unclearName";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
  panel: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Unclear names shown at once: each has a field of its own. */
const page = 8;
/** Clear names shown: nobody reads thousands of lines that are as they should be. */
const most = 200;

interface NamesProps {
  readonly label: string;
  readonly names: readonly NameFound[];
  /** Row of the sheet of the first cell below the heading. */
  readonly firstRow: number;
  /** Told a code, "" for no country, undefined to ask again. */
  readonly settle: (text: string, code: Code | undefined) => void;
}

/** What each name became: those that are not clear first, each with whom it may mean. */
export function Names({ label, names, firstRow, settle }: NamesProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  const unclear = names.filter(({ code, isSettled }) => code === undefined && !isSettled);
  const clear = names.filter(({ code, isSettled }) => code !== undefined && !isSettled);
  const settled = names.filter(({ isSettled }) => isSettled);
  const named = names.filter(({ code }) => code !== undefined);
  const cells = named.reduce((sum, name) => sum + name.cells, 0);
  // who settles one name with the keys goes on with the next
  const count = useRef(unclear.length);
  useEffect(() => {
    if (unclear.length < count.current) list.current?.querySelector("button")?.focus();
    count.current = unclear.length;
  }, [unclear.length]);
  return (
    <section aria-label={label} className={styles.section}>
      <div role="status">
        <Text block>{texts.enrich.found(cells, new Set(named.map(({ code }) => code)).size)}</Text>
        <Text block weight={unclear.length > 0 ? "semibold" : "regular"}>
          {unclear.length === 0 ? texts.enrich.allClear : texts.enrich.unclear(unclear.length)}
        </Text>
      </div>
      <ul className={styles.list} ref={list}>
        {unclear.slice(0, shown).map((name) => (
          <UnclearName
            key={name.text}
            name={name}
            row={firstRow + name.first}
            onSettle={(code) => settle(name.text, code)}
          />
        ))}
      </ul>
      {unclear.length > shown ? (
        <Link as="button" onClick={() => setShown(shown + page)}>
          {texts.enrich.more(unclear.length - shown)}
        </Link>
      ) : null}
      <Accordion multiple collapsible>
        {settled.length > 0 ? (
          <Lines
            head={texts.enrich.settled(settled.length)}
            names={settled}
            firstRow={firstRow}
            onChange={(text) => settle(text, undefined)}
          />
        ) : null}
        <Lines head={texts.enrich.recognised(clear.length)} names={clear} firstRow={firstRow} />
      </Accordion>
    </section>
  );
}

interface LinesProps {
  readonly head: string;
  readonly names: readonly NameFound[];
  readonly firstRow: number;
  readonly onChange?: (text: string) => void;
}

function Lines({ head, names, firstRow, onChange }: LinesProps) {
  const { world } = useSession();
  const styles = useStyles();
  return (
    <AccordionItem value={onChange ? "settled" : "clear"}>
      <AccordionHeader as="h2" size="small">
        {head}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {names.slice(0, most).map(({ text, code, first, cells }) => (
            <li key={text} className={styles.line}>
              <Text size={200}>
                {texts.enrich.becomes(text, code ? describeCountry(world, code) : texts.enrich.notCountry)}
              </Text>
              {onChange ? (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.enrich.changeNamed(text)}
                  onClick={() => onChange(text)}
                >
                  {texts.enrich.change}
                </Button>
              ) : (
                <Text size={200} className={styles.quiet}>
                  {texts.enrich.rows(firstRow + first, cells)}
                </Text>
              )}
            </li>
          ))}
        </ul>
        {names.length > most ? <Text size={200}>{texts.enrich.rest(names.length - most)}</Text> : null}
      </AccordionPanel>
    </AccordionItem>
  );
}
