import {
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  TagPickerOptionGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../texts/texts";

/** What can be picked. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Said beside the name, quietly. */
  readonly detail?: string | undefined;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface ManyPickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly none: string;
  /** What fits what is typed so far, in groups. */
  readonly fitting: (typed: string) => readonly ChoiceGroup[];
  readonly picked: readonly Choice[];
  /** Told the values picked, in the order of picking; a value that stands for several may be replaced by them. */
  readonly onPick: (values: readonly string[]) => void;
}

const useStyles = makeStyles({
  // fifteen countries are seen at once; of 193 the last line is cut, so that one sees there are more
  picked: { maxHeight: "184px", overflowY: "auto" },
  list: { maxHeight: "260px" },
  // what may be typed is read whole: where there is no room beside what is picked, it stands below
  typed: { minWidth: "min(100%, 210px)" },
  choice: { display: "flex", flexDirection: "column", minWidth: 0 },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Before the value of a choice that is offered only to say that it is picked. */
const pickedPrefix = "picked:";

/** A field in which several things are searched and picked, by mouse or keys. */
export function ManyPicker({ label, placeholder, none, fitting, picked, onPick }: ManyPickerProps) {
  const [typed, setTyped] = useState("");
  const styles = useStyles();
  const values = picked.map(({ value }) => value);
  // whoever types a name sees that it is chosen already; nobody is told so of all that could be picked
  const groups = fitting(typed)
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ value }) => typed !== "" || !values.includes(value)),
    }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <Field label={label}>
      <TagPicker
        selectedOptions={values}
        onOpenChange={(_, { open }) => !open && setTyped("")}
        onOptionSelect={(_, { selectedOptions, value }) => {
          setTyped("");
          if (value !== "" && !value.startsWith(pickedPrefix)) onPick(selectedOptions);
        }}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={label} className={styles.picked}>
            {picked.map(({ value, name }) => (
              <Tag key={value} value={value} size="small" dismissIcon={{ "aria-label": texts.remove(name) }}>
                {name}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            className={styles.typed}
            aria-label={label}
            placeholder={placeholder}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </TagPickerControl>
        <TagPickerList className={styles.list}>
          {groups.length === 0 ? (
            <TagPickerOption value="" text={none}>
              {none}
            </TagPickerOption>
          ) : (
            groups.map(({ label: groupLabel, choices }) => (
              <TagPickerOptionGroup key={groupLabel} label={groupLabel}>
                {choices.map(({ value, name, detail }) => {
                  const isPicked = values.includes(value);
                  const beside = isPicked ? texts.chosen : detail;
                  return (
                    <TagPickerOption
                      key={value}
                      // the value of one that is picked would take it away
                      value={isPicked ? pickedPrefix + value : value}
                      text={name}
                      aria-disabled={isPicked}
                    >
                      <span className={styles.choice}>
                        {name}
                        {beside ? <span className={styles.detail}>{beside}</span> : null}
                      </span>
                    </TagPickerOption>
                  );
                })}
              </TagPickerOptionGroup>
            ))
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}
