import { inWorkbook } from "../excel/inWorkbook";
import { onSelection } from "../excel/selection";

/** Tells the text of each cell that is selected from now on. @returns what ends it */
export function followSelection(told: (text: string) => void): () => void {
  let ended = false;
  const listening = inWorkbook((context) =>
    onSelection(context, (text) => {
      if (!ended) told(text);
    }),
  );
  // where Excel does not tell of selections, nothing follows them
  listening.catch(() => undefined);
  return () => {
    ended = true;
    listening.then((end) => end()).catch(() => undefined);
  };
}
