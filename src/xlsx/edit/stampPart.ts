/** A stamp of Align's as a custom XML part of a file that is there (ISO/IEC 29500-1, 22.5). */
import { type Stamped, stampNamespace, stampXml } from "../../workbook/stamp";
import { readStampXml } from "../../workbook/stampPart";
import { customPaths } from "./customParts";
import type { FilePackage } from "./package";
import { relateWorkbook, unrelate } from "./partList";
import { declaration } from "./xmlText";

/** Adds a stamp. */
export function addStamp(file: FilePackage, stamped: Stamped): void {
  let path = "customXml/item1.xml";
  for (let number = 2; file.has(path); number++) path = `customXml/item${number}.xml`;
  file.put(path, declaration + stampXml(stamped));
  relateWorkbook(file, path, "customXml", "application/xml");
}

/** Lets these stamps take the place of all others. */
export function replaceStamps(file: FilePackage, stamps: readonly Stamped[]): void {
  const old = customPaths(file, stampNamespace).filter((path) => readStampXml(file.text(path)) !== undefined);
  for (const path of old) unrelate(file, path);
  for (const stamped of stamps) addStamp(file, stamped);
}
