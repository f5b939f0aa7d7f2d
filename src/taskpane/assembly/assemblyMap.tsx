import { tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import type { Ref } from "react";
import { countryName } from "../../core/countries/countries";
import type { Place } from "../../core/votes/camps/campMap";
import type { Code, World } from "../../core/world";
import { type Drawing, distance } from "../../reports/assembly/drawing";
import { dimensionsOf } from "../../reports/assembly/mapPart";
import { campTitle } from "../../reports/assembly/sitting";
import { seriesColour } from "../../workbook/colours";
import { useRoving } from "../charts/roving";
import { texts } from "../texts/texts";
import { type Point, placedLabels } from "./placedLabels";

/** A drawing's size, and that of its letters. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

const dot = 3.5;

/** What stands around the dots: the names of the dimensions. */
const edgeOf = ({ letters }: Size) => letters * 1.6;

/** Width of a name of so many letters: semibold letters of Segoe UI and its like are a little wider than half their height. */
const widthOf = (name: string, { letters }: Size) => name.length * letters * 0.57 + 2;

/** The same scale across and upwards, as distances are what the map shows. */
function scalesOf({ now, trails }: Drawing, size: Size): (place: Place) => Point {
  const { width, height } = size;
  const places = [...now.map.places.values(), ...trails.map(({ then }) => then)];
  const ends = ([0, 1] as const).map((at) => {
    const values = places.map((place) => place[at]);
    return [Math.min(...values), Math.max(...values)] as const;
  });
  const edge = edgeOf(size) + 2 * dot;
  const room = [width - 2 * edge, height - 2 * edge] as const;
  const perUnit = Math.min(...ends.map(([low, high], at) => room[at]! / Math.max(high - low, 1e-9)));
  const domain = (at: 0 | 1) => {
    const [low, high] = ends[at]!;
    const half = room[at] / perUnit / 2;
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  };
  const x = scaleLinear(domain(0), [edge, width - edge]);
  const y = scaleLinear(domain(1), [height - edge, edge]);
  return ([across, up]) => [x(across), y(up)];
}

/** The colour of a camp by its number, that of the chart in the sheet. */
export function campColour(number: number): string {
  return `#${seriesColour(number - 1)}`;
}

/** Points of a path, near enough to each other that no name lies between two. */
function pointsBetween([x1, y1]: Point, [x2, y2]: Point): readonly Point[] {
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 8);
  return Array.from({ length: count }, (_, i): Point => {
    const share = i / count;
    return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
  });
}

/** The names that stand on the map, those in the thick of it first, and how many have no room. */
export function namesOf(world: World, drawing: Drawing, size: Size) {
  const at = scalesOf(drawing, size);
  const dots = [
    ...[...drawing.now.map.places.values()].map(at),
    ...drawing.trails.flatMap(({ then, now }) => pointsBetween(at(then), at(now))),
  ];
  const crowd = (code: Code) => {
    const place = drawing.now.map.places.get(code)!;
    return [...drawing.named].filter((other) => distance(place, drawing.now.map.places.get(other)!) < 0.1)
      .length;
  };
  const wanted = [...drawing.named]
    .sort((a, b) => crowd(b) - crowd(a))
    .map((code) => ({
      ...{ key: code, at: at(drawing.now.map.places.get(code)!) },
      ...{ width: widthOf(countryName(world, code), size), height: size.letters * 1.25 },
    }));
  const placed = placedLabels(wanted, dots, { width: size.width, height: size.height - edgeOf(size) });
  return { at, placed, noRoom: wanted.length - placed.length };
}

/** `India: camp 3 China, Russia`. */
export function memberInWords(world: World, { now }: Drawing, code: Code): string {
  const camp = now.camps.camps[now.members.get(code)!.camp - 1]!;
  return texts.assembly.member(countryName(world, code), campTitle(camp));
}

interface AssemblyMapProps {
  readonly world: World;
  readonly drawing: Drawing;
  readonly size: Size;
  readonly title: string;
  readonly onOpen: (code: Code) => void;
  /** Told whom the pointer or the focus is on. */
  readonly onPoint: (code: Code | undefined) => void;
}

