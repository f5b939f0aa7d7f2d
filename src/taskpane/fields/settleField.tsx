import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { countryName } from "../../core/countries";
import { searchedCountries } from "../../core/countries/search";
import type { Code } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

interface SettleFieldProps {
  /** As it stands in the sheet. */
  readonly text: string;
  readonly suggestions: readonly Code[];
  /** Told a code, or "" for no country. */
  readonly onSettle: (code: Code) => void;
}

/** Asks who is meant by a text that names no country clearly. */
export function SettleField({ text, suggestions, onSettle }: SettleFieldProps) {
  const { world } = useSession();
  const [typed, setTyped] = useState("");
  const codes = typed === "" ? suggestions : searchedCountries(world, typed, 12).map(({ code }) => code);
  return (
    <Field label={texts.enrich.pick(text)}>
      <Combobox
        size="small"
        value={typed}
        selectedOptions={[]}
        placeholder={
          suggestions.map((code) => countryName(world, code)).join(", ") || texts.countries.placeholder
        }
        onInput={({ target }) => setTyped((target as HTMLInputElement).value)}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onSettle(optionValue === "none" ? "" : optionValue);
        }}
      >
        {codes.map((code) => (
          <Option key={code} value={code}>
            {countryName(world, code)}
          </Option>
        ))}
        <Option key="none" value="none">
          {texts.enrich.notCountry}
        </Option>
      </Combobox>
    </Field>
  );
}
