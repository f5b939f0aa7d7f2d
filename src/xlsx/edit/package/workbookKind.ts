/** What a file is, by its first bytes and by what its workbook says of itself. */
import { Mistake } from "../../../core/mistake";
import { type ZipEntry, zipEntries, ZipFault } from "./zip";

/** The ending that a file's name must have: Excel opens no workbook under that of another kind. */
export type WorkbookKind = ".xlsx" | ".xlsm" | ".xltx" | ".xltm" | ".xlam";

const [open, excel] = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml",
  "application/vnd.ms-excel",
];

/** By content type. */
export const workbookKinds: ReadonlyMap<string, WorkbookKind> = new Map([
  [`${open}.sheet.main+xml`, ".xlsx"],
  [`${open}.template.main+xml`, ".xltx"],
  [`${excel}.sheet.macroEnabled.main+xml`, ".xlsm"],
  [`${excel}.template.macroEnabled.main+xml`, ".xltm"],
  [`${excel}.addin.macroEnabled.main+xml`, ".xlam"],
]);

export const workbookEndings: readonly WorkbookKind[] = [...workbookKinds.values()];

/** What a workbook that cannot be edited is, and the way out. */
export function foreignKind(contentType: string): string {
  return contentType === `${excel}.sheet.binary.macroEnabled.main`
    ? "it is a binary workbook; save it as .xlsx in Excel"
    : "it holds no workbook";
}

/** The container of Excel's files before 2007, and of files under a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** The entries of a file. Throws `Mistake` for what is no package, saying what it is where that is known. */
export function entriesOf(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const unreadable = (why: string) => new Mistake(`unreadable file: ${file}; ${why}`);
  if (compound.every((byte, i) => bytes[i] === byte))
    throw unreadable(
      holds(bytes, "EncryptedPackage")
        ? "it is protected by a password; take that off in Excel (File, Info, Protect Workbook)"
        : "it is a workbook of Excel 2003 or earlier; save it as .xlsx in Excel",
    );
  try {
    const entries = zipEntries(bytes);
    if (entries.some(({ isEncrypted }) => isEncrypted)) throw new ZipFault("it is encrypted");
    return entries;
  } catch (problem) {
    if (problem instanceof ZipFault) throw unreadable(`it is no .xlsx file: ${problem.message}`);
    throw problem;
  }
}

/** Whether bytes hold a word in letters of two bytes. */
function holds(bytes: Uint8Array, word: string): boolean {
  for (let at = bytes.indexOf(word.charCodeAt(0)); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1))
    if (
      [...word].every(
        (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
      )
    )
      return true;
  return false;
}
