import type { FilePackage } from "./package";

/** Paths of the custom XML parts of a file that name a namespace. */
export function customPaths(file: FilePackage, namespace: string): readonly string[] {
  return file.paths
    .filter((path) => /^customXml\/item\d+\.xml$/i.test(path))
    .filter((path) => file.text(path).includes(namespace));
}

/** Their texts. */
export function customParts(file: FilePackage, namespace: string): readonly string[] {
  return customPaths(file, namespace).map((path) => file.text(path));
}
