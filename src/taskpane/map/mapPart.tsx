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
import { format } from "numfmt";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { insertMap } from "../../actions/insertMap";
import { endOfYear, yearOf } from "../../core/days";
import { indicatorAnswer } from "../../core/indicators/indicatorAnswer";
import { ofFifteenDigits } from "../../core/signed";
import type { Code, Day, Indicator, World } from "../../core/world";
import { indicatorHead } from "../../reports/indicatorHead";
import { indicatorChoices } from "../fields/indicatorChoices";
import { Footer } from "../footer";
import { usePartState } from "../partState";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { firstYear, valuesOfAllYears } from "./everyYear";
import { pictureOf } from "./picture";
import { shadingOf } from "./shading";
import { type Shown, WorldMap } from "./worldMap";
import { drawnShapes, regionsOf } from "./worldShapes";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 10px", fontSize: tokens.fontSizeBase200 },
  swatch: { display: "inline-flex", alignItems: "center", gap: "4px" },
  color: {
    forcedColorAdjust: "none",
    width: "14px",
    height: "10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  hatched: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px 3px)`,
  },
  pointed: { minHeight: "20px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the map shows of every country on a day, and how it is shaded. */
function shownOn(world: World, indicator: Indicator, day: Day) {
  const values = new Map<Code, number | string>();
  for (const { code, until } of world.countries) {
    const value = until === undefined ? indicatorAnswer(world, indicator, code, day).value : undefined;
    if (value !== undefined) values.set(code, value);
  }
  const known = valuesOfAllYears(world, indicator);
  const shading = shadingOf(indicator, known.length > 0 ? known : [...values.values()]);
  const shown = new Map<Code, Shown>();
  for (const { code, name, until } of world.countries) {
    if (until !== undefined) continue;
    const value = values.get(code);
    const message =
      value === undefined
        ? texts.map.missing
        : typeof value === "number"
          ? format(indicator.format, ofFifteenDigits(value))
          : value;
    shown.set(code, {
      code,
      name,
      message: message,
      color: value === undefined ? undefined : shading.colorOf(value),
    });
  }
  return { shown, legend: shading.legend };
}

/** Any indicator on a day, on a world map. */
export function MapPart() {
  const { world, openCountry, perform, busy } = useSession();
  const styles = useStyles();
  const [code, setCode] = usePartState("map indicator", () => "score");
  const [typed, setTyped] = useState<string>();
  const [region, setRegion] = usePartState("map region", () => "");
  const [year, setYear] = usePartState("map year", () => yearOf(world.editionDate));
  const [pointed, setPointed] = useState<Shown>();
  const map = useRef<SVGSVGElement>(null);
  const indicator = world.indicators.get(code)!;
  const last = yearOf(world.editionDate);
  const first = useMemo(() => firstYear(world, indicator), [world, indicator]);
  const chosen = Math.max(first, Math.min(last, year));
  const day = useDeferredValue(endOfYear(chosen) < world.editionDate ? endOfYear(chosen) : world.editionDate);
  const regions = useMemo(() => regionsOf(world), [world]);
  const shapes = useMemo(() => drawnShapes(regions.get(region)), [regions, region]);
  const { shown, legend } = useMemo(() => shownOn(world, indicator, day), [world, indicator, day]);
  const title = `${indicatorHead(indicator)}, ${day}`;
  const source = world.sources.get(indicator.source);
  const insert = () =>
    perform(texts.map.inserting, async (running) => {
      const base64 = await pictureOf(map.current!, {
        title,
        source: texts.map.source(source?.citation ?? "", world.editionDate),
        note: texts.map.note,
        legend,
        missing: texts.map.missing,
      });
      return insertMap(base64, title)(running);
    });
  return (
    <>
      <Field label={texts.map.indicator}>
        <Combobox
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
                .filter(({ value }) => world.indicators.get(value)?.unit !== "codes")
                .map(({ value, name }) => (
                  <Option key={value} value={value}>
                    {name}
                  </Option>
                ))}
            </OptionGroup>
          ))}
        </Combobox>
      </Field>
      <Field label={texts.map.region}>
        <Dropdown
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
      <Text weight="semibold">{title}</Text>
      <WorldMap
        ref={map}
        shapes={shapes}
        shown={shown}
        title={title}
        onOpen={openCountry}
        onPoint={setPointed}
      />
      <Text className={styles.pointed} aria-live="polite">
        {pointed ? texts.map.country(pointed.name, pointed.message) : texts.map.point}
      </Text>
      <div className={styles.legend} role="list" aria-label={texts.map.legend}>
        {legend.map(({ color, label }) => (
          <span key={label} className={styles.swatch} role="listitem">
            <span className={styles.color} style={{ backgroundColor: color }} />
            {label}
          </span>
        ))}
        <span className={styles.swatch} role="listitem">
          <span className={`${styles.color} ${styles.hatched}`} />
          {texts.map.missing}
        </span>
      </div>
      <Field label={texts.map.year(chosen)}>
        <Slider
          min={first}
          max={last}
          value={chosen}
          onChange={(_, { value }) => setYear(value)}
          aria-valuetext={String(chosen)}
        />
      </Field>
      <Text size={200} className={styles.quiet}>
        {texts.map.note}
      </Text>
      <Footer>
        <Button appearance="primary" disabled={busy} onClick={() => void insert()}>
          {texts.map.insert}
        </Button>
      </Footer>
    </>
  );
}
