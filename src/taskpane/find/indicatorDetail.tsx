import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { countryName } from "../../core/countries/countries";
import { answeredDay, partOf } from "../../core/editionParts";
import { extentOf } from "../../core/indicators/extent";
import { indicatorSeries } from "../../core/indicators/indicatorAnswer";
import type { Code, Indicator } from "../../core/world";
import { LineChart } from "../charts/lineChart";
import { valueSpan } from "../charts/valueSpan";
import { CountryField } from "../fields/countryField";
import { Footer } from "../footer";
import { firstYear } from "../map/everyYear";
import { useSession } from "../session";
import { readNumber } from "../../workbook/shownNumber";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fact: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  figure: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // its letters begin where those below it begin
  back: { alignSelf: "start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** From here on a scale shows `3M` for 3,000,000. */
const large = 10_000;
const compact = new Intl.NumberFormat("en", { notation: "compact" });

/** An indicator of one country over the years: numbers as a line, words as the last that were true. */
function SeriesShown({ indicator, country }: { readonly indicator: Indicator; readonly country: Code }) {
  const { world } = useSession();
  const styles = useStyles();
  const points = useMemo(() => {
    const day = answeredDay(world, world.editionDate, partOf(indicator));
    const first = firstYear(world, indicator);
    return Number.isFinite(first)
      ? (indicatorSeries(world, indicator, country, `${first}-01-01`, day).value ?? [])
      : [];
  }, [world, indicator, country]);
  const name = countryName(world, country);
  const title = texts.find.chart(indicator.name, name);
  const last = points.at(-1);
  if (!last) return <Text>{texts.find.noSeries(indicator.name, name)}</Text>;
  const show = (value: number | string) =>
    typeof value === "number" ? readNumber(value, indicator.format) : value;
  const numbers = points.flatMap(({ date, value }) =>
    typeof value === "number" ? [{ year: Number(date.slice(0, 4)), value }] : [],
  );
  return (
    <figure className={styles.figure}>
      <Text size={200} block>
        {title}; {texts.find.word(last.date, show(last.value))}
      </Text>
      {numbers.length === 0 ? null : (
        <LineChart
          points={numbers}
          ends={valueSpan(
            numbers.map(({ value }) => value),
            indicator.unit,
          )}
          show={show}
          tick={(value) => (Math.abs(value) < large ? show(value) : compact.format(value))}
          message={points.map(({ date, value }) => `${date} ${show(value)}`).join(", ")}
        />
      )}
    </figure>
  );
}

interface IndicatorDetailProps {
  readonly indicator: Indicator;
  readonly country: Code;
  readonly onCountry: (code: Code) => void;
  readonly onBack: () => void;
  readonly onFormula: () => void;
  readonly onTable: () => void;
  readonly onMap: () => void;
}

/** All that is known of an indicator, and what can be made of it. */
export function IndicatorDetail(props: IndicatorDetailProps) {
  const { indicator, country, onCountry, onBack, onFormula, onTable, onMap } = props;
  const { world } = useSession();
  const styles = useStyles();
  const { find } = texts;
  const extent = useMemo(() => extentOf(world, indicator), [world, indicator]);
  const source = world.sources.get(indicator.source);
  const facts: readonly (readonly [string, string])[] = [
    [find.definition, indicator.definition],
    [find.reach, find.extent(extent)],
    [find.unit, indicator.unit],
    [find.missing, indicator.missing],
    [find.code, indicator.code],
  ];
  return (
    <>
      <Button size="small" appearance="subtle" className={styles.back} onClick={onBack} autoFocus>
        {find.back}
      </Button>
      <h2 className={styles.head}>{indicator.name}</h2>
      <CountryField label={find.about} country={country} onCountry={onCountry} />
      <SeriesShown indicator={indicator} country={country} />
      <div className={styles.facts}>
        {facts.map(([head, text]) =>
          text === "" ? null : (
            <p key={head} className={styles.fact}>
              <strong>{head}:</strong> {text}
            </p>
          ),
        )}
        {source ? (
          <>
            <p className={styles.fact}>
              <strong>{find.source}:</strong> {source.producer},{" "}
              <Link href={source.url} target="_blank" rel="noopener noreferrer" inline>
                {source.title}
              </Link>
            </p>
            <p className={styles.fact}>
              <strong>{find.terms}:</strong> {source.terms}
            </p>
          </>
        ) : null}
      </div>
      <Footer>
        <Button appearance="primary" onClick={onFormula}>
          {find.asFormula}
        </Button>
        <div className={styles.buttons}>
          <Button size="small" onClick={onTable}>
            {find.addToTable}
          </Button>
          {indicator.unit === "names" ? null : (
            <Button size="small" onClick={onMap}>
              {find.showOnMap}
            </Button>
          )}
        </div>
      </Footer>
    </>
  );
}
