import { Button, Combobox, Field, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { insertFormula } from "../../actions/insertFormula";
import { type Role, rolesOf } from "../../formulas/catalogue";
import { Footer } from "../footer";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { offeredFor, withChoice } from "./argumentChoices";
import { formulaOf } from "./formulaText";
import { datedBeside, figureGiven, nameGiven } from "./given";
import { type FunctionText, exampleOf } from "./functionTexts";

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  // its letters begin where those below it begin
  back: { alignSelf: "start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  field: { minWidth: 0 },
});

interface ArgumentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly role: Role | undefined;
  readonly text: string;
  /** What might stand there. */
  readonly example: string | undefined;
  readonly onText: (text: string) => void;
}

/** A field for one argument: something typed, or one of what is offered for its role. */
function ArgumentField({ label, hint, role, text, example, onText }: ArgumentFieldProps) {
  const { world } = useSession();
  const styles = useStyles();
  const [isTyping, setTyping] = useState(false);
  const choices = offeredFor(world, role, text, isTyping);
  const name = isTyping ? undefined : nameGiven(world, role, text);
  return (
    <Field
      label={label}
      hint={
        name === undefined ? (
          hint
        ) : (
          <>
            <strong>{name}</strong>. {hint}
          </>
        )
      }
    >
      <Combobox
        freeform
        className={styles.field}
        input={{ className: styles.field }}
        expandIcon={choices.length === 0 ? null : undefined}
        value={text}
        placeholder={example && texts.find.example(example)}
        selectedOptions={[text]}
        onInput={({ target }) => {
          setTyping(true);
          onText((target as HTMLInputElement).value);
        }}
        onOpenChange={(_, { open }) => !open && setTyping(false)}
        onOptionSelect={(_, { optionValue }) => {
          if (!optionValue) return;
          setTyping(false);
          onText(withChoice(role, text, isTyping, optionValue));
        }}
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
  const { world, perform, busy } = useSession();
  const styles = useStyles();
  const [typed, setTyped] = useState<readonly string[]>(() => text.parameters.map((_, i) => given[i] ?? ""));
  const roles = rolesOf(text.name);
  const example = exampleOf(text);
  const needed = text.parameters.filter(({ optional }, i) => !optional && typed[i]!.trim() === "");
  const formula = formulaOf(prefix + text.name, typed);
  const figure = text.name === "ALIGN.GET" ? figureGiven(world, typed) : undefined;
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
          example={example[i]}
          onText={(value) => setTyped((before) => before.with(i, value))}
        />
      ))}
      <Text size={200}>{find.cell}</Text>
      <Footer>
        <Text className={styles.code} aria-label={find.formula} role="status">
          {formula}
        </Text>
        {figure ? <Text size={200}>{find.answers(figure.value, figure.date)}</Text> : null}
        {needed.length > 0 ? <Text size={200}>{find.needed(needed.map(({ name }) => name))}</Text> : null}
        <Button
          appearance="primary"
          disabled={busy || needed.length > 0}
          onClick={() =>
            void perform(find.inserting, insertFormula(formula, datedBeside(world, prefix, text.name, typed)))
          }
        >
          {find.insert}
        </Button>
      </Footer>
    </>
  );
}
