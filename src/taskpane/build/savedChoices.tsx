import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { keptByName, saveWorkbookSetting } from "../../actions/workbookSettings";
import { texts } from "../texts/texts";
import { useSession } from "../session";
import { type BuildForm, isForm, keptForm } from "./buildForm";

const useStyles = makeStyles({
  panel: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { flex: 1, minWidth: 0, justifyContent: "start", overflow: "hidden", textOverflow: "ellipsis" },
  save: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  grow: { flex: 1, minWidth: 0 },
  input: { minWidth: 0 },
});

interface SavedProps {
  readonly form: BuildForm;
  readonly onUse: (form: BuildForm, name: string) => void;
}

/** Choices of this workbook, kept under names: used again, replaced, deleted. */
export function SavedChoices({ form, onUse }: SavedProps) {
  const styles = useStyles();
  const [name, setName] = useState("");
  const { world } = useSession();
  const [{ kept, dropped }] = useState(() =>
    keptByName("choices", (value) => (isForm(value) ? keptForm(world, value) : undefined)),
  );
  const [choices, setChoices] = useState(kept);
  const [message, setMessage] = useState(dropped.length === 0 ? "" : texts.saved.dropped(dropped));
  const keep = (next: Readonly<Record<string, BuildForm>>, outcome: string) => {
    setChoices(next);
    setMessage(outcome);
    saveWorkbookSetting("choices", next);
  };
  const names = Object.keys(choices).sort((one, other) => one.localeCompare(other));
  const wanted = name.trim();
  return (
    <Accordion collapsible {...(dropped.length > 0 && { defaultOpenItems: "saved" })}>
      <AccordionItem value="saved">
        <AccordionHeader as="h2" size="small">
          {texts.saved.head(names.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list} aria-label={texts.saved.list}>
            {names.map((key) => (
              <li key={key} className={styles.row}>
                <Button
                  appearance="transparent"
                  className={styles.name}
                  title={key}
                  onClick={() => {
                    onUse(choices[key]!, key);
                    setMessage(texts.saved.used(key));
                  }}
                >
                  {key}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.saved.deleteNamed(key)}
                  onClick={() => {
                    const { [key]: _, ...others } = choices;
                    keep(others, texts.saved.deleted(key));
                  }}
                >
                  {texts.saved.delete}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.save}>
            <Field label={texts.saved.name} className={styles.grow}>
              <Input
                className={styles.input}
                input={{ className: styles.input }}
                maxLength={60}
                value={name}
                onChange={(_, { value }) => setName(value)}
              />
            </Field>
            <Button
              disabled={wanted === ""}
              onClick={() => {
                keep({ ...choices, [wanted]: form }, texts.saved.kept(wanted));
                setName("");
              }}
            >
              {Object.hasOwn(choices, wanted) ? texts.saved.replace : texts.saved.save}
            </Button>
          </div>
          <div role="status">{message}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
