import { tokens } from "@fluentui/react-components";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useWidth } from "./useWidth";

const [usualWidth, height] = [320, 150];
const edge = { top: 8, right: 14, bottom: 20, left: 40 };

export interface YearPoint {
  readonly year: number;
  /** Undefined: not known; the line is broken there. */
  readonly value: number | undefined;
}

interface LineChartProps {
  readonly points: readonly YearPoint[];
  /** Ends of the vertical scale, which a value beyond them widens. */
  readonly ends: readonly [low: number, high: number];
  /** Whether the ends go on to no round numbers. */
  readonly isFixed?: boolean;
  readonly show: (value: number) => string;
  /** How the scale's own numbers are shown, where that is shorter. */
  readonly tick?: (value: number) => string;
  /** All points in words, for who cannot see them. */
  readonly message: string;
}

/** Ticks of a scale, as many as are shown by different numbers. */
function ticksOf(scale: ScaleLinear<number, number>, tick: (value: number) => string): readonly number[] {
  const areApart = (ticks: readonly number[]) => new Set(ticks.map(tick)).size === ticks.length;
  return [3, 2, 1].map((count) => scale.ticks(count)).find(areApart) ?? [];
}

/** Values over the years as a line. */
export function LineChart({ points, ends, isFixed = false, show, tick = show, message }: LineChartProps) {
  const [chart, width] = useWidth<SVGSVGElement>(usualWidth);
  const years = points.map(({ year }) => year);
  const known = points.flatMap(({ value }) => value ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleLinear()
    .domain(first < last ? [first, last] : [first - 1, first + 1])
    .range([edge.left, width - edge.right]);
  const y = scaleLinear()
    .domain([Math.min(ends[0], ...known), Math.max(ends[1], ...known)])
    .range([height - edge.bottom, edge.top]);
  if (!isFixed) y.nice(3);
  const path = line<YearPoint>()
    .defined(({ value }) => value !== undefined)
    .x(({ year }) => x(year))
    .y(({ value }) => y(value!))(points);
  const ticks = isFixed && ends[0] === -ends[1] ? [ends[0], 0, ends[1]] : ticksOf(y, tick);
  const step = Math.max(1, Math.ceil((last - first + 1) / 6));
  const marked = [...new Set(years.filter((year) => year % step === 0))];
  const letters = { fontSize: 10, fill: tokens.colorNeutralForeground2 };
  return (
    <svg
      ref={chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={message}
      width="100%"
      height={height}
    >
      {ticks.map((value) => (
        <g key={value}>
          <line
            {...{ x1: edge.left, x2: width - edge.right, y1: y(value), y2: y(value) }}
            stroke={value === 0 ? tokens.colorNeutralStroke1 : tokens.colorNeutralStroke3}
          />
          <text x={edge.left - 4} y={y(value) + 4} textAnchor="end" {...letters}>
            {tick(value)}
          </text>
        </g>
      ))}
      {(marked.length > 0 ? marked : years.slice(-1)).map((year) => (
        <text key={year} x={x(year)} y={height - 4} textAnchor="middle" {...letters}>
          {year}
        </text>
      ))}
      <path d={path ?? ""} fill="none" stroke={tokens.colorBrandStroke1} strokeWidth={2} />
      {points.map(({ year, value }) =>
        value === undefined ? null : (
          <circle key={year} cx={x(year)} cy={y(value)} r={3} fill={tokens.colorBrandStroke1}>
            <title>{`${year}: ${show(value)}`}</title>
          </circle>
        ),
      )}
    </svg>
  );
}
