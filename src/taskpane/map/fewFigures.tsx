import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { countryName } from "../../core/countries/countries";
import { endOfYearBy, yearOf } from "../../core/days";
import { sentence } from "../../core/sentence";
import type { World } from "../../core/world";
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

/** With fewer countries than this a map says why, and what to choose instead. */
const few = 10;

/** How many countries a map shows, where these are so few that it has to say why. */
export function fewKnown(values: MapValues): number | undefined {
  const known = knownCount(values);
  return known < few && known < values.size ? known : undefined;
}

/** The years of the map, first and last. */
type Years = readonly [first: number, last: number];

/** The nearest year before and the nearest after that have enough figures; one a turn, so that the pane stays answerable. */
function* fullerYears(world: World, asked: MapQuestion, [first, last]: Years): Generator<number | undefined> {
  const shown = yearOf(asked.day);
  for (const step of [-1, 1])
    for (let year = shown + step; year >= first && year <= last; year += step) {
      const day = endOfYearBy(year, world.editionDate);
      const isFuller = knownCount(mapValues(world, { ...asked, day })) >= few;
      yield isFuller ? year : undefined;
      if (isFuller) break;
    }
}

interface FullerYears {
  readonly found: readonly number[];
  /** Whether all years were looked at. */
  readonly isDone: boolean;
}

function useFullerYears(world: World, asked: MapQuestion, isFew: boolean, years: Years): FullerYears {
  const [found, setFound] = useState<readonly number[]>([]);
  const [isDone, setDone] = useState(false);
  const [first, last] = years;
  useEffect(() => {
    setFound([]);
    setDone(false);
    if (!isFew) return undefined;
    const steps = fullerYears(world, asked, [first, last]);
    let timer = 0;
    const go = () => {
      const { done, value } = steps.next();
      if (value !== undefined) setFound((before) => [...before, value]);
      if (done === true) setDone(true);
      else timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => clearTimeout(timer);
  }, [world, asked, isFew, first, last]);
  return { found, isDone };
}

interface FewFiguresProps {
  readonly asked: MapQuestion;
  readonly values: MapValues;
  readonly years: Years;
  readonly onYear: (year: number) => void;
}

/** Of a map that is all but empty: how many countries it shows, why the others are missing, and which years show more. */
export function FewFigures({ asked, values, years, onYear }: FewFiguresProps) {
  const { world } = useSession();
  const styles = useStyles();
  const known = useMemo(() => fewKnown(values), [values]);
  const { found, isDone } = useFullerYears(world, asked, known !== undefined, years);
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
            ? texts.map.noFuller(few, isOnAxis(asked.indicator) ? texts.map.axis : texts.map.indicator)
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
