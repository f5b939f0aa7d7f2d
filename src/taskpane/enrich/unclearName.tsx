import { Button, Combobox, Option, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { NameFound } from "../../actions/names";
import { countryName, suggestions, whatElse } from "../../core/countries/countries";
import { searchedCountries } from "../../core/countries/search";
import type { Code } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  picks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  field: { minWidth: 0, width: "100%" },
});

interface UnclearNameProps {
  readonly name: NameFound;
  /** Row of the sheet in which it stands first. */
  readonly row: number;
  /** Told a code, or "" for no country. */
  readonly onSettle: (code: Code) => void;
}

/** Asks who is meant by a text that names no country clearly: one press takes a suggestion. */
export function UnclearName({ name: { text, cells }, row, onSettle }: UnclearNameProps) {
  const { world } = useSession();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [isSearching, setSearching] = useState(false);
  const near = useMemo(() => suggestions(world, text), [world, text]);
  const what = useMemo(() => whatElse(world, text), [world, text]);
  const fitting = typed === "" ? [] : searchedCountries(world, typed, 12);
  return (
    <li className={styles.item}>
      <div>
        <Text weight="semibold" className={styles.name}>
          {text}
        </Text>{" "}
        <Text size={200} className={styles.quiet}>
          {texts.enrich.rows(row, cells)}
          {what === undefined ? "" : `: ${what}`}
        </Text>
      </div>
      <div className={styles.picks} role="group" aria-label={texts.enrich.pick(text)}>
        {near.map((code) => (
          <Button
            key={code}
            size="small"
            aria-label={texts.enrich.takeFor(countryName(world, code), text)}
            onClick={() => onSettle(code)}
          >
            {countryName(world, code)}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.enrich.takeFor(texts.enrich.notCountry, text)}
          onClick={() => onSettle("")}
        >
          {texts.enrich.notCountry}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isSearching}
          aria-label={texts.enrich.otherShown(text)}
          onClick={() => setSearching(!isSearching)}
        >
          {texts.enrich.searchFor}
        </Button>
      </div>
      {isSearching ? (
        <Combobox
          autoFocus
          size="small"
          className={styles.field}
          input={{ className: styles.field }}
          aria-label={texts.enrich.otherFor(text)}
          placeholder={texts.enrich.otherSearch}
          value={typed}
          selectedOptions={[]}
          onInput={({ target }) => setTyped((target as HTMLInputElement).value)}
          onOptionSelect={(_, { optionValue }) => optionValue && onSettle(optionValue)}
        >
          {fitting.map(({ code, name }) => (
            <Option key={code} value={code}>
              {name}
            </Option>
          ))}
        </Combobox>
      ) : null}
    </li>
  );
}
