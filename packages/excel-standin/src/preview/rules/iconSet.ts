import type { PropertyBag } from "../../workbook/propertyBag";
import { type Numbers, type Threshold, numberAt } from "./thresholds";

/** A sign at the left of a cell. */
export interface Icon {
  readonly sign: string;
  readonly color: string;
  readonly hidesValue: boolean;
}

const [red, amber, green, grey, black] = ["#D13438", "#EAA300", "#107C10", "#8A8886", "#3B3A39"];

function colored(signs: string, colors: readonly string[]): readonly (readonly [string, string])[] {
  return [...signs].map((sign, at) => [sign, colors[at]!]);
}

const five = [red, "#F7630C", amber, "#7FBA00", green];
const lights = [red, amber, green];
const greys = Array<string>(5).fill(grey);
const blacks = Array<string>(5).fill(black);

/** Sets of icons, from the lowest to the highest. */
const sets: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ThreeArrows: colored("⬇➡⬆", lights),
  ThreeArrowsGray: colored("⬇➡⬆", greys),
  ThreeFlags: colored("⚑⚑⚑", lights),
  ThreeTrafficLights1: colored("●●●", lights),
  ThreeTrafficLights2: colored("◉◉◉", lights),
  ThreeSigns: colored("◆▲●", lights),
  ThreeSymbols: colored("✖❗✔", lights),
  ThreeSymbols2: colored("✖❗✔", lights),
  ThreeStars: colored("☆✬★", [amber, amber, amber]),
  ThreeTriangles: colored("▼▬▲", lights),
  FourArrows: colored("⬇⬊⬈⬆", [red, amber, amber, green]),
  FourArrowsGray: colored("⬇⬊⬈⬆", greys),
  FourRedToBlack: colored("●●●●", [black, grey, "#E8A0A0", red]),
  FourRating: colored("▂▄▆█", greys),
  FourTrafficLights: colored("●●●●", [black, red, amber, green]),
  FiveArrows: colored("⬇⬊➡⬈⬆", five),
  FiveArrowsGray: colored("⬇⬊➡⬈⬆", greys),
  FiveRating: colored("▁▂▄▆█", greys),
  FiveQuarters: colored("○◔◑◕●", blacks),
  FiveBoxes: colored("▁▂▄▆█", Array<string>(5).fill("#2B579A")),
};

type Criterion = Threshold & { readonly operator?: string };

/** The icon of a number: the highest whose threshold it reaches. */
export function iconOf(rule: PropertyBag | undefined, value: number, numbers: Numbers): Icon {
  const icons = sets[String(rule?.values["style"] ?? "ThreeTrafficLights1")] ?? sets["ThreeTrafficLights1"]!;
  const criteria = (rule?.values["criteria"] ?? []) as readonly (Criterion | undefined)[];
  let reached = 0;
  for (let at = 1; at < icons.length; at++) {
    const given = criteria[at];
    const usual: Criterion = { type: "Percent", formula: Math.round((100 * at) / icons.length) };
    const { operator, ...threshold } = given?.formula === undefined ? usual : given;
    const limit = numberAt(threshold, numbers, "high");
    if (operator === "GreaterThan" ? value > limit : value >= limit) reached = at;
  }
  const place = rule?.values["reverseIconOrder"] === true ? icons.length - 1 - reached : reached;
  const [sign, color] = icons[place]!;
  return { sign, color, hidesValue: rule?.values["showIconOnly"] === true };
}
