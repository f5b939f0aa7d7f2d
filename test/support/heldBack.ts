import type { OpenWorkbook } from "excel-standin/node";

/** Holds back the answers to requests whose JSON is like this. @returns what lets them go */
export function heldBack({ host: { executor } }: OpenWorkbook, asking: RegExp): () => void {
  const execute = executor.execute.bind(executor);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  executor.execute = async (batch) => {
    if (asking.test(JSON.stringify(batch))) await held;
    return execute(batch);
  };
  return release;
}
