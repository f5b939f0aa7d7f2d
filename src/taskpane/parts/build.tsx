import {
  Button,
  Dropdown,
  Field,
  Input,
  Link,
  Option,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { remember, remembered } from "../../acts/remembered";
import { planOf } from "../../acts/reportChoice";
import { sampleReport } from "../../acts/sample";
import { readCountries } from "../../acts/selectedCountries";
import { writeReport } from "../../acts/writeReport";
import { countriesOf } from "../../core/countries";
import { Mistake } from "../../core/mistake";
import { CountryField } from "../fields/countryField";
import { countryChoice, countryChoices, pickedCountries } from "../fields/countryChoices";
import { DayField } from "../fields/dayField";
import { indicatorChoice, indicatorChoices } from "../fields/indicatorChoices";
import { ManyPicker } from "../fields/manyPicker";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { type BuildForm, type ReportName, choiceOf, firstForm, reportNames } from "./buildForm";
import { Preview } from "./preview";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start", flexWrap: "wrap" },
  grow: { flex: 1, minWidth: "130px" },
  welcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function Welcome() {
  const { prefix, perform, busy } = useSession();
  const styles = useStyles();
  return (
    <div className={styles.welcome}>
      <Text>{texts.welcome.lead}</Text>
      <Button
        appearance="primary"
        disabled={busy}
        onClick={() => void perform(texts.welcome.sampleLabel, sampleReport())}
      >
        {texts.welcome.sample}
      </Button>
      <Text className={styles.quiet}>
        {texts.welcome.formula(prefix)}{" "}
        <Link href="help.html" target="_blank" inline>
          {texts.welcome.help}
        </Link>
      </Text>
    </div>
  );
}

interface FormProps {
  readonly form: BuildForm;
  readonly change: (part: Partial<BuildForm>) => void;
}

function Countries({ form, change }: FormProps) {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const fromSelection = async () => {
    await perform(texts.countries.fromSelectionLabel, async () => {
      const { codes, unclear } = await readCountries(world);
      if (codes.length > 0) change({ countries: codes });
      return { said: texts.countries.read(codes.length, unclear) };
    });
  };
  return (
    <>
      <ManyPicker
        label={`${texts.countries.label} (${form.countries.length})`}
        placeholder={texts.countries.placeholder}
        none={texts.countries.none}
        fitting={(typed) => countryChoices(world, typed)}
        picked={form.countries.map((code) => countryChoice(world, code))}
        onPick={(values) => change({ countries: pickedCountries(world, values, form.day) })}
        removeLabel={texts.countries.remove}
      />
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={() => void fromSelection()}>
          {texts.countries.fromSelection}
        </Button>
        <Button size="small" disabled={form.countries.length === 0} onClick={() => change({ countries: [] })}>
          {texts.countries.clear}
        </Button>
      </div>
    </>
  );
}

/** The fields that a report asks for. */
function Fields({ form, change }: FormProps) {
  const { world } = useSession();
  const styles = useStyles();
  const { report } = form;
  const day = (
    <div className={styles.grow}>
      <DayField
        key={`day ${report}`}
        label={report === "matrix" ? texts.day.to : texts.day.label}
        day={form.day}
        onDay={(value) => value && change({ day: value })}
      />
    </div>
  );
  switch (report) {
    case "profile":
      return (
        <>
          <CountryField
            label={texts.build.country}
            country={form.country}
            onCountry={(country) => change({ country })}
          />
          {day}
        </>
      );
    case "rollcall":
      return (
        <Field label={texts.build.resolution} hint={texts.build.resolutionHint}>
          <Input value={form.resolution} onChange={(_, { value }) => change({ resolution: value })} />
        </Field>
      );
    default:
      return (
        <>
          <Countries form={form} change={change} />
          {report === "watchlist" ? (
            <ManyPicker
              label={texts.indicators.label}
              placeholder={texts.indicators.placeholder}
              none={texts.indicators.none}
              fitting={(typed) => indicatorChoices(world, typed)}
              picked={form.indicators.map((code) => indicatorChoice(world, code))}
              onPick={(indicators) => change({ indicators })}
              removeLabel={texts.countries.remove}
            />
          ) : null}
          <div className={styles.row}>
            {report === "matrix" ? (
              <div className={styles.grow}>
                <DayField label={texts.day.from} day={form.from} onDay={(from) => from && change({ from })} />
              </div>
            ) : null}
            {day}
            {report === "matrix" ? null : (
              <div className={styles.grow}>
                <DayField
                  key={`compare ${report}`}
                  label={texts.day.compare}
                  day={form.compare}
                  optional={report === "watchlist"}
                  hint={texts.day.compareHint}
                  onDay={(compare) => change({ compare })}
                />
              </div>
            )}
          </div>
        </>
      );
  }
}

interface SavedProps {
  readonly form: BuildForm;
  readonly onUse: (form: BuildForm) => void;
}

/** Choices of this workbook, kept under names. */
function Saved({ form, onUse }: SavedProps) {
  const styles = useStyles();
  const [name, setName] = useState("");
  const [choices, setChoices] = useState(() => remembered<Record<string, BuildForm>>("choices") ?? {});
  const keep = (next: Record<string, BuildForm>) => {
    setChoices(next);
    remember("choices", next);
  };
  return (
    <>
      {Object.keys(choices).length > 0 ? (
        <Field label={texts.build.use}>
          <Dropdown
            placeholder={texts.build.saved}
            selectedOptions={[]}
            onOptionSelect={(_, { optionValue }) => optionValue && onUse(choices[optionValue]!)}
          >
            {Object.keys(choices).map((key) => (
              <Option key={key}>{key}</Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      <div className={styles.row}>
        <Field label={texts.build.saveAs} className={styles.grow}>
          <Input value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button disabled={name.trim() === ""} onClick={() => keep({ ...choices, [name.trim()]: form })}>
          {texts.build.save}
        </Button>
      </div>
    </>
  );
}

/** Chooses a report and what it is of, shows its first rows, and writes it into new sheets. */
export function BuildPart() {
  const { world, perform, busy } = useSession();
  const [kept] = useState(() => remembered<Partial<BuildForm>>("build"));
  const [form, setForm] = useState<BuildForm>(() => ({
    ...firstForm(world.editionDate, countriesOf(world, "post-soviet", world.editionDate)),
    ...kept,
  }));
  const [version, setVersion] = useState(0);
  const change = (part: Partial<BuildForm>) => setForm((before) => ({ ...before, ...part }));
  // the first rows are worked out after the fields are there
  const shown = useDeferredValue<BuildForm | undefined>(form, undefined);
  const preview = useMemo(() => {
    if (!shown) return {};
    try {
      return { plan: planOf(world, choiceOf(world, shown)) };
    } catch (problem) {
      if (problem instanceof Mistake) return { mistake: problem.message };
      throw problem;
    }
  }, [world, shown]);
  const insert = async () => {
    remember("build", form);
    await perform(texts.build.inserting, (running) =>
      writeReport(world, choiceOf(world, form), form.live)(running),
    );
  };
  return (
    <>
      {kept === undefined ? <Welcome /> : null}
      <Field label={texts.build.report}>
        <Dropdown
          value={texts.build.reports[form.report]}
          selectedOptions={[form.report]}
          onOptionSelect={(_, { optionValue }) => change({ report: optionValue as ReportName })}
        >
          {reportNames.map((name) => (
            <Option key={name} value={name}>
              {texts.build.reports[name]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Fields key={version} form={form} change={change} />
      <Field label={texts.build.cells} hint={form.live ? texts.build.liveHint : undefined}>
        <RadioGroup
          layout="horizontal"
          value={form.live ? "live" : "values"}
          onChange={(_, { value }) => change({ live: value === "live" })}
        >
          <Radio value="values" label={texts.build.values} />
          <Radio value="live" label={texts.build.live} />
        </RadioGroup>
      </Field>
      <Preview {...preview} />
      <Button
        appearance="primary"
        disabled={busy || preview.plan === undefined}
        onClick={() => void insert()}
      >
        {texts.build.insert}
      </Button>
      <Saved
        form={form}
        onUse={(choice) => {
          setForm({ ...form, ...choice });
          setVersion(version + 1);
        }}
      />
    </>
  );
}
