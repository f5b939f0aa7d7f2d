import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ownLoaded } from "../../actions/ownData";
import { noOwnData } from "../../core/own/ownData";
import { savedWeights } from "../../core/own/ownWeights";
import { componentNames, type ComponentName } from "../../core/world";
import { FieldPair } from "../fields/fieldPair";
import { useSession } from "../session";
import { ownTexts } from "../texts/ownTexts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  save: { alignSelf: "start" },
});

/** What is typed as a weight, with a decimal point or comma. */
function weightOf(text: string): number {
  return text.trim() === "" ? 0 : Number(text.trim().replace(",", "."));
}

/** Makes weights of the score's components, and saves them in the workbook under a name. */
export function WeightsEditor() {
  const { world, prefix, perform, busy } = useSession();
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Record<ComponentName, string>>>(() => {
    const own = (name: ComponentName) =>
      world.method.components.find((rule) => rule.name === name)?.weight ?? 0;
    const text = (name: ComponentName) => String(Math.round(own(name) * 1000) / 10);
    return { votes: text("votes"), blocs: text("blocs"), opinion: text("opinion"), policy: text("policy") };
  });
  const [name, setName] = useState("");
  const save = () =>
    void perform(ownTexts.saving, async (running) => {
      const pairs = componentNames.map((component) => [component, weightOf(typed[component])] as const);
      const weights = savedWeights(world, name, pairs);
      return ownLoaded({ ...noOwnData, weights: [weights] }, ownTexts.saved(weights.name))(running);
    });
  return (
    <section aria-label={ownTexts.weights} className={styles.section}>
      <Text as="h2" block weight="semibold">
        {ownTexts.weights}
      </Text>
      <FieldPair>
        {componentNames.map((component) => (
          <Field key={component} label={ownTexts.component[component]}>
            <Input
              inputMode="decimal"
              // by itself it is wider than half of the smallest pane
              style={{ minWidth: 0, width: "100%" }}
              input={{ style: { minWidth: 0 } }}
              value={typed[component]}
              onChange={(_, { value }) => setTyped({ ...typed, [component]: value })}
            />
          </Field>
        ))}
      </FieldPair>
      <Field
        label={ownTexts.weightsName}
        hint={ownTexts.weightsHint(`=${prefix}ALIGN("MDA",,,"@${name.trim() || "name"}")`)}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button className={styles.save} disabled={busy || name.trim() === ""} onClick={save}>
        {ownTexts.save}
      </Button>
    </section>
  );
}
