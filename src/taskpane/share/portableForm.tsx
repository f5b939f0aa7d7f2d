import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { lookedAtPortable, sharedPortable } from "../../actions/share/makePortable";
import { type Beside, firstPortableChoice } from "../../actions/share/portableChoice";
import { byName, countryName } from "../../core/countries/countries";
import type { PortablePlan } from "../../sharing/portable/portable";
import { askedInWords, kilobytesOf, reasons } from "../../sharing/portable/describePortable";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { ResultTable } from "./resultTable";
import { useShareStore } from "./useShareStore";

const useStyles = makeStyles({
  plan: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const besides: readonly Beside[] = ["used", "post-soviet", "all"];

/** Makes formulas portable, once it was shown how much data that takes. */
export function PortableForm() {
  const { perform, busy } = useSession();
  const { portable } = useShareStore();
  const [choice, setChoice] = useState(firstPortableChoice);
  const { share } = texts;
  // what was looked at for another choice says nothing of this one
  const plan = portable?.choice === choice ? portable.plan : undefined;
  return (
    <>
      <Field label={share.beside}>
        <RadioGroup
          value={choice.beside}
          onChange={(_, { value }) => setChoice({ ...choice, beside: value as Beside })}
        >
          {besides.map((name) => (
            <Radio key={name} value={name} label={share.besides[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={choice.related}
        label={share.related}
        onChange={(_, { checked }) => setChoice({ ...choice, related: checked === true })}
      />
      <Button disabled={busy} onClick={() => void perform(share.lookingPortable, lookedAtPortable(choice))}>
        {share.lookPortable}
      </Button>
      {plan ? (
        <PlanShown plan={plan} act={() => void perform(share.makingPortable, sharedPortable(choice))} />
      ) : null}
    </>
  );
}

/** What the formulas ask for, what will be carried, and what becomes values. */
function PlanShown({ plan, act }: { readonly plan: PortablePlan; readonly act: () => void }) {
  const { busy, world } = useSession();
  const styles = useStyles();
  const { share } = texts;
  const { cells, used, carried, sheet } = plan;
  const count = cells.filter(({ kind }) => kind === "formulas").length;
  const kept = reasons(cells);
  if (cells.length === 0) return <Text>{share.nothing}</Text>;
  const names = byName(world, used.countries).map((code) => countryName(world, code));
  return (
    <section aria-label={share.takes} className={styles.plan}>
      <ResultTable
        label={share.takes}
        columns={[{ head: share.function }, { head: share.cells, isNumber: true }]}
        rows={[...used.functions]}
      />
      <ResultTable
        label={share.asked}
        columns={[{ head: share.asked }]}
        rows={[[names.join(", ")], ...askedInWords(world, used).map((line) => [line])]}
      />
      <Text>{share.carried(carried.countries, carried.questions)}</Text>
      <Text weight="semibold">
        {share.size(sheet.rows.toLocaleString("en"), kilobytesOf(sheet).toLocaleString("en"))}
      </Text>
      {kept.length > 0 ? (
        <ResultTable
          label={share.keptAsValues}
          columns={[{ head: share.keptAsValues }]}
          rows={kept.map((line) => [line])}
        />
      ) : null}
      {count > 0 ? (
        <Button appearance="primary" disabled={busy} onClick={act}>
          {share.portable(count)}
        </Button>
      ) : null}
    </section>
  );
}
