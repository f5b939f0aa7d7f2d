import type { Row } from "../../csv";

/**
 * When states took over the seat of one that is no more. The raw files carry both under the successor; the table has a row for each in its
 * time, made by hand for the one that is gone, so that a list of members has no seat twice.
 */
const takenOver: ReadonlyMap<string, string> = new Map([
  ["BSEC|SRB|member", "2006-06-03"],
  ["COE|SRB|member", "2006-06-03"],
  ["ICC|SRB|member", "2006-06-03"],
  ["OSCE|RUS|member", "1991-12-24"],
  ["OSCE|SRB|member", "2006-06-03"],
]);

/** A membership from the day on which the state took over the seat; any other as it is. */
export function fromOwnSeat(row: Row): Row {
  const { bloc = "", country = "", status = "", start = "" } = row;
  return { ...row, start: takenOver.get(`${bloc}|${country}|${status}`) ?? start };
}
