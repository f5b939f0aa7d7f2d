import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { relativeDay } from "../../core/relativeDay";
import { defaultAxis } from "../../core/votes/axis";
import { readCountries } from "../../actions/selectedCountries";
import { selectedPositions } from "../../actions/usualReports";
import { reportNamed } from "../../reports/catalogue";
import { type Field as FieldOf, isOptional } from "../../reports/option";
import { listed } from "../../core/countries/countryList";
import { AxisField } from "../fields/axisField";
import { CountryField } from "../fields/countryField";
import { countryChoice, countryChoices, pickedCountries } from "../fields/countryChoices";
import { DayField } from "../fields/dayField";
import { IndicatorsField } from "../fields/indicatorsField";
import { ManyPicker } from "../fields/manyPicker";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { type BuildForm, formOf, textIn } from "./buildForm";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start", flexWrap: "wrap" },
  grow: { flex: 1, minWidth: "130px" },
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface FormProps {
  readonly form: BuildForm;
  readonly change: (part: Partial<BuildForm>) => void;
}

/** A field for one option: what it holds as text, and what is chosen instead. */
interface FieldProps {
  readonly field: FieldOf;
  readonly text: string | undefined;
  readonly isOptional: boolean;
  readonly onText: (text: string | undefined) => void;
}

function CountriesField({ field, text, onText, day }: FieldProps & { readonly day: string }) {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const codes = listed(text ?? "");
  const fromSelection = () =>
    perform(texts.countries.fromSelectionLabel, async () => {
      const { codes: read, unclear } = await readCountries(world);
      if (read.length > 0) onText(read.join(","));
      return { message: texts.countries.read(read.length, unclear), isWarning: unclear.length > 0 };
    });
  return (
    <div className={styles.picker}>
      <ManyPicker
        label={`${field.label} (${codes.length})`}
        placeholder={texts.countries.placeholder}
        none={texts.countries.none}
        fitting={(typed) => countryChoices(world, typed)}
        picked={codes.map((code) => countryChoice(world, code))}
        onPick={(values) => onText(pickedCountries(world, values, day).join(","))}
      />
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={() => void fromSelection()}>
          {texts.countries.fromSelection}
        </Button>
        <Button size="small" appearance="subtle" disabled={codes.length === 0} onClick={() => onText("")}>
          {texts.countries.clear}
        </Button>
      </div>
    </div>
  );
}

function DayOf({ field, text, isOptional, onText }: FieldProps) {
  const styles = useStyles();
  const hint = [field.hint, isOptional ? texts.day.orNothing : ""].filter(Boolean).join(", ");
  return (
    <div className={styles.grow}>
      <DayField
        label={field.label}
        day={text}
        end={field.kind === "first day" ? "first" : "last"}
        optional={isOptional}
        {...(hint !== "" && { hint })}
        onDay={(day, relative) => (day !== undefined || isOptional) && onText(relative ?? day)}
      />
    </div>
  );
}

/** Any text. */
function TextOf({ field, text = "", onText }: FieldProps) {
  const { label, hint } = field;
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input value={text} onChange={(_, { value }) => onText(value)} />
    </Field>
  );
}

/** Countries with their values, typed or taken from two columns of the sheet. */
function PositionsOf(props: FieldProps) {
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const fromSelection = () =>
    perform(texts.countries.fromSelectionLabel, async () => {
      props.onText(await selectedPositions(world));
      return { message: texts.positions.read };
    });
  return (
    <div className={styles.picker}>
      <TextOf {...props} />
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={() => void fromSelection()}>
          {texts.countries.fromSelection}
        </Button>
      </div>
    </div>
  );
}

function AxisOf({ text, onText }: FieldProps) {
  return <AxisField axis={text ?? defaultAxis.code} onAxis={({ code }) => onText(code)} />;
}

/** The field of an option. A kind that is not drawn here does not compile. */
function OptionField(props: FieldProps & { readonly day: string }): ReactNode {
  const { field, text = "", onText } = props;
  switch (field.kind) {
    case "countries":
      return <CountriesField {...props} />;
    case "country":
      return <CountryField label={field.label} country={text} onCountry={onText} />;
    case "indicators":
      return (
        <IndicatorsField indicators={listed(text)} onPick={(indicators) => onText(indicators.join(","))} />
      );
    case "axis":
      return <AxisOf {...props} />;
    case "first day":
    case "last day":
      return <DayOf {...props} />;
    case "text":
      return <TextOf {...props} />;
    case "positions":
      return <PositionsOf {...props} />;
    case "choice":
      return (
        <Field label={field.label}>
          <Select value={text} onChange={(_, { value }) => onText(value)}>
            {(field.choices ?? []).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      );
  }
}

function WayField({ form, change }: FormProps) {
  const { forms } = reportNamed(form.report);
  if (forms.length === 1) return null;
  return (
    <Field label={texts.build.way}>
      <RadioGroup
        layout="horizontal"
        value={formOf(form).name}
        onChange={(_, { value }) => change({ way: value })}
      >
        {forms.map(({ name, label }) => (
          <Radio key={name} value={name} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The fields that a report asks for; days stand beside each other. */
export function ReportFields({ form, change }: FormProps) {
  const { world } = useSession();
  const styles = useStyles();
  const { options } = reportNamed(form.report);
  const { name: way, asks, labels } = formOf(form);
  const told = textIn(world, form, "day") ?? world.editionDate;
  const day = relativeDay(world, told) ?? told;
  const isDay = (key: string) => options[key]!.field!.kind.endsWith("day");
  const days = asks.filter(isDay);
  const shown = (key: string) => (
    <OptionField
      key={`${way} ${key}`}
      field={{ ...options[key]!.field!, ...(labels?.[key] && { label: labels[key] }) }}
      text={textIn(world, form, key)}
      isOptional={isOptional(options[key]!)}
      onText={(text) => change({ texts: { ...form.texts, [key]: text } })}
      day={day}
    />
  );
  return (
    <>
      {asks.filter((key) => !isDay(key)).map(shown)}
      <WayField form={form} change={change} />
      {days.length > 0 ? <div className={styles.row}>{days.map(shown)}</div> : null}
    </>
  );
}
