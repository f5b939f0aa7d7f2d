import type { FUniver } from "@univerjs/presets";
import { unitId } from "./univer";

/** Changes that the grid makes in Univer to show what the workbook holds. */
export class Mutations {
  private depth = 0;

  constructor(private readonly api: FUniver) {}

  /** While they run, what Univer reports is no edit of a person. */
  get areRunning(): boolean {
    return this.depth > 0;
  }

  /** Runs several as one. */
  during(task: () => void): void {
    this.depth++;
    try {
      task();
    } finally {
      this.depth--;
    }
  }

  /** @param id of Univer's mutation */
  run(id: string, params: object): void {
    // as if it came from a colleague, Univer leaves it to us which sheet is active; as if it were calculated, what a cell holds
    this.api.syncExecuteCommand(id, { unitId, ...params }, { fromCollab: true, fromFormula: true });
  }
}
