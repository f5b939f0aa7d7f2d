import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { addressIn, pollCitation } from "../../core/datum";
import { poleLabel, pollQuestion } from "../../core/describeDatum";
import { pollShares } from "../../core/opinion/polls";
import type { Poll, WorldEvent } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { Document } from "./document";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
});

interface RowsProps<Fact> {
  readonly facts: readonly Fact[];
  readonly atFirst: number;
  readonly row: (fact: Fact) => ReactNode;
}

/** Facts in the order given, the rest behind a press. */
function Rows<Fact>({ facts, atFirst, row }: RowsProps<Fact>) {
  const styles = useStyles();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? facts : facts.slice(0, atFirst);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((fact, at) => (
          <li key={at} className={styles.item}>
            {row(fact)}
          </li>
        ))}
      </ul>
      {shown.length < facts.length ? (
        <Link as="button" className={styles.more} onClick={() => setAll(true)}>
          {texts.country.andMore(facts.length - shown.length)}
        </Link>
      ) : null}
    </>
  );
}

/** Polls, each with the document in which it was read or published. */
export function PollRows({ polls, atFirst }: { readonly polls: readonly Poll[]; readonly atFirst: number }) {
  const { world } = useSession();
  const styles = useStyles();
  return (
    <Rows
      facts={polls}
      atFirst={atFirst}
      row={(poll) => (
        <>
          <Text size={200} weight="semibold">
            {poll.year} {poleLabel(world, poll.target)}: {pollShares(poll)}
          </Text>
          <Text size={200} block>
            {pollQuestion(world, poll)}
          </Text>
          <Text size={200} block className={styles.quiet}>
            <Document url={poll.url ?? poll.readUrl}>
              {pollCitation(poll).replace(/, https?:[^;]*(?=;|$)/g, "")}
            </Document>
          </Text>
        </>
      )}
    />
  );
}

interface EventRowsProps {
  readonly events: readonly WorldEvent[];
  readonly atFirst: number;
}

/** Events, each with the document that reports it. */
export function EventRows({ events, atFirst }: EventRowsProps) {
  const { world } = useSession();
  const styles = useStyles();
  return (
    <Rows
      facts={events}
      atFirst={atFirst}
      row={({ date, text, source, document }) => (
        <>
          <Text size={200} block>
            <strong>{date}</strong> {text}
          </Text>
          <Text size={200} block className={styles.quiet}>
            {document === undefined ? (
              <Document url={world.sources.get(source)?.url}>
                {world.sources.get(source)?.title ?? source}
              </Document>
            ) : (
              <Document url={addressIn(document)}>{document.replace(/,? ?https?:[^\s;]+/, "")}</Document>
            )}
          </Text>
        </>
      )}
    />
  );
}
