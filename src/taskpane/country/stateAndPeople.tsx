import { Button, Text, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useMemo } from "react";
import { countryName, nameInSentence } from "../../core/countries/countries";
import { poleName } from "../../core/describeDatum";
import { newestDayOfView, people } from "../../core/score/people";
import { score } from "../../core/score/scoreAnswers";
import { sentence } from "../../core/sentence";
import { signed } from "../../core/signed";
import type { Axis } from "../../core/votes/axis";
import type { Code, Day, World } from "../../core/world";
import { type PlacedLabel, type Point, placedLabels } from "../../workbook/placedLabels";
import { textWidth } from "../../workbook/textSize";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const [width, height] = [320, 260];
const edge = { top: 20, right: 12, bottom: 30, left: 34 };

/** Where a state and its people stand, −100 to +100 each. */
interface Standing {
  readonly code: Code;
  readonly state: number;
  readonly people: number;
}

function standingOf(world: World, code: Code, day: Day, axis: Axis): readonly Standing[] {
  const { value } = people(world, code, day, axis);
  const state = value === undefined ? undefined : score(world, code, day, axis).value;
  return value === undefined || state === undefined ? [] : [{ code, state, people: value }];
}

const x = scaleLinear()
  .domain([-100, 100])
  .range([edge.left, width - edge.right]);
const y = scaleLinear()
  .domain([-100, 100])
  .range([height - edge.bottom, edge.top]);
/** Of a name: its size, its height and that of a letter across. */
const letter = { size: 9, high: 11, wide: 5.3 };

/** Names of the circles that have room within the axes: the country's own always, the others where they cover no circle. */
function namesOf(world: World, all: readonly Standing[], country: Code): readonly PlacedLabel[] {
  const at = ({ state, people: said }: Standing): Point => [x(state) - edge.left, y(said) - edge.top];
  const wanted = [...all]
    .sort((a, b) => Number(b.code === country) - Number(a.code === country))
    .map((one) => ({
      ...{ key: one.code, at: at(one), height: letter.high },
      width: textWidth(countryName(world, one.code)) * letter.wide * (one.code === country ? 1.15 : 1),
    }));
  const frame = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
  const dots = all.map(at);
  const placed = (mostCovered: number) =>
    placedLabels(wanted, dots, frame, { distances: [7, 10], directions: 8, mostCovered });
  const found = placed(0);
  const hasOwn = found.some(({ key }) => key === country) || !all.some(({ code }) => code === country);
  return hasOwn ? found : placed(Infinity);
}

interface StateAndPeopleProps {
  readonly country: Code;
  readonly day: Day;
  readonly axis: Axis;
  readonly onDay: (day: Day) => void;
}

/** Why a country has no circle, and the newest day on which it has one, if there is any. */
function NoView({ country, day, axis, onDay }: StateAndPeopleProps) {
  const { world } = useSession();
  const newest = useMemo(() => newestDayOfView(world, country, axis), [world, country, axis]);
  const said = people(world, country, day, axis);
  const why = said.value === undefined ? said : score(world, country, day, axis);
  return (
    <>
      <Text size={200} block>
        {sentence(why.missing())}
        {newest === undefined ? ` ${texts.country.neverAsked(nameInSentence(world, country))}` : null}
      </Text>
      {newest === undefined || newest === day ? null : (
        <Button size="small" onClick={() => onDay(newest)}>
          {texts.country.showOn(newest)}
        </Button>
      )}
    </>
  );
}

/** The score of every state whose people were asked, across, against what they said, upwards; the country stands out. */
export function StateAndPeople(asked: StateAndPeopleProps) {
  const { country, day, axis } = asked;
  const { world } = useSession();
  const all = useMemo(
    () => world.countries.flatMap(({ code, until }) => (until ? [] : standingOf(world, code, day, axis))),
    [world, day, axis],
  );
  const own = all.find(({ code }) => code === country);
  const named = useMemo(() => namesOf(world, all, country), [world, all, country]);
  const said = (one: Standing) =>
    texts.country.stateAndPeople(countryName(world, one.code), signed(one.state, 1), signed(one.people, 1));
  const letters = { fontSize: 10, fill: tokens.colorNeutralForeground2 };
  const [minus, plus] = [axis.minus, axis.plus].map((pole) => poleName(world, pole)) as [string, string];
  if (all.length === 0) return <NoView {...asked} />;
  return (
    <figure style={{ margin: 0 }}>
      {own ? (
        <Text size={200} block>
          {said(own)}
        </Text>
      ) : (
        <NoView {...asked} />
      )}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        // its letters are no larger than those around it
        style={{ width: "100%", maxWidth: `${1.2 * width}px` }}
        aria-label={all.map((one) => said(one)).join("; ")}
      >
        {[-100, 0, 100].map((value) => (
          <g key={value} stroke={value === 0 ? tokens.colorNeutralStroke1 : tokens.colorNeutralStroke3}>
            <line x1={x(value)} x2={x(value)} y1={y(-100)} y2={y(100)} />
            <line x1={x(-100)} x2={x(100)} y1={y(value)} y2={y(value)} />
            <text stroke="none" x={x(value)} y={height - edge.bottom + 14} textAnchor="middle" {...letters}>
              {signed(value, 0)}
            </text>
            <text
              stroke="none"
              x={edge.left - 4}
              y={y(value) + (value === -100 ? 0 : 4)}
              textAnchor="end"
              {...letters}
            >
              {signed(value, 0)}
            </text>
          </g>
        ))}
        <text x={width - edge.right} y={height - 4} textAnchor="end" {...letters}>
          {texts.country.stateTo(plus)}
        </text>
        <text x={2} y={10} {...letters}>
          {texts.country.peopleTo(plus)}
        </text>
        {all.map((one) => {
          const isOwn = one.code === country;
          return (
            <g key={one.code}>
              <circle
                cx={x(one.state)}
                cy={y(one.people)}
                r={isOwn ? 6 : 4}
                fill={isOwn ? tokens.colorBrandStroke1 : tokens.colorNeutralForeground3}
                fillOpacity={isOwn ? 1 : 0.75}
              >
                <title>{said(one)}</title>
              </circle>
            </g>
          );
        })}
        {named.map(({ key, corner: [left, top] }) => (
          <text
            key={key}
            x={edge.left + left}
            y={edge.top + top + letter.high * 0.8}
            fontSize={letter.size}
            fontWeight={key === country ? 600 : 400}
            fill={key === country ? tokens.colorNeutralForeground1 : tokens.colorNeutralForeground2}
          >
            {countryName(world, key)}
          </text>
        ))}
      </svg>
      <figcaption>
        <Text size={200} block>
          {texts.country.corners(minus, plus)}
        </Text>
      </figcaption>
    </figure>
  );
}
