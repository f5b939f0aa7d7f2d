import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import packed from "../../../packed/news.json";
import { followCountries } from "../../actions/followCountries";
import type { Change, News } from "../../core/news";
import { countryName } from "../../core/countries/countries";
import { knownTo } from "../../core/editionParts";
import type { Code } from "../../core/world";
import { EventRows, PollRows } from "../country/factRows";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { type NewsOf, newsByCountry, sizeOf } from "./newsByCountry";

const packedNews = packed as News;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  head: { marginTop: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase300 },
  reach: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  country: {
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  kind: {
    marginTop: tokens.spacingVerticalXS,
    marginBottom: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  why: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXXS },
  general: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

function Lines({ lines }: { readonly lines: readonly Change[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ text, why }, place) => (
        <li key={place}>
          {text}
          <div className={styles.why}>{why}</div>
        </li>
      ))}
    </ul>
  );
}

/** New facts named at first of one country. */
const few = 3;

/** What is new of one country, or of several together. */
function Told({ changes, events, polls }: NewsOf) {
  const styles = useStyles();
  return (
    <>
      {changes.length > 0 ? <Lines lines={changes} /> : null}
      {events.length > 0 ? (
        <>
          <h4 className={styles.kind}>{texts.news.events(events.length)}</h4>
          <EventRows events={events} atFirst={few} />
        </>
      ) : null}
      {polls.length > 0 ? (
        <>
          <h4 className={styles.kind}>{texts.news.polls(polls.length)}</h4>
          <PollRows polls={polls} atFirst={few} />
        </>
      ) : null}
    </>
  );
}

/** What changed in the facts since the edition before: for the countries of the workbook, then what is of several. */
export function NewsList() {
  const { world, openCountry } = useSession();
  const styles = useStyles();
  const [used, setUsed] = useState<ReadonlySet<Code> | "unread">();
  useEffect(() => followCountries(setUsed), []);
  const news = useMemo(() => newsByCountry(world, packedNews), [world]);
  if (used === undefined) return <Spinner size="tiny" label={texts.news.reading} />;
  const named = [...news.own]
    .filter(([code]) => used === "unread" || used.has(code))
    .map(([code, own]) => ({ code, name: countryName(world, code), own }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const count = named.reduce((sum, { own }) => sum + sizeOf(own), 0);
  const words =
    used === "unread" ? texts.news.unread : count === 0 ? texts.news.none : texts.news.own(count, used.size);
  return (
    <>
      <p className={styles.head}>{words}</p>
      <p className={styles.reach}>{texts.news.reach(world.editionDate, knownTo(world, "events"))}</p>
      {named.map(({ code, name, own }) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.country}>
            <Link as="button" title={texts.news.all(name)} onClick={() => openCountry(code)}>
              {name}
            </Link>
          </h3>
          <Told {...own} />
        </section>
      ))}
      <details className={styles.general}>
        <summary>{texts.news.general}</summary>
        <Told {...news.general} />
      </details>
    </>
  );
}
