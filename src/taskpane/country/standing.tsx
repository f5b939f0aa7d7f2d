import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Alignment, weightOf, whyNoScore } from "../../core/score/score";
import { type Datum, addressIn, documentOf, sourceOf } from "../../core/datum";
import type { World } from "../../core/world";
import { poleName } from "../../core/describeDatum";
import { componentEvidence, describeComponent } from "../../core/score/components";
import { scoreInterval } from "../../core/score/scoreInterval";
import { useSession } from "../session";
import { capital, sentence } from "../../core/sentence";
import { signed } from "../../core/signed";
import { texts } from "../texts/texts";
import { useFigureTable } from "./figureTable";

const useStyles = makeStyles({
  score: { fontSize: tokens.fontSizeHero800, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  scale: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  line: { position: "relative", flex: 1, height: "16px" },
  // where the system forces its colours a mark without text would vanish; the theme's own are the system's then
  axis: {
    forcedColorAdjust: "none",
    position: "absolute",
    top: "7px",
    left: 0,
    right: 0,
    height: "2px",
    backgroundColor: tokens.colorNeutralStroke1,
  },
  span: {
    forcedColorAdjust: "none",
    position: "absolute",
    top: "5px",
    height: "6px",
    borderRadius: "3px",
    backgroundColor: tokens.colorBrandStroke1,
    opacity: 0.4,
    "@media (forced-colors: active)": {
      boxSizing: "border-box",
      opacity: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  mark: {
    forcedColorAdjust: "none",
    position: "absolute",
    top: "2px",
    width: "12px",
    height: "12px",
    marginLeft: "-6px",
    borderRadius: "50%",
    backgroundColor: tokens.colorBrandStroke1,
  },
  show: { fontSize: tokens.fontSizeBase200 },
  link: { color: tokens.colorBrandForegroundLink },
  // a line each: side by side nobody sees where one ends
  links: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The place on the scale in per cent from the left. */
function across(score: number): string {
  return `${(score + 100) / 2}%`;
}

/** A score as number, with its range and as a place between the poles. */
export function ScoreShown({ standing }: { readonly standing: Alignment }) {
  const { world } = useSession();
  const styles = useStyles();
  const { axis, score, coverage, day } = standing;
  if (score === undefined) return <Text>{sentence(whyNoScore(world, standing))}</Text>;
  const span = scoreInterval(world, standing);
  return (
    <section aria-label={texts.country.score}>
      <div className={styles.score}>{signed(score, 1)}</div>
      <div className={styles.scale} aria-hidden="true">
        <Text size={200}>{poleName(world, axis.minus)}</Text>
        <div className={styles.line}>
          <div className={styles.axis} />
          {span ? (
            <div
              className={styles.span}
              style={{ left: across(span.low), width: `${(span.high - span.low) / 2}%` }}
            />
          ) : null}
          <div className={styles.mark} style={{ left: across(score) }} />
        </div>
        <Text size={200}>{poleName(world, axis.plus)}</Text>
      </div>
      <Text size={200} className={styles.quiet} block>
        {[
          `as of ${day}`,
          ...(span ? [texts.country.range(signed(span.low, 0), signed(span.high, 0))] : []),
          texts.country.coverage(Math.round(100 * coverage)),
          texts.country.pole(poleName(world, axis.minus), "−100"),
          texts.country.pole(poleName(world, axis.plus), "+100"),
        ].join("; ")}
      </Text>
    </section>
  );
}

/** Documents that are linked to of one component. */
const mostDocuments = 6;

/** The documents that data rest on, each once: the very document where a datum has one, else its source. */
function documentsBehind(
  world: World,
  data: readonly Datum[],
): readonly { readonly url: string; readonly name: string }[] {
  const found = new Map<string, string>();
  for (const datum of data) {
    const source = world.sources.get(sourceOf(datum) ?? "");
    const own = addressIn(documentOf(datum));
    const url = own ?? source?.url;
    if (url) found.set(url, own ? new URL(own).hostname.replace(/^www\./, "") : source!.producer);
  }
  return [...found].slice(0, mostDocuments).map(([url, name]) => ({ url, name }));
}

interface ComponentsProps {
  readonly standing: Alignment;
  /** Shows the roll calls that the votes component rests on. */
  readonly onVotes: () => void;
}

/** What a score is made of: each component with what it rests on and the sources of that. */
export function ComponentsShown({ standing, onVotes }: ComponentsProps) {
  const { world } = useSession();
  const styles = useStyles();
  const { table, cell, number } = useFigureTable();
  return (
    <table className={table}>
      <thead>
        <tr>
          {[texts.country.component, texts.country.value, texts.country.weight].map((head, place) => (
            <th key={head} scope="col" className={mergeClasses(cell, place > 0 && number)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standing.components.map((component) => (
          <tr key={component.name}>
            <th scope="row" className={cell}>
              <Text weight="semibold" size={200} block>
                {capital(component.name)}
              </Text>
              <Text size={200} className={styles.quiet} block>
                {capital(describeComponent(world, component))}
              </Text>
              <ul className={styles.links}>
                {component.evidence.kind === "votes" ? (
                  <li>
                    <Link as="button" inline className={styles.show} onClick={onVotes}>
                      {texts.country.showVotes}
                    </Link>
                  </li>
                ) : null}
                {documentsBehind(world, componentEvidence(world, component).data).map(({ url, name }) => (
                  <li key={url}>
                    <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </th>
            <td className={mergeClasses(cell, number)}>
              {component.value === undefined ? texts.country.unknown : signed(component.value, 2)}
            </td>
            <td className={mergeClasses(cell, number)}>
              {Math.round(100 * weightOf(standing.weights, component.name))} %
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
