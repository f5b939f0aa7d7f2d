// Positions as the files of votes have them: of a country, of a bloc or of the West (docs/method.md, 2).
import { inForce, rollCall, rowsOf, type Row } from "./dataFolder";

const always = rowsOf("poles").filter(({ pole, role }) => pole === "WEST" && role === "voter");
const ofBlocs = rowsOf("poles").filter(({ pole, role }) => pole === "WEST" && role === "voter bloc");
const countries = rowsOf("countries").map(({ code }) => code!);
const blocs = new Set(rowsOf("blocs").map(({ bloc }) => bloc!));

function ownPosition(row: Row, country: string): string {
  // Russia continues the seat of the USSR (docs/method.md, 1)
  return row[country] || (country === "RUS" ? row["SUN"]! : "") || "";
}

/** Who votes for a bloc or the West on a day, each once a bloc. */
function votersFor(voter: string, day: string): readonly string[] {
  const membersOf = (bloc: string, but: readonly string[]) =>
    countries.filter((code) => !but.includes(code) && inForce(bloc, code, day)?.["status"] === "member");
  if (voter !== "WEST") return membersOf(voter, []);
  const named = always.map((row) => row["of"]!);
  return [...named, ...ofBlocs.flatMap((row) => membersOf(row["of"]!, named))];
}

const joint = new Map<string, string>();

/** The position of at least half of those that voted; X where no position or two reach that, "" where nobody voted. */
function jointPosition(row: Row, voter: string): string {
  const key = `${voter} ${row["id"]}`;
  const known = joint.get(key);
  if (known !== undefined) return known;
  const cast = votersFor(voter, row["date"]!)
    .map((country) => ownPosition(row, country))
    .filter((position) => "YNA".includes(position) && position !== "");
  const half = ["Y", "N", "A"].filter(
    (position) => cast.length > 0 && cast.filter((one) => one === position).length * 2 >= cast.length,
  );
  const position = cast.length === 0 ? "" : half.length === 1 ? half[0]! : "X";
  joint.set(key, position);
  return position;
}

/** Y, N, A, X, or "" for who was no member; X of a bloc: it had no position. */
export function positionOf(symbol: string, voter: string): string {
  const row = rollCall(symbol);
  return voter === "WEST" || blocs.has(voter) ? jointPosition(row, voter) : ownPosition(row, voter);
}
