import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { axisName } from "../../core/describeDatum";
import { Mistake } from "../../core/mistake";
import { type Axis, axisOf, defaultAxis } from "../../core/votes/axis";
import type { World } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

/** Axes that are offered; any two poles can be typed. */
const offered = [defaultAxis.code, "CHN-WEST", "RUS-CHN", "USA-CHN", "RUS-IND"] as const;

interface Typed {
  readonly text: string;
  readonly mistake?: string;
}

/** An axis' label, or why its code cannot be read: a workbook may have kept it from somebody's hand. */
function shownOf(world: World, code: string): Typed {
  try {
    return { text: axisName(world, axisOf(world, code)) };
  } catch (problem) {
    if (problem instanceof Mistake) return { text: code, mistake: problem.message };
    throw problem;
  }
}

interface AxisFieldProps {
  /** Its code, `RUS-WEST`. */
  readonly axis: string;
  readonly onAxis: (axis: Axis) => void;
}

/** A field for the axis on which countries are placed: one that is offered, or two poles that are typed. */
export function AxisField({ axis, onAxis }: AxisFieldProps) {
  const { world } = useSession();
  const [typed, setTyped] = useState<Typed>();
  const { text, mistake } = typed ?? shownOf(world, axis);
  const take = (text: string) => {
    try {
      onAxis(axisOf(world, text));
      setTyped(undefined);
    } catch (problem) {
      if (!(problem instanceof Mistake)) throw problem;
      setTyped({ text, mistake: problem.message });
    }
  };
  return (
    <Field
      label={texts.axis.label}
      validationMessage={mistake}
      validationState={mistake === undefined ? "none" : "error"}
      hint={typed && mistake === undefined ? texts.axis.hint : undefined}
    >
      <Combobox
        freeform
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        value={text}
        selectedOptions={[axis]}
        onInput={({ target }) => setTyped({ text: (target as HTMLInputElement).value })}
        onBlur={() => typed && typed.mistake === undefined && take(typed.text)}
        onOptionSelect={(_, { optionValue, optionText }) => take(optionValue ?? optionText ?? "")}
      >
        {offered.map((code) => (
          <Option key={code} value={code} text={axisName(world, axisOf(world, code))}>
            {axisName(world, axisOf(world, code))}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
