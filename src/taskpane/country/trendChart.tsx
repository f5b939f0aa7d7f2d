import { Text, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Answer } from "../../core/answer";
import type { Trend } from "../../core/score/trend";
import { signed } from "../../core/signed";
import { texts } from "../texts/texts";

const [width, height] = [320, 150];
const edge = { top: 8, right: 12, bottom: 20, left: 34 };

/** A country's score over the years as a line, with the numbers for who cannot see it. */
export function TrendChart({ answer }: { readonly answer: Answer<Trend> }) {
  const { value: trend } = answer;
  if (!trend) return <Text>{answer.missing()}</Text>;
  const years = trend.points.map(({ year }) => year);
  const x = scaleLinear()
    .domain([years[0]!, years.at(-1)!])
    .range([edge.left, width - edge.right]);
  const y = scaleLinear()
    .domain([-100, 100])
    .range([height - edge.bottom, edge.top]);
  const path = line<Trend["points"][number]>()
    .defined(({ value }) => value !== undefined)
    .x(({ year }) => x(year))
    .y(({ value }) => y(value!))(trend.points);
  const message = trend.points
    .map(({ year, value }) => `${year} ${value === undefined ? texts.country.unknown : signed(value, 0)}`)
    .join(", ");
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={message} width="100%">
        {[-100, 0, 100].map((value) => (
          <g key={value}>
            <line
              x1={edge.left}
              x2={width - edge.right}
              y1={y(value)}
              y2={y(value)}
              stroke={value === 0 ? tokens.colorNeutralStroke1 : tokens.colorNeutralStroke3}
            />
            <text
              x={edge.left - 4}
              y={y(value) + 4}
              textAnchor="end"
              fontSize={10}
              fill={tokens.colorNeutralForeground2}
            >
              {signed(value, 0)}
            </text>
          </g>
        ))}
        {years
          .filter((year) => year % Math.ceil(years.length / 6) === 0)
          .map((year) => (
            <text
              key={year}
              x={x(year)}
              y={height - 4}
              textAnchor="middle"
              fontSize={10}
              fill={tokens.colorNeutralForeground2}
            >
              {year}
            </text>
          ))}
        <path d={path ?? ""} fill="none" stroke={tokens.colorBrandStroke1} strokeWidth={2} />
        {trend.points.map(({ year, value }) =>
          value === undefined ? null : (
            <circle key={year} cx={x(year)} cy={y(value)} r={3} fill={tokens.colorBrandStroke1}>
              <title>{`${year}: ${signed(value, 1)}`}</title>
            </circle>
          ),
        )}
      </svg>
      <figcaption>
        <Text size={200}>{texts.country.trendOf(trend.components)}</Text>
      </figcaption>
    </figure>
  );
}
