import { Mistake } from "../../mistake";
import type { Problem } from "./table";

/** Gathers all that is wrong in a table. */
export class Problems {
  private readonly found: Problem[] = [];

  get all(): readonly Problem[] {
    return [...this.found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }

  add(row: number | undefined, message: string): undefined {
    this.found.push({ row, message });
    return undefined;
  }

  /** What `answer` gives; its `Mistake` becomes a problem of the row, and the answer undefined. */
  attempt<T>(row: number, answer: () => T): T | undefined {
    try {
      return answer();
    } catch (problem) {
      if (problem instanceof Mistake) return this.add(row, problem.message);
      throw problem;
    }
  }
}
