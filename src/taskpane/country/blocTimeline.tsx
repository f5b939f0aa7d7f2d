import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { blocName } from "../../core/blocs/blocs";
import { yearOf } from "../../core/days";
import type { Day, Membership } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "112px 1fr",
    alignItems: "center",
    gap: "8px",
    padding: "2px 0",
  },
  bar: { position: "relative", height: "14px", backgroundColor: tokens.colorNeutralBackground3 },
  // the bars say what no text does: they keep their colours where the system forces its own
  stretch: {
    forcedColorAdjust: "none",
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorBrandStroke1,
  },
  light: {
    boxSizing: "border-box",
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  years: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  key: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  swatch: {
    forcedColorAdjust: "none",
    width: "18px",
    height: "10px",
    backgroundColor: tokens.colorBrandStroke1,
  },
});

interface BlocTimelineProps {
  readonly memberships: readonly Membership[];
  readonly day: Day;
}

/** Memberships over time, a line a bloc: full members filled, other statuses in outline. */
export function BlocTimeline({ memberships, day }: BlocTimelineProps) {
  const { world } = useSession();
  const styles = useStyles();
  const seen = memberships.filter(
    ({ start, bloc }) => start <= day && world.blocs.get(bloc)?.kind === "bloc",
  );
  if (seen.length === 0) return <Text>{texts.country.noBlocs}</Text>;
  const first = Math.min(...seen.map(({ start }) => yearOf(start)));
  const end = yearOf(day) + 1;
  const across = (of: Day) =>
    ((Number(of.slice(0, 4)) + Number(of.slice(5, 7)) / 12 - first) / (end - first)) * 100;
  const isHeld = ({ end }: Membership) => end === undefined || end > day;
  const blocs = [...new Set(seen.map(({ bloc }) => bloc))];
  return (
    <>
      <ul className={styles.list}>
        {blocs.map((bloc) => {
          const rows = seen.filter((membership) => membership.bloc === bloc);
          const last = rows.at(-1)!;
          const message = rows
            .map(({ status, since, until }) => `${status} ${texts.country.heldFrom(since, until)}`)
            .join("; ");
          return (
            <li key={bloc} className={styles.row}>
              <Text size={200} truncate wrap={false} title={world.blocs.get(bloc)?.fullName}>
                {blocName(world, bloc)}
                {isHeld(last) && last.status !== "member" ? `, ${last.status}` : ""}
              </Text>
              <div className={styles.bar} role="img" aria-label={message} title={message}>
                {rows.map(({ start, end, status }) => {
                  const until = end === undefined || end > day ? day : end;
                  return (
                    <div
                      key={start + status}
                      className={mergeClasses(styles.stretch, status !== "member" && styles.light)}
                      style={{
                        left: `${across(start)}%`,
                        width: `${Math.min(100 - across(start), Math.max(1, across(until) - across(start)))}%`,
                      }}
                    />
                  );
                })}
              </div>
            </li>
          );
        })}
        <li className={styles.row} aria-hidden="true">
          <span />
          <div className={styles.years}>
            <span>{first}</span>
            <span>{end - 1}</span>
          </div>
        </li>
      </ul>
      <Text size={200} className={styles.key}>
        <span className={styles.swatch} /> {texts.country.fullMember}
        <span className={mergeClasses(styles.swatch, styles.light)} /> {texts.country.otherStatus}
      </Text>
    </>
  );
}
