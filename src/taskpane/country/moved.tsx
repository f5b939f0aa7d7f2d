import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { changeSteps } from "../../core/score/changeSteps";
import { moves } from "../../core/score/moves";
import { describeMove } from "../../core/score/movesInWords";
import { sentence } from "../../core/sentence";
import { decimal, signed } from "../../core/signed";
import type { Axis } from "../../core/votes/axis";
import { sideWord } from "../../core/votes/sideWords";
import type { Code, Day } from "../../core/world";
import { DayField } from "../fields/dayField";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { QuestionShown } from "./questionShown";
import { useFigureTable } from "./figureTable";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  opening: { fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

interface Line {
  readonly name: string;
  readonly points: number;
  readonly halfWidth?: number;
  readonly why?: string;
  /** What it opens, where it can be opened. */
  readonly inside?: () => ReactNode;
}

/** A name that shows more when it is pressed. */
function Opening({ name, inside }: { readonly name: string; readonly inside: () => ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link
        as="button"
        inline
        className={styles.opening}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {name}
      </Link>
      {isOpen ? inside() : null}
    </>
  );
}

/** Lines with their points: what each is, and in small what it rests on. */
function PointsTable({ head, lines }: { readonly head: string; readonly lines: readonly Line[] }) {
  const styles = useStyles();
  const { table, cell, number } = useFigureTable();
  const figure = mergeClasses(cell, number);
  return (
    <table className={table}>
      <thead>
        <tr>
          <th scope="col" className={cell}>
            {head}
          </th>
          <th scope="col" className={figure}>
            {texts.country.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, points, halfWidth, why, inside }, i) => (
          <tr key={i}>
            <th scope="row" className={cell}>
              {inside ? <Opening name={name} inside={inside} /> : name}
              {why === undefined ? null : (
                <Text size={200} className={styles.quiet} block>
                  {why}
                </Text>
              )}
            </th>
            <td className={figure}>
              {signed(points, 1)}
              {halfWidth === undefined ? null : ` ± ${decimal(halfWidth, 1)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MovedProps {
  readonly country: Code;
  readonly axis: Axis;
  readonly from: Day;
  readonly to: Day;
}

function MovedSince({ country, axis, from, to }: MovedProps) {
  const { world } = useSession();
  const between = { country, from, to, axis };
  const { value, missing } = moves(world, country, from, to, axis);
  if (!value) return <Text>{sentence(missing())}</Text>;
  const { listed, rest, silent } = value;
  const side = (which: (typeof listed)[number]["then"]) => sideWord(world, axis, which.side);
  const questions = listed.map(({ name, points, then, now }) => ({
    ...{ name, points },
    why: texts.country.thenNow(side(then), side(now)),
    inside: () => <QuestionShown place={now.place} country={country} axis={axis} day={to} />,
  }));
  const others = { name: texts.country.otherQuestions(rest.count), points: rest.points };
  return (
    <>
      <Text weight="semibold">{sentence(describeMove(world, country, between, value))}</Text>
      <PointsTable head={texts.country.step} lines={changeSteps(world, between, value)} />
      <PointsTable
        head={texts.country.questions}
        lines={[...questions, ...(rest.count > 0 ? [others] : [])]}
      />
      {silent.length === 0 ? null : <Text>{texts.country.silent(silent.map(({ name }) => name))}</Text>}
    </>
  );
}

/** How a country moved since an earlier day, and on what. */
export function Moved({
  country,
  axis,
  from,
  to,
  onFrom,
}: MovedProps & { readonly onFrom: (day: Day) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <DayField
        label={texts.country.since}
        day={from}
        onDay={(value) => value !== undefined && onFrom(value)}
      />
      <MovedSince country={country} axis={axis} from={from} to={to} />
    </div>
  );
}
