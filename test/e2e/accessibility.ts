import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds in a frame, once its colours have stopped changing. */
async function findings(frame: Frame): Promise<readonly Finding[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (places: object) => Promise<{ violations: Finding[] }> };
    };
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    // Fluent's own marks at the ends of a group of keys: who reaches one is sent on at once
    const places = { include: [["body"]], exclude: [["[data-tabster-dummy]"]] };
    return (await checker.run(places)).violations;
  });
}

const message = ({ id, nodes }: Finding) => `${id}: ${nodes[0]?.html.slice(0, 200)}`;

/** All that axe finds. */
export async function allFindings(frame: Frame): Promise<readonly string[]> {
  return (await findings(frame)).map(message);
}

/** What axe finds serious or critical. */
export async function seriousFindings(frame: Frame): Promise<readonly string[]> {
  const grave = (await findings(frame)).filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(message);
}
