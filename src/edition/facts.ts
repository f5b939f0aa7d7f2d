import type { PackedTable } from "./columns";

/** `LeftOut` as JSON has it. */
export interface PackedLeftOut {
  readonly sources: readonly string[];
  readonly votes?: string;
  readonly opinion?: string;
  readonly pollsters: readonly (readonly [pollster: string, source: string])[];
  readonly blocs: readonly (readonly [bloc: string, source: string])[];
}

/** Everything but the positions, as `packed/facts.json` holds it: the tables of `data/` in columns. */
export interface Facts {
  /** What the build does without, maps as pairs; undefined: nothing. */
  readonly leftOut?: PackedLeftOut;
  /** Of all that is packed; a build without one is named by its day alone. */
  readonly digest?: string;
  /** How far each part reaches. */
  readonly edition: PackedTable;
  readonly countries: PackedTable;
  readonly aliases: PackedTable;
  readonly notVoters: PackedTable;
  readonly groups: PackedTable;
  readonly rollCalls: PackedTable;
  readonly tallyNotes: PackedTable;
  readonly topics: PackedTable;
  /** A line a roll call: how many roll calls back its question was put last (0: never; empty: as its title tells); its name by hand. */
  readonly questions: PackedTable;
  /** `value`, and how far `low` and `high` lie from it. */
  readonly idealPoints: PackedTable;
  readonly blocs: PackedTable;
  readonly memberships: PackedTable;
  readonly opinion: PackedTable;
  readonly events: PackedTable;
  readonly indicators: PackedTable;
  /** By indicator. */
  readonly values: Readonly<Record<string, PackedTable>>;
  readonly sources: PackedTable;
  readonly components: PackedTable;
  readonly blocWeights: PackedTable;
  readonly statusValues: PackedTable;
  readonly policyValues: PackedTable;
  readonly poles: PackedTable;
  readonly pollSeries: PackedTable;
}
