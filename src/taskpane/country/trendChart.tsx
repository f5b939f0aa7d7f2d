import { Text } from "@fluentui/react-components";
import type { Answer } from "../../core/answer";
import { isBeyondScale, whyBeyondScale, type Trend } from "../../core/score/trend";
import { sentence } from "../../core/sentence";
import { signed } from "../../core/signed";
import { LineChart } from "../charts/lineChart";
import { texts } from "../texts/texts";

/** A country's score over the years as a line, with the numbers for who cannot see it. */
export function TrendChart({ answer }: { readonly answer: Answer<Trend> }) {
  const { value: trend } = answer;
  if (!trend) return <Text>{sentence(answer.missing())}</Text>;
  const message = trend.points
    .map(({ year, value }) => `${year} ${value === undefined ? texts.country.unknown : signed(value, 1)}`)
    .join(", ");
  const beyond = trend.points.filter(({ value }) => isBeyondScale(value));
  return (
    <figure style={{ margin: 0 }}>
      <LineChart
        points={trend.points}
        ends={[-100, 100]}
        isFixed
        show={(value) => signed(value, 1)}
        tick={(value) => signed(value, 0)}
        message={message}
      />
      <figcaption>
        <Text size={200} block>
          {texts.country.trendOf(trend.components)}
        </Text>
        {beyond.length > 0 && (
          <Text size={200} block>
            {texts.country.beyondScale(beyond.map(({ year }) => year))} {whyBeyondScale}
          </Text>
        )}
      </figcaption>
    </figure>
  );
}
