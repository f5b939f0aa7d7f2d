import { Dropdown, Field, Input, Link, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { contestOn, defaultAxis } from "../../core/votes/axis";
import { has } from "../../core/votes/bits";
import { countryName } from "../../core/countries/countries";
import { pollCitation } from "../../core/indicators/indicators";
import { firstAfter, foundRollCalls } from "../../core/votes/rollCalls";
import { countryVoter, positionAt } from "../../core/votes/voters";
import type { Code, Day, Poll, Position, RollCall, WorldEvent } from "../../core/world";
import { positionWords } from "../../workbook/plan";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  fields: { display: "grid", gridTemplateColumns: "1fr 120px", gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0 },
});

interface OfCountry {
  readonly country: Code;
  readonly day: Day;
}

/** Rows shown at once. */
const most = 40;

/** Where the UN Digital Library has the record of a roll call, before its number. */
const undlRecord = "https://digitallibrary.un.org/record/";

interface DocumentProps {
  readonly url: string | undefined;
  readonly children: ReactNode;
}

/** A link to a document, or its name alone where it has no address. */
function Document({ url, children }: DocumentProps) {
  if (!url) return children;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" inline>
      {children}
    </Link>
  );
}

/** A country's positions on the roll calls on which the poles opposed each other, the newest first. */
export function VoteList({ country, day }: OfCountry) {
  const { world } = useSession();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [position, setPosition] = useState<Position | "">("");
  const asked = useDeferredValue(search);
  const found = useMemo(() => {
    const { plusYes, plusNo } = contestOn(world, defaultAxis);
    const voter = countryVoter(world, country);
    const rows: { readonly rollCall: RollCall; readonly position: Position }[] = [];
    for (const at of foundRollCalls(world, asked, 0, firstAfter(world, day))) {
      const own = has(plusYes, at) || has(plusNo, at) ? positionAt(voter, at) : undefined;
      if (own && (position === "" || own === position))
        rows.push({ rollCall: world.rollCalls[at]!, position: own });
    }
    return rows.reverse();
  }, [world, country, day, asked, position]);
  return (
    <>
      <div className={styles.fields}>
        <Field label={texts.country.search}>
          <Input className={styles.wide} value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <Field label={texts.country.position}>
          <Dropdown
            style={{ minWidth: 0 }}
            value={position === "" ? texts.country.anyPosition : positionWords[position]}
            selectedOptions={[position]}
            onOptionSelect={(_, { optionValue }) => setPosition((optionValue ?? "") as Position | "")}
          >
            <Option value="">{texts.country.anyPosition}</Option>
            {(["Y", "N", "A", "X"] as const).map((letter) => (
              <Option key={letter} value={letter}>
                {positionWords[letter]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      {found.length === 0 ? <Text>{texts.country.noVotes}</Text> : null}
      <ul className={styles.list}>
        {found.slice(0, most).map(({ rollCall, position: own }) => (
          <li key={rollCall.id} className={styles.item}>
            <Text size={200} weight="semibold">
              {positionWords[own]}
            </Text>{" "}
            <Text size={200} className={styles.quiet}>
              {rollCall.date}{" "}
              <Document url={rollCall.undl && `${undlRecord}${rollCall.undl}`}>
                {rollCall.id.replace("A/RES/", "")}
              </Document>
            </Text>
            <Text size={200} block>
              {rollCall.title}
            </Text>
          </li>
        ))}
      </ul>
      {found.length > most ? (
        <Text size={200} className={styles.quiet}>
          {texts.country.more(found.length - most)}
        </Text>
      ) : null}
    </>
  );
}

function figures({ approve, disapprove, net }: Poll): string {
  if (approve === undefined && disapprove === undefined) return net === undefined ? "" : `net ${net}`;
  return [
    ...(approve === undefined ? [] : [`${approve} % approve`]),
    ...(disapprove === undefined ? [] : [`${disapprove} % disapprove`]),
  ].join(", ");
}

/** A country's polls on leaders and powers, the newest first, each with its document. */
export function PollList({ country, day }: OfCountry) {
  const { world } = useSession();
  const styles = useStyles();
  const polls = (world.polls.get(country) ?? []).filter(({ year }) => `${year}-12-31` <= day).reverse();
  if (polls.length === 0) return <Text>{texts.country.noPolls}</Text>;
  return (
    <ul className={styles.list}>
      {polls.slice(0, most).map((poll, at) => (
        <li key={at} className={styles.item}>
          <Text size={200} weight="semibold">
            {poll.year} {world.seat.has(poll.target) ? countryName(world, poll.target) : poll.target}:{" "}
            {figures(poll)}
          </Text>
          <Text size={200} block className={styles.quiet}>
            <Document url={poll.url}>{pollCitation(poll).replace(`, ${poll.url}`, "")}</Document>
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** What a document reports of a country, the newest first. */
export function EventList({ country, day }: OfCountry) {
  const { world } = useSession();
  const styles = useStyles();
  const events = world.events
    .filter((event: WorldEvent) => event.country === country && event.date <= day)
    .sort((one, other) => (one.date < other.date ? 1 : -1));
  if (events.length === 0) return <Text>{texts.country.noEvents}</Text>;
  return (
    <ul className={styles.list}>
      {events.slice(0, most).map(({ id, date, text, source }) => (
        <li key={id} className={styles.item}>
          <Text size={200}>
            <strong>{date}</strong> {text}
          </Text>
          <Text size={200} block className={styles.quiet}>
            <Document url={world.sources.get(source)?.url}>
              {world.sources.get(source)?.title ?? source}
            </Document>
          </Text>
        </li>
      ))}
    </ul>
  );
}
