import { limits } from "../src/reports/limits";
import { withMarked } from "./markedPage";

/** docs/method.md with section 7 made anew. */
export function withLimits(page: string): string {
  const lines = limits.map(({ subject, text }, i) => `${i + 1}. **${subject}.** ${text}`);
  return withMarked(page, "limits", lines);
}
