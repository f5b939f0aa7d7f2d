import { Button, Combobox, Field, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { insertFormula } from "../../actions/insertFormula";
import { searchedCountries } from "../../core/countries/search";
import type { World } from "../../core/world";
import { type Role, rolesOf } from "../../formulas/catalogue";
import { searchableIndicator } from "../fields/indicatorChoices";
import { searched } from "../fields/searched";
import { Footer } from "../footer";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { formulaOf } from "./formulaText";
import type { FunctionText } from "./functionTexts";

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  back: { alignSelf: "start" },
  field: { minWidth: 0 },
});

/** Choices that are offered at once. */
const most = 12;

interface Offered {
  readonly code: string;
  readonly name: string;
}

/** What can be chosen for an argument, by its role; nothing where it is typed. */
function offeredFor(world: World, role: Role | undefined, typed: string): readonly Offered[] {
  switch (role) {
    case "country":
    case "countries":
    case "other":
      return searchedCountries(world, typed, most);
    case "indicator":
      return searched([...world.indicators.values()].map(searchableIndicator), typed).slice(0, most);
    case "bloc":
      return fitting([...world.blocs.values()], typed);
    case "group":
      return fitting([...world.groups.values(), ...world.blocs.values()], typed);
    default:
      return [];
  }
}

/** Those that fit what is typed by code and name alone. */
function fitting(all: readonly Offered[], typed: string): readonly Offered[] {
  const searchable = all.map(({ code, name }) => ({ code, name, about: "" }));
  return searched(searchable, typed).slice(0, most);
}

interface ArgumentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly role: Role | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A field for one argument: something typed, or one of what is offered for its role. */
function ArgumentField({ label, hint, role, text, onText }: ArgumentFieldProps) {
  const { world } = useSession();
  const styles = useStyles();
  const [isTyping, setTyping] = useState(false);
  const choices = offeredFor(world, role, isTyping ? text : "");
  return (
    <Field label={label} hint={hint}>
      <Combobox
        freeform
        className={styles.field}
        input={{ className: styles.field }}
        expandIcon={choices.length === 0 ? null : undefined}
        value={text}
        selectedOptions={[text]}
        onInput={({ target }) => {
          setTyping(true);
          onText((target as HTMLInputElement).value);
        }}
        onOpenChange={(_, { open }) => !open && setTyping(false)}
        onOptionSelect={(_, { optionValue }) => optionValue && onText(optionValue)}
      >
        {choices.map(({ code, name }) => (
          <Option key={code} value={code} text={code}>
            {name === code ? name : `${name} (${code})`}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

interface FormulaBuilderProps {
  readonly text: FunctionText;
  /** What the arguments begin with, in their order. */
  readonly given: readonly string[];
  /** Before the function's name: "" or `GEO.`. */
  readonly prefix: string;
  readonly onBack: () => void;
}

/** Asks for a function's arguments by their names, shows the formula that they make, and writes it. */
export function FormulaBuilder({ text, given, prefix, onBack }: FormulaBuilderProps) {
  const { perform, busy } = useSession();
  const styles = useStyles();
  const [typed, setTyped] = useState<readonly string[]>(() => text.parameters.map((_, i) => given[i] ?? ""));
  const roles = rolesOf(text.name);
  const needed = text.parameters.filter(({ optional }, i) => !optional && typed[i]!.trim() === "");
  const formula = formulaOf(prefix + text.name, typed);
  const { find } = texts;
  return (
    <>
      <Button size="small" appearance="subtle" className={styles.back} onClick={onBack} autoFocus>
        {find.back}
      </Button>
      <h2 className={styles.head}>{text.name}</h2>
      <Text size={200}>{text.description}</Text>
      {text.parameters.map(({ name, description, optional }, i) => (
        <ArgumentField
          key={name}
          label={optional ? find.optional(name) : name}
          hint={description}
          role={roles[i]}
          text={typed[i]!}
          onText={(value) => setTyped((before) => before.with(i, value))}
        />
      ))}
      <Text size={200}>{find.cell}</Text>
      <Footer>
        <Text className={styles.code} aria-label={find.formula} role="status">
          {formula}
        </Text>
        {needed.length > 0 ? <Text size={200}>{find.needed(needed.map(({ name }) => name))}</Text> : null}
        <Button
          appearance="primary"
          disabled={busy || needed.length > 0}
          onClick={() => void perform(find.inserting, insertFormula(formula))}
        >
          {find.insert}
        </Button>
      </Footer>
    </>
  );
}
