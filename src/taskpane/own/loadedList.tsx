import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ownRemoved } from "../../actions/ownData";
import { countryName } from "../../core/countries/countries";
import type { OwnData, OwnPart } from "../../core/own/ownData";
import type { World } from "../../core/world";
import { useSession } from "../session";
import { ownTexts } from "../texts/ownTexts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  all: { alignSelf: "start" },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  entry: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  message: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Entry {
  readonly part: OwnPart;
  /** What a formula calls it. */
  readonly name: string;
  readonly message: string;
}

function extent(rows: readonly { readonly country: string; readonly date: string }[]): string {
  const dates = rows.map(({ date }) => date).sort();
  const countries = new Set(rows.map(({ country }) => country)).size;
  return ownTexts.figures(rows.length, countries, ownTexts.dates(dates[0]!, dates.at(-1)!));
}

function entriesOf(world: World, { indicators, polls, weights }: OwnData): readonly Entry[] {
  const targets = [...new Set(polls.map(({ target }) => target))];
  return [
    ...indicators.map(({ code, name, figures }) => ({
      part: { kind: "indicator", code } as const,
      name: code,
      message: `${name}: ${extent(figures)}`,
    })),
    ...targets.map((target) => ({
      part: { kind: "polls", target } as const,
      name: ownTexts.polls(countryName(world, target)),
      message: extent(
        polls.filter((poll) => poll.target === target).map((poll) => ({ ...poll, date: String(poll.year) })),
      ),
    })),
    ...weights.map(({ name, weights: pairs }) => ({
      part: { kind: "weights", name } as const,
      name: `@${name}`,
      message: ownTexts.weightsOf(pairs),
    })),
  ];
}

/** What the workbook keeps of the user's own, each with a button that removes it. */
export function LoadedList({ own }: { readonly own: OwnData }) {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const remove = (part?: OwnPart) => void perform(ownTexts.removing, ownRemoved(part));
  const entries = entriesOf(world, own);
  return (
    <section aria-label={ownTexts.kept} className={styles.section}>
      <Text as="h2" block weight="semibold">
        {ownTexts.kept}
      </Text>
      {entries.length === 0 ? <Text className={styles.quiet}>{ownTexts.none}</Text> : null}
      <ul className={styles.list} hidden={entries.length === 0}>
        {entries.map(({ part, name, message }) => (
          <li key={name} className={styles.entry}>
            <span className={styles.message}>
              <Text block>{name}</Text>
              <Text block size={200} className={styles.quiet}>
                {message}
              </Text>
            </span>
            <Button
              size="small"
              disabled={busy}
              aria-label={ownTexts.removeOne(name)}
              onClick={() => remove(part)}
            >
              {ownTexts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {entries.length > 1 ? (
        <Button className={styles.all} size="small" disabled={busy} onClick={() => remove()}>
          {ownTexts.removeAll}
        </Button>
      ) : null}
    </section>
  );
}
