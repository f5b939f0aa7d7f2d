import { useSession } from "../session";
import { texts } from "../texts/texts";
import { indicatorChoice, indicatorChoices } from "./indicatorChoices";
import { ManyPicker } from "./manyPicker";

interface IndicatorsFieldProps {
  readonly indicators: readonly string[];
  readonly onPick: (indicators: readonly string[]) => void;
}

/** A field in which indicators are searched, by theme, and picked. */
export function IndicatorsField({ indicators, onPick }: IndicatorsFieldProps) {
  const { world } = useSession();
  return (
    <ManyPicker
      label={texts.indicators.label}
      placeholder={texts.indicators.placeholder}
      none={texts.indicators.none}
      fitting={(typed) => indicatorChoices(world, typed)}
      picked={indicators.map((code) => indicatorChoice(world, code))}
      onPick={onPick}
    />
  );
}
