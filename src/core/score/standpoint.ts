import type { Axis } from "../votes/axis";
import type { Code, Day } from "../world";

/** Of whom, when and between which poles a score is asked. */
export interface Standpoint {
  readonly country: Code;
  readonly day: Day;
  readonly axis: Axis;
}
