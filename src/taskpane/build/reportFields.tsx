import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { readCountries } from "../../actions/selectedCountries";
import { CountryField } from "../fields/countryField";
import { countryChoice, countryChoices, pickedCountries } from "../fields/countryChoices";
import { DayField } from "../fields/dayField";
import { IndicatorsField } from "../fields/indicatorsField";
import { ManyPicker } from "../fields/manyPicker";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import type { BuildForm } from "./buildForm";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start", flexWrap: "wrap" },
  grow: { flex: 1, minWidth: "130px" },
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface FormProps {
  readonly form: BuildForm;
  readonly change: (part: Partial<BuildForm>) => void;
}

function Countries({ form, change }: FormProps) {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const fromSelection = () =>
    perform(texts.countries.fromSelectionLabel, async () => {
      const { codes, unclear } = await readCountries(world);
      if (codes.length > 0) change({ countries: codes });
      return { message: texts.countries.read(codes.length, unclear) };
    });
  return (
    <div className={styles.picker}>
      <ManyPicker
        label={`${texts.countries.label} (${form.countries.length})`}
        placeholder={texts.countries.placeholder}
        none={texts.countries.none}
        chosen={texts.chosen}
        fitting={(typed) => countryChoices(world, typed)}
        picked={form.countries.map((code) => countryChoice(world, code))}
        onPick={(values) => change({ countries: pickedCountries(world, values, form.day) })}
        removeLabel={texts.remove}
      />
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={() => void fromSelection()}>
          {texts.countries.fromSelection}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={form.countries.length === 0}
          onClick={() => change({ countries: [] })}
        >
          {texts.countries.clear}
        </Button>
      </div>
    </div>
  );
}

function FromField({ form, change }: FormProps) {
  const styles = useStyles();
  return (
    <div className={styles.grow}>
      <DayField label={texts.day.from} day={form.from} onDay={(from) => from && change({ from })} />
    </div>
  );
}

function DayOf({ label, form, change }: FormProps & { readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.grow}>
      <DayField label={label} day={form.day} onDay={(day) => day && change({ day })} />
    </div>
  );
}

function CompareField({ form, change, optional }: FormProps & { readonly optional: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.grow}>
      <DayField
        label={texts.day.compare}
        day={form.compare}
        optional={optional}
        hint={optional ? texts.day.compareHint : texts.day.earlier}
        onDay={(compare) => change({ compare })}
      />
    </div>
  );
}

function WatchlistDays(props: FormProps) {
  const { form, change } = props;
  const styles = useStyles();
  return (
    <>
      <Field label={texts.day.span}>
        <RadioGroup
          layout="horizontal"
          value={form.span}
          onChange={(_, { value }) => change({ span: value as BuildForm["span"] })}
        >
          <Radio value="day" label={texts.day.one} />
          <Radio value="years" label={texts.day.years} />
        </RadioGroup>
      </Field>
      <div className={styles.row} key={form.span}>
        {form.span === "years" ? <FromField {...props} /> : null}
        <DayOf label={form.span === "years" ? texts.day.to : texts.day.label} {...props} />
        {form.span === "years" ? null : <CompareField optional {...props} />}
      </div>
    </>
  );
}

/** The fields that a report asks for. */
export function ReportFields(props: FormProps) {
  const { form, change } = props;
  const styles = useStyles();
  switch (form.report) {
    case "profile":
      return (
        <>
          <CountryField
            label={texts.build.country}
            country={form.country}
            onCountry={(country) => change({ country })}
          />
          <DayOf label={texts.day.label} {...props} />
        </>
      );
    case "rollcall":
      return (
        <Field label={texts.build.resolution} hint={texts.build.resolutionHint}>
          <Input value={form.resolution} onChange={(_, { value }) => change({ resolution: value })} />
        </Field>
      );
    case "watchlist":
      return (
        <>
          <Countries {...props} />
          <IndicatorsField indicators={form.indicators} onPick={(indicators) => change({ indicators })} />
          <WatchlistDays {...props} />
        </>
      );
    case "brief":
      return (
        <>
          <Countries {...props} />
          <div className={styles.row}>
            <DayOf label={texts.day.label} {...props} />
            <CompareField optional={false} {...props} />
          </div>
        </>
      );
    case "matrix":
      return (
        <>
          <Countries {...props} />
          <div className={styles.row}>
            <FromField {...props} />
            <DayOf label={texts.day.to} {...props} />
          </div>
        </>
      );
  }
}
