import type { CustomPart } from "../../workbook/stampPart";
import type { FilePackage } from "./package";

/** The custom XML parts of a file that name a namespace, by their paths. */
export function customParts(file: FilePackage, namespace: string): readonly CustomPart[] {
  const related = file
    .relations(file.workbook)
    .flatMap(({ type, path }) => (type === "customXml" ? path : []));
  return file.paths
    .filter((path) => /^customXml\/item\d+\.xml$/i.test(path) || related.includes(path))
    .map((path) => ({ place: path, xml: file.text(path) }))
    .filter(({ xml }) => xml.includes(namespace));
}
