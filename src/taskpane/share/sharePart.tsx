import { Field, Radio, RadioGroup, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import { checkEdition } from "../../actions/share/checkEdition";
import { type Way, shareStore, ways } from "../../actions/share/shareStore";
import type { Scope } from "../../sharing/shareSummary";
import { texts } from "../texts/texts";
import { FreezingForm } from "./freezingForm";
import { RefreshAndCheckForm } from "./refreshAndCheckForm";
import { PortableForm } from "./portableForm";
import { ThawForm } from "./thawForm";
import { useShareStore } from "./useShareStore";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  what: { color: tokens.colorNeutralForeground3 },
});

/** What each way asks and shows before it is done. */
const forms: Readonly<Record<Way, () => ReactNode>> = {
  freeze: () => <FreezingForm way="freeze" />,
  portable: () => <PortableForm />,
  values: () => <FreezingForm way="values" />,
};

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

/** Makes the workbook fit for colleagues without Align, and keeps Align's cells true. */
export function SharePart() {
  const { scope, way } = useShareStore();
  const styles = useStyles();
  const { share } = texts;
  // what was written since the pane was opened may be of another edition, too
  useEffect(() => {
    checkEdition().catch(() => undefined);
  }, []);
  return (
    <>
      <Field label={share.scope}>
        <RadioGroup
          layout="horizontal"
          value={scope}
          onChange={(_, { value }) => shareStore.choose({ scope: value as Scope })}
        >
          {(["workbook", "sheet", "selection"] as const).map((name) => (
            <Radio key={name} value={name} label={share.scopes[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Section title={share.give}>
        <Field label={share.way}>
          <RadioGroup value={way} onChange={(_, { value }) => shareStore.choose({ way: value as Way })}>
            {ways.map((name) => (
              <Radio
                key={name}
                value={name}
                label={
                  <>
                    <Text block>{share.ways[name]}</Text>
                    <Text block size={200} className={styles.what}>
                      {share.waysWhat[name]}
                    </Text>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {forms[way]()}
      </Section>
      <Section title={share.back}>
        <ThawForm />
      </Section>
      <Section title={share.keep}>
        <RefreshAndCheckForm />
      </Section>
    </>
  );
}
