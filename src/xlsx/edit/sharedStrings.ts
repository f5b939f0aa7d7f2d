/** The texts that cells of a file share. */
import { shownText } from "./cellText";
import type { FilePackage } from "./package";
import { PartReader } from "./package/partReader";

/** By their number; none where the file shares none. */
export function sharedStringsOf(file: FilePackage): readonly string[] {
  const shared = file.relations(file.workbook).find(({ type }) => type === "sharedStrings");
  return shared ? stringsIn(file.text(shared.path), shared.path) : [];
}

/** Each is the text of its runs, without the readings of East Asian letters. */
function stringsIn(text: string, part: string): readonly string[] {
  const strings: string[] = [];
  let [inText, inReading, string] = [false, false, ""];
  new PartReader(text, part, {
    opened: ({ local }) => {
      if (local === "si") string = "";
      inReading ||= local === "rPh";
      inText = local === "t" && !inReading;
    },
    closed: ({ local }) => {
      if (local === "si") strings.push(shownText(string));
      if (local === "rPh") inReading = false;
      inText = false;
    },
    text: (letters) => {
      if (inText) string += letters;
    },
  }).read();
  return strings;
}
