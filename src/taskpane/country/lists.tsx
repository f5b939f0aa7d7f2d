import { Dropdown, Field, Input, Link, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { countryName } from "../../core/countries/countries";
import { eventsUpTo } from "../../core/countries/events";
import { pollCitation } from "../../core/datum";
import { describePositions } from "../../core/describeDatum";
import { pollShares, pollsUpTo } from "../../core/opinion/polls";
import { positionWord, positionWords } from "../../core/votes/positionWords";
import { contestedVotes } from "../../core/votes/voteAnswers";
import type { Code, Day, Position } from "../../core/world";
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
  const all = useMemo(() => contestedVotes(world, country, day, asked), [world, country, day, asked]);
  const found = all.filter(({ positions: [own] }) => position === "" || own!.position === position);
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
        {found.slice(0, most).map(({ rollCall, positions: [own, ...poles] }) => (
          <li key={rollCall.id} className={styles.item}>
            <Text size={200} weight="semibold">
              {positionWord(world, own!)}
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
            <Text size={200} block className={styles.quiet}>
              {describePositions(world, poles)}
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

/** A country's polls on leaders and powers, the newest first, each with the document in which it was read or published. */
export function PollList({ country, day }: OfCountry) {
  const { world } = useSession();
  const styles = useStyles();
  const polls = pollsUpTo(world, country, day).toReversed();
  if (polls.length === 0) return <Text>{texts.country.noPolls}</Text>;
  return (
    <ul className={styles.list}>
      {polls.slice(0, most).map((poll, at) => (
        <li key={at} className={styles.item}>
          <Text size={200} weight="semibold">
            {poll.year} {world.seat.has(poll.target) ? countryName(world, poll.target) : poll.target}:{" "}
            {pollShares(poll)}
          </Text>
          <Text size={200} block className={styles.quiet}>
            <Document url={poll.url ?? poll.readUrl}>
              {pollCitation(poll).replace(/, https?:[^;]*(?=;|$)/g, "")}
            </Document>
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
  const events = eventsUpTo(world, new Set([country]), day).toReversed();
  if (events.length === 0) return <Text>{texts.country.noEvents}</Text>;
  return (
    <ul className={styles.list}>
      {events.slice(0, most).map(({ id, date, text, source, document }) => (
        <li key={id} className={styles.item}>
          <Text size={200}>
            <strong>{date}</strong> {text}
          </Text>
          <Text size={200} block className={styles.quiet}>
            <Document url={/https?:\S+/.exec(document ?? "")?.[0] ?? world.sources.get(source)?.url}>
              {document ?? world.sources.get(source)?.title ?? source}
            </Document>
          </Text>
        </li>
      ))}
    </ul>
  );
}
