import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { yearOf } from "../../core/days";
import type { Day, Membership } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "88px 1fr",
    alignItems: "center",
    gap: "8px",
    padding: "2px 0",
  },
  bar: { position: "relative", height: "14px", backgroundColor: tokens.colorNeutralBackground3 },
  stretch: { position: "absolute", top: 0, bottom: 0, backgroundColor: tokens.colorBrandBackground },
  light: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
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
  const last = yearOf(day) + 1;
  const across = (of: Day) =>
    ((Number(of.slice(0, 4)) + Number(of.slice(5, 7)) / 12 - first) / (last - first)) * 100;
  const blocs = [...new Set(seen.map(({ bloc }) => bloc))];
  return (
    <ul className={styles.list}>
      {blocs.map((bloc) => {
        const rows = seen.filter((membership) => membership.bloc === bloc);
        const said = rows
          .map(({ status, start, end }) => `${status} ${texts.country.since(start, end)}`)
          .join("; ");
        return (
          <li key={bloc} className={styles.row}>
            <Text size={200} truncate wrap={false} title={world.blocs.get(bloc)?.fullName}>
              {world.blocs.get(bloc)?.name ?? bloc}
            </Text>
            <div className={styles.bar} role="img" aria-label={said} title={said}>
              {rows.map(({ start, end, status }) => {
                const until = end === undefined || end > day ? day : end;
                return (
                  <div
                    key={start + status}
                    className={`${styles.stretch} ${status === "member" ? "" : styles.light}`}
                    style={{
                      left: `${across(start)}%`,
                      width: `${Math.max(1, across(until) - across(start))}%`,
                    }}
                  />
                );
              })}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
