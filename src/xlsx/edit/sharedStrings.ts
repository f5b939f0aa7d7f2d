/** The texts that cells of a file share. */
import { SaxesParser } from "saxes";
import { Mistake } from "../../core/mistake";
import { shownText } from "./cellText";
import type { FilePackage } from "./package";

/** By their number; none where the file shares none. */
export function sharedStringsOf(file: FilePackage): readonly string[] {
  const path = [...file.related("xl/workbook.xml").values()].find((one) =>
    one.toLowerCase().endsWith("sharedstrings.xml"),
  );
  return path !== undefined && file.has(path) ? stringsIn(file.text(path), path) : [];
}

/** Each is the text of its runs, without the readings of East Asian letters. */
function stringsIn(text: string, part: string): readonly string[] {
  const parser = new SaxesParser({ xmlns: true });
  const strings: string[] = [];
  let [inText, inReading, string] = [false, false, ""];
  const damaged = (what: string) => {
    throw new Mistake(`damaged workbook: ${part}, line ${parser.line}: ${what}`);
  };
  parser.on("error", ({ message }) => damaged(message.slice(message.indexOf(" ") + 1)));
  parser.on("doctype", () => damaged("a document type, which no workbook has"));
  parser.on("opentag", ({ local }) => {
    if (local === "si") string = "";
    inReading ||= local === "rPh";
    inText = local === "t" && !inReading;
  });
  parser.on("closetag", ({ local }) => {
    if (local === "si") strings.push(shownText(string));
    if (local === "rPh") inReading = false;
    inText = false;
  });
  const read = (piece: string) => {
    if (inText) string += piece;
  };
  parser.on("text", read);
  parser.on("cdata", read);
  parser.write(text).close();
  return strings;
}
