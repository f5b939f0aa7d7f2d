import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { describePositions } from "../../core/describeDatum";
import { positionWord } from "../../core/votes/positionWords";
import { question } from "../../core/votes/questionAnswers";
import type { Axis } from "../../core/votes/axis";
import { voteData } from "../../core/votes/voteData";
import type { Code, Day } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { RollCallLink } from "./document";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  item: { padding: "2px 0" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface QuestionShownProps {
  /** Place in `World.rollCalls` of one roll call that put the question. */
  readonly place: number;
  readonly country: Code;
  readonly axis: Axis;
  readonly day: Day;
}

/** Every time a question was put up to a day, the newest first: what the country answered, and both poles. */
export function QuestionShown({ place, country, axis, day }: QuestionShownProps) {
  const { world } = useSession();
  const styles = useStyles();
  const ballots = useMemo(() => {
    const places = question(world, place).value.places.filter((one) => world.rollCalls[one]!.date <= day);
    return voteData(world, places.toReversed(), [country], axis);
  }, [world, place, country, axis, day]);
  return (
    <ul className={styles.list} aria-label={texts.country.everyTime}>
      {ballots.map(({ rollCall, positions: [own, ...poles] }) => (
        <li key={rollCall.id} className={styles.item}>
          <Text size={200} block>
            {rollCall.date} <RollCallLink rollCall={rollCall} />: <strong>{positionWord(world, own!)}</strong>
          </Text>
          <Text size={200} block className={styles.quiet}>
            {describePositions(world, poles)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
