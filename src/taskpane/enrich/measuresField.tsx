import type { PairMeasureName } from "../../core/pairs/pairMeasures";
import { measureNamed, measureNames } from "../../core/pairs/pairs";
import { meanings } from "../../reports/pairs";
import { type Choice, ManyPicker } from "../fields/manyPicker";
import { searched } from "../fields/searched";
import { texts } from "../texts/texts";

function choiceOf(measure: PairMeasureName): Choice {
  return { value: measure, name: meanings[measure].label, detail: meanings[measure].unit };
}

function fitting(typed: string) {
  const all = measureNames.map((code) => ({
    code,
    name: meanings[code].label,
    about: meanings[code].definition,
  }));
  return [{ label: texts.enrich.measures, choices: searched(all, typed).map(({ code }) => choiceOf(code)) }];
}

interface MeasuresFieldProps {
  readonly measures: readonly PairMeasureName[];
  readonly onPick: (measures: readonly PairMeasureName[]) => void;
}

/** A field in which measures of two countries are searched and picked. */
export function MeasuresField({ measures, onPick }: MeasuresFieldProps) {
  return (
    <ManyPicker
      label={texts.enrich.measures}
      placeholder={texts.enrich.measuresPlaceholder}
      none={texts.enrich.noMeasure}
      fitting={fitting}
      picked={measures.map(choiceOf)}
      onPick={(values) => onPick(values.map(measureNamed))}
    />
  );
}
