import { Button, Field, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Act } from "../../acts/act";
import { checked, refreshed, shareAsValues, shareFrozen, thawed } from "../../acts/share";
import type { Scope } from "../../workbook/excel/alignCells";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface WayProps {
  readonly name: string;
  readonly what: string;
  readonly act: () => Act;
}

function Way({ name, what, act }: WayProps) {
  const { perform, busy } = useSession();
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Button disabled={busy} onClick={() => void perform(name, act())}>
        {name}
      </Button>
      <Text size={200} className={styles.quiet}>
        {what}
      </Text>
    </div>
  );
}

/** Makes the workbook fit for colleagues without Align, and keeps Align's cells true. */
export function SharePart() {
  const [scope, setScope] = useState<Scope>("workbook");
  const { share } = texts;
  return (
    <>
      <Field label={share.scope}>
        <RadioGroup layout="horizontal" value={scope} onChange={(_, { value }) => setScope(value as Scope)}>
          <Radio value="workbook" label={share.scopes.workbook} />
          <Radio value="sheet" label={share.scopes.sheet} />
          <Radio value="selection" label={share.scopes.selection} />
        </RadioGroup>
      </Field>
      <Way name={share.values} what={share.valuesWhat} act={() => shareAsValues(scope)} />
      <Way name={share.freeze} what={share.freezeWhat} act={() => shareFrozen(scope)} />
      <Way name={share.thaw} what={share.thawWhat} act={() => thawed()} />
      <Way name={share.refresh} what={share.refreshWhat} act={() => refreshed(scope)} />
      <Way name={share.check} what={share.checkWhat} act={() => checked(scope)} />
    </>
  );
}
