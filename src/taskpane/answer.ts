import { weightOf, whyNoScore, type Alignment } from "../core/align";
import type { Component } from "../core/components";
import { evidenceText } from "../core/evidence";
import { range } from "../core/range";
import type { World } from "../core/world";
import { element } from "./element";

/** One score as a part of the pane: the formula, the number, its day and range, and what it is made of. */
export function answer(world: World, standing: Alignment, prefix: string): HTMLElement {
  const { axis, country, day, score } = standing;
  const name = world.countries[world.seat.get(country) ?? -1]?.name ?? country;
  const formula = `=${prefix}ALIGN("${country}")`;
  if (score === undefined) {
    return element("section", {}, [
      element("code", { text: formula }),
      element("p", { text: whyNoScore(standing) }),
    ]);
  }
  const span = range(world, standing);
  const between = span ? `; 90 % range ${signed(span.low, 0)} to ${signed(span.high, 0)}` : "";
  return element("section", { "aria-labelledby": "answer" }, [
    element("h2", { id: "answer" }, [element("code", { text: formula })]),
    element("p", { class: "score" }, [element("strong", { text: signed(score, 1) }), ` ${name}`]),
    scale(score, axis.minus, axis.plus),
    element("p", {
      class: "note",
      text: `as of ${day}; −100 is ${axis.minus}, +100 is ${axis.plus}${between}`,
    }),
    workings(standing),
  ]);
}

/** A number with its sign, a true minus, for reading. */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** The score as a place between two poles; says nothing that the text beside it does not, so readers aloud skip it. */
function scale(score: number, minus: string, plus: string): HTMLElement {
  const mark = element("span", { class: "mark" });
  mark.style.left = `${(score + 100) / 2}%`;
  return element("div", { class: "scale", "aria-hidden": "true" }, [
    element("span", { text: minus }),
    element("span", { class: "line" }, [mark]),
    element("span", { text: plus }),
  ]);
}

function workings(standing: Alignment): HTMLElement {
  const heads = ["Component", "−1 to +1", "Weight"].map((text) => element("th", { scope: "col", text }));
  const rows = standing.components.map((component) => row(standing, component));
  return element("table", {}, [
    element("caption", { text: "What it is made of" }),
    element("thead", {}, [element("tr", {}, heads)]),
    element("tbody", {}, rows),
  ]);
}

function row(standing: Alignment, { name, value, evidence }: Component): HTMLElement {
  const basis = element("span", { class: "note", text: evidenceText(evidence, standing.axis) });
  return element("tr", {}, [
    element("th", { scope: "row" }, [name, element("br"), basis]),
    element("td", { text: value === undefined ? "not known" : signed(value, 2) }),
    element("td", { text: `${Math.round(100 * weightOf(standing.weights, name))} %` }),
  ]);
}
