import { counted } from "../core/counted";
import { Mistake } from "../core/mistake";
import { setDateSystem } from "../edition/dateSystem";
import { worldNow } from "../edition/own";
import type { Scalar } from "../formulas/scalar";
import { headsOf } from "../reports/knownHeads";
import { stampReader } from "../reports/stampReader";
import type { CallFunction } from "../sharing/verify/answeredAgain";
import { checkMaking, verified } from "../sharing/verify/verifying";
import { AlignFile } from "../xlsx/edit/alignFile";
import { workbookContent } from "./fileContent";
import { CellError, functionNamed } from "./functionsHost";
import { shownScalar } from "./shownScalar";
import { verifyCsv } from "./verifyCsv";
import { type WorkbookOptions, limitsFrom } from "./workbookOptions";

/** Options of `align verify`, as typed. */
export interface VerifyOptions extends WorkbookOptions {
  /** Also what was made with another edition or method. */
  readonly anyway?: boolean;
}

function plain(cell: unknown): Scalar {
  return cell instanceof CellError ? cell.code : (cell as Scalar);
}

const ask: CallFunction = (name, given) => {
  const answer = functionNamed(name)!;
  try {
    const cells = Array.from({ length: Math.max(answer.length, given.length) }, (_, i) => given[i] ?? null);
    return (answer(...cells) as unknown[][]).map((row) => row.map(plain));
  } catch (problem) {
    if (problem instanceof CellError) return [[problem.code]];
    throw problem;
  }
};

/**
 * Answers every value of Align's in a workbook or a long table again and says what differs; nothing is written. Throws `Mistake` where
 * something differs or looks like Align's and has no stamp, for a file of another edition or method unless that is asked for, and for what
 * is neither.
 * @param say takes a line for standard output
 */
export async function verify(
  file: string,
  options: VerifyOptions,
  say: (line: string) => void,
): Promise<void> {
  if (/\.csv$/i.test(file)) return verifyCsv(file, options, say);
  const { picture } = new AlignFile(workbookContent(file), file, limitsFrom(options));
  const world = worldNow();
  const { editionName } = world;
  if (options.anyway !== true) checkMaking(picture, editionName);
  if (picture.dateShift !== 0) setDateSystem("1904");
  const { live, frozen, tables, texts, differences, altered, left, unstamped } = verified(
    picture,
    stampReader(world),
    ask,
    headsOf(world),
  );
  for (const { place, was, now } of differences)
    say(`${place}: the file has ${shownScalar(was)}, Align answers ${shownScalar(now)}`);
  for (const line of altered) say(line);
  for (const line of left) say(`not compared: ${line}`);
  for (const place of unstamped) say(`not compared: ${place} looks like Align's, and no stamp tells of it`);
  const size = `${counted(live, "live value")}, ${counted(frozen, "frozen value")}, ${counted(tables, "table")} and ${counted(texts, "cell")} around them`;
  const isNone = live + frozen + tables + texts + altered.length + unstamped.length === 0;
  if (isNone && picture.stamps.length === 0)
    throw new Mistake(`nothing to verify: ${file} holds no value of Align's`);
  const differing = differences.length + altered.length;
  if (differing > 0) throw new Mistake(`${counted(differing, "difference")} in ${size}: ${file}`);
  if (unstamped.length > 0)
    throw new Mistake(
      `${counted(unstamped.length, "table")} without a stamp: ${file}; ${size} are as edition ${editionName} answers`,
    );
  say(`No differences: ${size} are as edition ${editionName} answers.`);
}
