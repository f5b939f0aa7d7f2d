import type { PropertyBag } from "../../workbook/propertyBag";
import { type Numbers, type Threshold, numberAt } from "./thresholds";
import { bagColor } from "../bagColor";

/** A bar in a cell, from one share of its width to another. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  /** Whether it fades towards its end. */
  readonly fades: boolean;
  /** Where the axis is drawn, as a share; `undefined`: nowhere. */
  readonly axis: number | undefined;
  readonly hidesValue: boolean;
}

/** The bar that a data bar's rule draws for a number: from the axis, which is at zero where the scale has both signs. */
export function barOf(rule: PropertyBag | undefined, value: number, numbers: Numbers): Bar {
  const bound = (name: string, end: "low" | "high") =>
    numberAt((rule?.values[name] ?? {}) as Threshold, numbers, end);
  const [low, high] = [bound("lowerBoundRule", "low"), bound("upperBoundRule", "high")];
  const share = (number: number) => Math.min(1, Math.max(0, (number - low) / (high - low || 1)));
  const axis = low < 0 && high > 0 ? share(0) : low >= 0 ? 0 : 1;
  const [positive, negative] = [rule?.parts.get("positiveFormat"), rule?.parts.get("negativeFormat")];
  const plus = bagColor(positive, "fillColor", "#638EC6");
  const minus =
    negative?.values["matchPositiveFillColor"] === true ? plus : bagColor(negative, "fillColor", "#FF555A");
  const at = share(value);
  return {
    from: Math.min(axis, at),
    to: Math.max(axis, at),
    color: value < 0 ? minus : plus,
    fades: positive?.values["gradientFill"] !== false,
    axis: low < 0 && high > 0 && rule?.values["axisFormat"] !== "None" ? axis : undefined,
    hidesValue: rule?.values["showDataBarOnly"] === true,
  };
}
