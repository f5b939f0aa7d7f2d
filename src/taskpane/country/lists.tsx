import {
  Dropdown,
  Field,
  Input,
  Link,
  Option,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { eventsUpTo } from "../../core/countries/events";
import { describePositions, notedTitle } from "../../core/describeDatum";
import { pollsUpTo } from "../../core/opinion/polls";
import { positionWord, positionWords } from "../../core/votes/positionWords";
import type { Axis } from "../../core/votes/axis";
import { placeOf } from "../../core/votes/symbols";
import { contestedVotes } from "../../core/votes/voteAnswers";
import type { VoteDatum } from "../../core/votes/voteData";
import type { Code, Day, Position, World } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { RollCallLink, symbolOf } from "./document";
import { EventRows, PollRows } from "./factRows";
import { PositionsTried } from "./positionsTried";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  fields: {
    display: "grid",
    gridTemplateColumns: "1fr 120px",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  hint: { marginTop: tokens.spacingVerticalXS },
  wide: { minWidth: 0 },
  position: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface OfCountry {
  readonly country: Code;
  readonly day: Day;
}

/** Rows shown at once. */
const most = 40;

/** The number of the question that a roll call puts; undefined for one that statistics leave out. */
function questionOf(world: World, { rollCall: { id } }: VoteDatum): number | undefined {
  return world.questions.of[placeOf(world, id)];
}

interface QuestionFieldProps {
  readonly votes: readonly VoteDatum[];
  readonly question: number | undefined;
  readonly onQuestion: (question: number | undefined) => void;
}

/** Chooses one of the questions that some roll calls put, those put most often first. */
function QuestionField({ votes, question, onQuestion }: QuestionFieldProps) {
  const { world } = useSession();
  const counts = new Map<number, number>();
  for (const vote of votes) {
    const own = questionOf(world, vote);
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const name = (one: number) => world.questions.names[one]!;
  const often = [...counts].filter(([one, count]) => count > 1 || one === question);
  const choices = often.sort(([, one], [, other]) => other - one).slice(0, most);
  return (
    <Field label={texts.country.question}>
      <Dropdown
        style={{ minWidth: 0 }}
        value={question === undefined ? texts.country.anyQuestion : name(question)}
        selectedOptions={[question === undefined ? "" : String(question)]}
        onOptionSelect={(_, { optionValue }) => onQuestion(optionValue ? Number(optionValue) : undefined)}
      >
        <Option value="">{texts.country.anyQuestion}</Option>
        {choices.map(([one, count]) => (
          <Option key={one} value={String(one)} text={name(one)}>
            {texts.country.times(name(one), count)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** A country's positions on the roll calls on which the poles opposed each other, the newest first. */
export function VoteList({ country, day, axis }: OfCountry & { readonly axis: Axis }) {
  const { world } = useSession();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [position, setPosition] = useState<Position | "">("");
  const [question, setQuestion] = useState<number>();
  // of the roll calls one at a time: each takes the work of three scores
  const [tried, setTried] = useState<string>();
  const asked = useDeferredValue(search);
  const all = useMemo(
    () => contestedVotes(world, country, day, asked, axis),
    [world, country, day, asked, axis],
  );
  const found = all.filter(
    (vote) =>
      (position === "" || vote.positions[0]!.position === position) &&
      (question === undefined || questionOf(world, vote) === question),
  );
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
      <QuestionField votes={all} question={question} onQuestion={setQuestion} />
      <Text size={200} className={mergeClasses(styles.quiet, styles.hint)} block>
        {found.length === 0 ? texts.country.noVotes : texts.country.tryHint}
      </Text>
      <ul className={styles.list}>
        {found.slice(0, most).map(({ rollCall, positions: [own, ...poles] }) => (
          <li key={rollCall.id} className={styles.item}>
            <Link
              as="button"
              inline
              className={styles.position}
              aria-expanded={tried === rollCall.id}
              aria-label={texts.country.tryPosition(positionWord(world, own!), symbolOf(rollCall))}
              onClick={() => setTried(tried === rollCall.id ? undefined : rollCall.id)}
            >
              {positionWord(world, own!)}
            </Link>{" "}
            <Text size={200} className={styles.quiet}>
              {rollCall.date} <RollCallLink rollCall={rollCall} />
            </Text>
            <Text size={200} block>
              {notedTitle(world, rollCall)}
            </Text>
            <Text size={200} block className={styles.quiet}>
              {describePositions(world, poles)}
            </Text>
            {tried === rollCall.id ? (
              <PositionsTried cast={own!.position!} {...{ rollCall, country, day, axis }} />
            ) : null}
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

/** A country's polls on leaders and powers, the newest first. */
export function PollList({ country, day }: OfCountry) {
  const { world } = useSession();
  const polls = pollsUpTo(world, country, day).toReversed();
  if (polls.length === 0) return <Text>{texts.country.noPolls}</Text>;
  return <PollRows polls={polls} atFirst={most} />;
}

/** What documents report of a country, the newest first. */
export function EventList({ country, day }: OfCountry) {
  const { world } = useSession();
  const events = eventsUpTo(world, new Set([country]), day).toReversed();
  if (events.length === 0) return <Text>{texts.country.noEvents}</Text>;
  return <EventRows events={events} atFirst={most} />;
}
