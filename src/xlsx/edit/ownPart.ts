import { checkedOwn } from "../../core/own/checkedOwn";
import { ownFrom, ownNamespace } from "../../core/own/storage";
import type { OwnData } from "../../core/own/ownData";
import { edition } from "../../edition";
import { xmlElement } from "../../workbook/xmlElement";
import { customParts } from "./customParts";
import { FilePackage } from "./package";

/** The user's own data that an .xlsx file keeps; none where it keeps none. Throws `Mistake` for what is no .xlsx file, and where they cannot be read. */
export function ownIn(bytes: Uint8Array, file: string): OwnData {
  const parts = customParts(new FilePackage(bytes, file), ownNamespace);
  return checkedOwn(edition, ownFrom(parts.map(({ xml }) => xmlElement(xml))));
}
