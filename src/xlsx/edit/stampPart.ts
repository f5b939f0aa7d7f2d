/** A stamp of Align's as a custom XML part of a file that is there (ISO/IEC 29500-1, 22.5). */
import { type Stamped, stampNamespace, stampXml } from "../../workbook/stamp";
import { stampsAmong } from "../../workbook/stampPart";
import { customParts } from "./customParts";
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

/**
 * Lets these stamps take the place of all others, in the parts that are there: those that say the same stay as they are, and what stands beside
 * each, its properties, too.
 */
export function replaceStamps(file: FilePackage, stamps: readonly Stamped[]): void {
  const parts = customParts(file, stampNamespace);
  const { byPart } = stampsAmong(parts);
  const old = parts.flatMap(({ place }, i) =>
    byPart[i] ? [{ place, says: JSON.stringify(byPart[i]) }] : [],
  );
  const coming = stamps.filter((stamped) => {
    const same = old.findIndex(({ says }) => says === JSON.stringify(stamped));
    if (same >= 0) old.splice(same, 1);
    return same < 0;
  });
  for (const stamped of coming) {
    const place = old.shift()?.place;
    if (place === undefined) addStamp(file, stamped);
    else file.put(place, declaration + stampXml(stamped));
  }
  for (const { place } of old) removeCustomPart(file, place);
}

/** Takes a custom XML part out, with its properties. */
function removeCustomPart(file: FilePackage, path: string): void {
  for (const { type, path: properties } of file.relations(path))
    if (type === "customXmlProps" && file.has(properties)) unrelate(file, properties);
  unrelate(file, path);
}
