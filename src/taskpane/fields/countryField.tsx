import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { countryName } from "../../core/countries/countries";
import { searchedCountries } from "../../core/countries/search";
import type { Code } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

interface CountryFieldProps {
  readonly label: string;
  readonly country: Code;
  readonly onCountry: (code: Code) => void;
}

/** A field in which one country is searched, in any language, and picked. */
export function CountryField({ label, country, onCountry }: CountryFieldProps) {
  const { world } = useSession();
  const [typed, setTyped] = useState<string>();
  const fitting = searchedCountries(world, typed ?? "", typed === undefined ? 250 : 12);
  return (
    <Field label={label}>
      <Combobox
        value={typed ?? countryName(world, country)}
        selectedOptions={[country]}
        onInput={({ target }) => setTyped((target as HTMLInputElement).value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(undefined);
        }}
        onOptionSelect={(_, { optionValue }) => {
          // nothing is selected where what is typed begins no option: the search goes on
          if (!optionValue) return;
          setTyped(undefined);
          onCountry(optionValue);
        }}
      >
        {fitting.length === 0 ? (
          <Option value="" disabled>
            {texts.country.none}
          </Option>
        ) : (
          fitting.map(({ code, name, through }) => (
            <Option key={code} value={code} text={name}>
              {through ? `${name} (${through})` : name}
            </Option>
          ))
        )}
      </Combobox>
    </Field>
  );
}