/** The Assembly as its votes draw it: a dot a member in the colour of its camp, paths from where the named stood, their names. */
export function AssemblyMap({ world, drawing, size, title, onOpen, onPoint }: AssemblyMapProps) {
  const { now } = drawing;
  const codes = [...now.map.places.keys()];
  const name = (code: Code) => countryName(world, code);
  const order = codes.toSorted((a, b) => name(a).localeCompare(name(b), "en"));
  const roving = useRoving({ order, first: "RUS", onOpen, onPoint });
  const { at } = namesOf(world, drawing, size);
  // who is named lies over the others
  const drawn = codes.toSorted((a, b) => Number(drawing.named.has(a)) - Number(drawing.named.has(b)));
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} width="100%" role="group" aria-label={title}>
      <Ground {...{ world, drawing, size }} />
      {drawn.map((code) => {
        const [cx, cy] = at(now.map.places.get(code)!);
        return (
          <g key={code} {...roving(code, memberInWords(world, drawing, code))}>
            <Dot {...{ cx, cy }} camp={now.members.get(code)!.camp} />
          </g>
        );
      })}
      <Names {...{ world, drawing, size }} />
    </svg>
  );
}

interface LayerProps {
  readonly world: World;
  readonly drawing: Drawing;
  readonly size: Size;
}

function Dot({ cx, cy, camp }: { readonly cx: number; readonly cy: number; readonly camp: number }) {
  return (
    <circle
      {...{ cx, cy }}
      r={dot}
      fill={campColour(camp)}
      stroke={tokens.colorNeutralBackground1}
      strokeWidth={0.8}
    />
  );
}

/** The paths, and what the dimensions are. */
function Ground({ drawing, size }: LayerProps) {
  const at = scalesOf(drawing, size);
  const { across, up } = dimensionsOf(drawing.now);
  const { width, height, letters } = size;
  const words = {
    fontSize: letters * 0.9,
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
  };
  return (
    <>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - edgeOf(size)}
        fill="none"
        stroke={tokens.colorNeutralStroke2}
      />
      <text x={width / 2} y={height - letters * 0.4} textAnchor="middle" {...words}>
        {across}
      </text>
      <text
        x={0}
        y={0}
        transform={`translate(${letters * 1.2} ${height / 2}) rotate(-90)`}
        textAnchor="middle"
        {...words}
      >
        {up}
      </text>
      {drawing.trails.map(({ country, then, now }) => {
        const [[x1, y1], [x2, y2]] = [at(then), at(now)];
        const line = { stroke: tokens.colorNeutralForeground4, strokeWidth: 1, fill: "none" };
        return (
          <g key={country} {...line}>
            <line {...{ x1, y1, x2, y2 }} />
            <circle cx={x1} cy={y1} r={dot - 1} fill={tokens.colorNeutralBackground1} />
          </g>
        );
      })}
    </>
  );
}

/** The names, each with a line to its dot where it stands apart; legible over what lies below. */
function Names({ world, drawing, size }: LayerProps) {
  const { at, placed } = namesOf(world, drawing, size);
  return placed.map(({ key, corner: [left, top], leader }) => {
    const [x1, y1] = at(drawing.now.map.places.get(key)!);
    return (
      <g key={key} pointerEvents="none" aria-hidden>
        {leader ? (
          <line
            {...{ x1, y1 }}
            x2={leader[0]}
            y2={leader[1]}
            stroke={tokens.colorNeutralForeground2}
            strokeWidth={0.6}
          />
        ) : null}
        <text
          x={left}
          y={top + size.letters}
          fontSize={size.letters}
          fontWeight={600}
          fontFamily={tokens.fontFamilyBase}
          fill={tokens.colorNeutralForeground1}
          stroke={tokens.colorNeutralBackground1}
          strokeWidth={2.5}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {countryName(world, key)}
        </text>
      </g>
    );
  });
}

/** The same on paper, for a picture: nothing in it is to be pressed. */
export function AssemblyOnPaper({ ref, ...layers }: LayerProps & { readonly ref: Ref<SVGSVGElement> }) {
  const { drawing, size } = layers;
  const at = scalesOf(drawing, size);
  return (
    <svg ref={ref} viewBox={`0 0 ${size.width} ${size.height}`} style={{ display: "none" }} aria-hidden>
      <Ground {...layers} />
      {[...drawing.now.map.places].map(([code, place]) => {
        const [cx, cy] = at(place);
        return <Dot key={code} {...{ cx, cy }} camp={drawing.now.members.get(code)!.camp} />;
      })}
      <Names {...layers} />
    </svg>
  );
}
