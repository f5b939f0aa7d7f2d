import type { FilePackage } from "./package";

/** The custom XML parts of a file that name a namespace. */
export function customParts(file: FilePackage, namespace: string): readonly string[] {
  return file.paths
    .filter((path) => /^customXml\/item\d+\.xml$/i.test(path))
    .map((path) => file.text(path))
    .filter((xml) => xml.includes(namespace));
}
