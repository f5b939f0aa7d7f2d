import type { Area } from "./area";

/** Something that lies on cells and follows them: a table, a note, a rule, a merged block. */
export interface Anchored {
  area: Area;
}
