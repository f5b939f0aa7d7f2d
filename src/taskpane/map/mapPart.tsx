import {
  Button,
  Combobox,
  Dropdown,
  Field,
  Option,
  OptionGroup,
  Slider,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { countryName } from "../../core/countries/countries";
import { endOfYearBy, yearOf } from "../../core/days";
import { axisName, poleName } from "../../core/describeDatum";
import { defaultAxis } from "../../core/votes/axis";
import type { Code, Day, World } from "../../core/world";
import { indicatorHead } from "../../reports/indicatorHead";
import { AxisField } from "../fields/axisField";
import { DayField } from "../fields/dayField";
import { FieldPair } from "../fields/fieldPair";
import { indicatorChoices } from "../fields/indicatorChoices";
import { Footer } from "../footer";
import { usePartState } from "../partState";
import { Legend } from "../pictures/legend";
import { type Mark, pictureOf } from "../pictures/picture";
import { producersCited } from "../pictures/producersCited";
import { PictureButtons } from "../pictures/pictureButtons";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { firstYear, valuesOfAllYears } from "./everyYear";
import { FewFigures, fewKnown, within } from "./fewFigures";
import { type MapQuestion, isOnAxis, mapValues, sourcesShown } from "./mapValues";
import { movementShading, shadingOf, withPoles } from "./shading";
import { type Shown, WorldMap } from "./worldMap";
import { drawnShapes, regionsOf } from "./worldShapes";

const useStyles = makeStyles({
  chosen: { minWidth: 0 },
  // the longest names have room at 350 pixels
  whole: { gridColumn: "1 / -1" },
  years: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  year: { flex: 1, minWidth: 0 },
  slider: { width: "100%", minWidth: 0 },
  // as wide whatever it says: the slider beside it stays as it is
  play: { minWidth: "108px" },
  // as high whatever it says: the slider below stays under the pointer
  pointed: { minHeight: "40px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Milliseconds that a year is shown while the years are played. */
const pace = 900;

/** Goes on by a year as long as it plays, up to the last. */
function usePlaying(year: number, first: number, last: number, setYear: (year: number) => void) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return undefined;
    if (year >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => setYear(year + 1), pace);
    return () => clearTimeout(timer);
  }, [isPlaying, year, last, setYear]);
  const toggle = () => {
    if (!isPlaying && year >= last) setYear(first);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle };
}

/** What the map shows of every country, and what its colours mean. */
function shownOf(world: World, asked: MapQuestion) {
  const { indicator, since, axis } = asked;
  const values = mapValues(world, asked);
  const given = [...values.values()].flatMap((one) => one?.value ?? []);
  const known = valuesOfAllYears(world, indicator);
  const shading =
    since === undefined ? shadingOf(indicator, known.length > 0 ? known : given) : movementShading();
  const [minus, plus] = [poleName(world, axis.minus), poleName(world, axis.plus)];
  const { colorOf, legend } = isOnAxis(indicator) ? withPoles(shading, minus, plus) : shading;
  const shown = new Map(
    [...values].map(([code, one]): [Code, Shown] => [
      code,
      {
        code,
        name: countryName(world, code),
        message: one?.message ?? texts.map.missing,
        color: one && colorOf(one.value),
        isUncertain: one?.isUncertain === true,
      },
    ]),
  );
  return { values, shown, legend };
}

/** Any indicator on a day, or how countries moved, on a map. */
export function MapPart() {
  const { world, openCountry } = useSession();
  const styles = useStyles();
  const [code, setCode] = usePartState("map indicator", () => "score");
  const [typed, setTyped] = useState<string>();
  const [region, setRegion] = usePartState("map region", () => "");
  const [year, setYear] = usePartState("map year", () => yearOf(world.editionDate));
  const [axis, setAxis] = usePartState("map axis", () => defaultAxis);
  const [since, setSince] = usePartState<Day | undefined>("map since", () => undefined);
  const [pointed, setPointed] = useState<Code>();
  const map = useRef<SVGSVGElement>(null);
  const indicator = world.indicators.get(code)!;
  const last = yearOf(world.editionDate);
  const first = useMemo(() => firstYear(world, indicator), [world, indicator]);
  const chosen = Math.max(first, Math.min(last, year));
  const hasAxis = isOnAxis(indicator);
  // a movement begins after the day that it is from
  const begin = hasAxis && since !== undefined ? Math.min(last, Math.max(first, yearOf(since) + 1)) : first;
  const { isPlaying, toggle } = usePlaying(chosen, begin, last, setYear);
  const day = endOfYearBy(chosen, world.editionDate);
  const from = hasAxis && since !== undefined && since < day ? since : undefined;
  const regions = useMemo(() => regionsOf(world), [world]);
  const shapes = useMemo(() => drawnShapes(regions.get(region)), [regions, region]);
  const question = useMemo(() => ({ indicator, axis, since: from, day }), [indicator, axis, from, day]);
  const asked = useDeferredValue(question);
  const { values, shown, legend } = useMemo(() => shownOf(world, asked), [world, asked]);
  const head =
    asked.since === undefined
      ? `${indicatorHead(asked.indicator)}, ${asked.day}`
      : texts.map.moved(asked.since, asked.day);
  const title = isOnAxis(asked.indicator) ? texts.map.onAxis(head, axisName(world, asked.axis)) : head;
  const marks: readonly Mark[] = [
    ...legend.map((swatch) => ({ kind: "colour", ...swatch }) as const),
    { kind: "hatched", label: texts.map.missing },
    ...(asked.since === undefined ? [] : [{ kind: "dotted", label: texts.map.uncertain } as const]),
  ];
  const picture = () =>
    pictureOf(map.current!, {
      title,
      legend: marks,
      notes: [
        texts.map.note,
        `${producersCited(world, sourcesShown(world, asked, values))} ${texts.map.shapes}`,
      ],
    });
  const among = regions.get(region);
  const framed = useMemo(() => within(values, among), [values, among]);
  const known = useMemo(() => fewKnown(framed), [framed]);
  const hint = known === undefined ? texts.map.point : texts.map.few(known, framed.size, !isPlaying);
  const seen = pointed === undefined ? undefined : shown.get(pointed);
  return (
    <>
      <FieldPair>
        <Field label={texts.map.indicator} className={styles.whole}>
          <Combobox
            className={styles.chosen}
            input={{ className: styles.chosen }}
            value={typed ?? indicator.name}
            selectedOptions={[code]}
            onInput={({ target }) => setTyped((target as HTMLInputElement).value)}
            onOpenChange={(_, { open }) => !open && setTyped(undefined)}
            onOptionSelect={(_, { optionValue }) => {
              // nothing is selected where what is typed begins no option: the search goes on
              if (!optionValue) return;
              setTyped(undefined);
              setCode(optionValue);
            }}
          >
            {indicatorChoices(world, typed ?? "").map(({ label, choices }) => (
              <OptionGroup key={label} label={label}>
                {choices
                  .filter(({ value }) => world.indicators.get(value)?.unit !== "names")
                  .map(({ value, name }) => (
                    <Option key={value} value={value}>
                      {name}
                    </Option>
                  ))}
              </OptionGroup>
            ))}
          </Combobox>
        </Field>
        {hasAxis ? (
          <>
            <AxisField axis={axis.code} onAxis={setAxis} />
            <DayField
              label={texts.map.since}
              day={since}
              optional
              hint={
                since !== undefined && from === undefined ? texts.map.notEarlier(day) : texts.map.sinceHint
              }
              onDay={setSince}
            />
          </>
        ) : null}
      </FieldPair>
      <Text weight="semibold">{title}</Text>
      <WorldMap
        ref={map}
        shapes={shapes}
        shown={shown}
        title={title}
        onOpen={openCountry}
        onPoint={(one) => setPointed(one?.code)}
      />
      <Text className={styles.pointed} aria-live="polite">
        {seen ? texts.map.country(seen.name, seen.message) : hint}
      </Text>
      <div className={styles.years}>
        <Text as="span" id="map-year">
          {texts.map.year(chosen)}
        </Text>
        <div className={styles.year}>
          <Slider
            className={styles.slider}
            aria-labelledby="map-year"
            min={first}
            max={last}
            value={chosen}
            onChange={(_, { value }) => setYear(value)}
            aria-valuetext={String(chosen)}
          />
        </div>
        <Button size="small" className={styles.play} onClick={toggle}>
          {isPlaying ? texts.map.stop : texts.map.play}
        </Button>
      </div>
      <Legend marks={marks} />
      <Field label={texts.map.region}>
        <Dropdown
          className={styles.chosen}
          value={region || texts.map.world}
          selectedOptions={[region]}
          onOptionSelect={(_, { optionValue }) => setRegion(optionValue ?? "")}
        >
          <Option value="">{texts.map.world}</Option>
          {[...regions.keys()].map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      </Field>
      {isPlaying ? null : (
        <FewFigures {...{ asked, among }} values={framed} years={[first, last]} onYear={setYear} />
      )}
      <Text size={200} className={styles.quiet}>
        {texts.map.note}
      </Text>
      <Footer>
        <PictureButtons
          isMain
          subject={texts.map.subject}
          title={title}
          altText={texts.map.altText(title)}
          picture={picture}
        />
      </Footer>
    </>
  );
}
