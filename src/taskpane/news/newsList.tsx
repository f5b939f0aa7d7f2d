import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import packed from "../../../packed/news.json";
import { followCountries } from "../../actions/followCountries";
import { countryName } from "../../core/countries/countries";
import type { Code } from "../../core/world";
import { useSession } from "../session";
import { texts } from "../texts/texts";

/** As the pipeline packs them: `pipeline/news.ts`. */
interface News {
  readonly country: string;
  readonly text: string;
  readonly why: string;
}

const all = packed as readonly News[];

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  head: { marginTop: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase300 },
  country: {
    marginTop: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  why: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXXS },
  general: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

function Lines({ lines }: { readonly lines: readonly News[] }) {
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

/** What changed in the facts since the edition before: for the countries of the workbook, then what is of several. */
export function NewsList() {
  const { world, openCountry } = useSession();
  const styles = useStyles();
  const [used, setUsed] = useState<ReadonlySet<Code> | "unread">();
  useEffect(() => followCountries(setUsed), []);
  if (used === undefined) return <Spinner size="tiny" label={texts.news.reading} />;
  const own = all.filter(
    ({ country }) => world.seat.has(country) && (used === "unread" || used.has(country)),
  );
  const named = [...new Set(own.map(({ country }) => country))]
    .map((code) => ({
      code,
      name: countryName(world, code),
      lines: own.filter(({ country }) => country === code),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const general = all.filter(({ country }) => !world.seat.has(country));
  const words =
    used === "unread"
      ? texts.news.unread
      : own.length === 0
        ? texts.news.none
        : texts.news.own(own.length, used.size);
  return (
    <>
      <p className={styles.head}>{words}</p>
      {named.map(({ code, name, lines }) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.country}>
            <Link as="button" title={texts.news.all(name)} onClick={() => openCountry(code)}>
              {name}
            </Link>
          </h3>
          <Lines lines={lines} />
        </section>
      ))}
      <details className={styles.general}>
        <summary>{texts.news.general}</summary>
        <Lines lines={general} />
      </details>
    </>
  );
}
