import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { countryName } from "../../core/countries/countries";
import { endOfYearBy, yearOf } from "../../core/days";
import { sentence } from "../../core/sentence";
import type { Code, World } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { type MapQuestion, type MapValues, isOnAxis, knownCount, mapValues, whyMissing } from "./mapValues";

const useStyles = makeStyles({
  years: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** With fewer countries than this a map says why, and what to choose instead: 10, or half of a small part of the world. */
function fewOf(values: MapValues): number {
  return Math.min(10, Math.ceil(values.size / 2));
}

/** How many countries a map shows, where these are so few that it has to say why. */
export function fewKnown(values: MapValues): number | undefined {
  const known = knownCount(values);
  return known < fewOf(values) ? known : undefined;
}

/** What is asked, of whom and of which years. */
interface Framed {
  readonly asked: MapQuestion;
  /** The states that the map's frame is fitted to; undefined: all. */
  readonly among: readonly Code[] | undefined;
  /** The first and the last. */
  readonly years: readonly [first: number, last: number];
}

/** The values of some states, or of all. */
export function within(values: MapValues, among: readonly Code[] | undefined): MapValues {
  return among === undefined ? values : new Map([...values].filter(([code]) => among.includes(code)));
}

/** The nearest year before and the nearest after that have enough figures; one a turn, so that the pane stays answerable. */
function* fullerYears(
  world: World,
  { asked, among, years: [first, last] }: Framed,
): Generator<number | undefined> {
  const shown = yearOf(asked.day);
  for (const step of [-1, 1])
    for (let year = shown + step; year >= first && year <= last; year += step) {
      const day = endOfYearBy(year, world.editionDate);
      const values = within(mapValues(world, { ...asked, day }), among);
      const isFuller = knownCount(values) >= fewOf(values);
      yield isFuller ? year : undefined;
      if (isFuller) break;
    }
}

interface FullerYears {
  readonly found: readonly number[];
  /** Whether all years were looked at. */
  readonly isDone: boolean;
}

function useFullerYears(world: World, { asked, among, years }: Framed, isFew: boolean): FullerYears {
  const [found, setFound] = useState<readonly number[]>([]);
  const [isDone, setDone] = useState(false);
  const [first, last] = years;
  useEffect(() => {
    setFound([]);
    setDone(false);
    if (!isFew) return undefined;
    const steps = fullerYears(world, { asked, among, years: [first, last] });
    let timer = 0;
    const go = () => {
      const { done, value } = steps.next();
      if (value !== undefined) setFound((before) => [...before, value]);
      if (done === true) setDone(true);
      else timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => clearTimeout(timer);
  }, [world, asked, among, isFew, first, last]);
  return { found, isDone };
}

interface FewFiguresProps extends Framed {
  /** Of those among whom is asked. */
  readonly values: MapValues;
  readonly onYear: (year: number) => void;
}

/** Of a map that is all but empty: how many countries it shows, why the others are missing, and which years show more. */
export function FewFigures({ values, onYear, ...framed }: FewFiguresProps) {
  const { asked } = framed;
  const { world } = useSession();
  const styles = useStyles();
  const known = useMemo(() => fewKnown(values), [values]);
  const { found, isDone } = useFullerYears(world, framed, known !== undefined);
  if (known === undefined) return null;
  const [example] = [...values].find(([, one]) => one === undefined)!;
  const reason = sentence(whyMissing(world, example, asked));
  return (
    <MessageBar layout="multiline" intent="info">
      <MessageBarBody>
        {texts.map.why(countryName(world, example), reason)}{" "}
        {found.length > 0
          ? texts.map.fuller
          : isDone
            ? texts.map.noFuller(
                fewOf(values),
                isOnAxis(asked.indicator) ? texts.map.axis : texts.map.indicator,
              )
            : null}
        <div className={styles.years}>
          {found.map((year) => (
            <Button key={year} size="small" onClick={() => onYear(year)}>
              {texts.map.showYear(year)}
            </Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
