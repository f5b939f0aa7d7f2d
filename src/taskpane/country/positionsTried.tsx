import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Outcome, whatIf } from "../../core/score/whatIf";
import { signed } from "../../core/signed";
import type { Axis } from "../../core/votes/axis";
import { majorities, passes } from "../../core/votes/majority";
import { positionWords } from "../../core/votes/positionWords";
import { placeOf } from "../../core/votes/symbols";
import type { Code, Day, Position, RollCall } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { useFigureTable } from "./figureTable";

const useStyles = makeStyles({
  block: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  cast: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PositionsTriedProps {
  readonly rollCall: RollCall;
  readonly country: Code;
  /** That it took. */
  readonly cast: Position;
  readonly day: Day;
  readonly axis: Axis;
}

/** A country's score and movement, and the tally, as they are and had it taken each of the other positions on a roll call. */
export function PositionsTried({ rollCall, country, cast, day, axis }: PositionsTriedProps) {
  const { world } = useSession();
  const styles = useStyles();
  const { table, cell, number } = useFigureTable();
  const tried = useMemo(() => {
    const place = placeOf(world, rollCall.id);
    const others = (Object.keys(positionWords) as Position[]).filter((position) => position !== cast);
    return others.flatMap((position) => whatIf(world, country, place, position, day, axis).value ?? []);
  }, [world, rollCall, country, cast, day, axis]);
  const [first] = tried;
  if (!first) return null;
  const outcomes = [first.cast, ...tried.map(({ otherwise }) => otherwise)];
  const points = (value: number | undefined) =>
    value === undefined ? texts.country.unknown : signed(value, 1);
  const rows: readonly (readonly [head: string, of: (outcome: Outcome) => string])[] = [
    [texts.country.score, ({ score }) => points(score.value)],
    [texts.country.movedSince(first.since), ({ change }) => points(change.value?.movement)],
    [texts.country.tally, ({ tally: { yes, no } }) => texts.country.yesNo(yes, no)],
    ...majorities.map((majority): readonly [string, (outcome: Outcome) => string] => [
      texts.country.majority[majority],
      ({ tally }) => (passes(tally, majority) ? texts.country.passed : texts.country.failed),
    ]),
  ];
  const outside = tried.every((one) => one.outside !== undefined) ? first.outside : undefined;
  const figure = mergeClasses(cell, number);
  return (
    <div className={styles.block}>
      <table className={table} aria-label={texts.country.tried}>
        <thead>
          <tr>
            <th scope="col" className={cell}>
              {texts.country.hadItVoted}
            </th>
            {outcomes.map(({ position }) => (
              <th key={position} scope="col" className={figure}>
                {positionWords[position]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, of]) => (
            <tr key={head}>
              <th scope="row" className={cell}>
                {head}
              </th>
              {outcomes.map((one) => (
                <td key={one.position} className={mergeClasses(figure, one === first.cast && styles.cast)}>
                  {of(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200} block className={styles.quiet}>
        {outside === undefined ? "" : `${texts.country.scoreStays(outside)} `}
        {texts.country.majorityNeeded}
      </Text>
    </div>
  );
}
