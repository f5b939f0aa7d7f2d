import { ownFrom, ownNamespace } from "../../core/own/storage";
import type { OwnData } from "../../core/own/ownData";
import { FilePackage } from "./package";

/** The user's own data that an .xlsx file keeps; none where it keeps none. Throws `Mistake` for what is no .xlsx file, and where they cannot be read. */
export function ownIn(bytes: Uint8Array, file: string): OwnData {
  const own = new FilePackage(bytes, file);
  const parts = own.paths.filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const texts = parts.map((path) => own.text(path));
  return ownFrom(
    texts.filter((xml) => xml.includes(`"${ownNamespace}"`) || xml.includes(`'${ownNamespace}'`)),
  );
}
