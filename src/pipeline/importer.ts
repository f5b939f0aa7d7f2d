import type { Table } from "./csv";

/** Turns raw files into tables of `data/`. */
export interface Importer {
  /** The word after `npm run import --`. */
  readonly name: string;
  /** One line for the list of importers: what it reads, in which order the files are given. */
  readonly reads: string;
  /**
   * The tables that the files make. `dataFolder` holds what is there already, for importers that add to it.
   * Throws `Mistake` where a file is not what it should be; nothing is written then.
   */
  readonly tables: (files: readonly string[], dataFolder: string) => readonly Table[];
}
