import { tokens } from "@fluentui/react-components";
import { type Ref, memo } from "react";
import { byName, countryName } from "../../core/countries/countries";
import type { Code, World } from "../../core/world";
import type { Drawing } from "../../reports/assembly/drawing";
import { dimensionsOf } from "../../reports/assembly/mapPart";
import { campTitle } from "../../reports/assembly/sitting";
import { seriesColour } from "../../workbook/colours";
import { useRoving } from "../charts/roving";
import { texts } from "../texts/texts";
import { type DrawingLayout, dot, edgeOf } from "./drawingLayout";

/** The colour of a camp by its number, that of the chart in the sheet. */
export function campColour(number: number): string {
  return `#${seriesColour(number - 1)}`;
}

/** `India: camp 3 China, Russia`. */
export function memberInWords(world: World, { now }: Drawing, code: Code): string {
  const camp = now.camps.camps[now.members.get(code)!.camp - 1]!;
  return texts.assembly.member(countryName(world, code), campTitle(camp));
}

interface AssemblyMapProps {
  readonly layout: DrawingLayout;
  readonly title: string;
  readonly onOpen: (code: Code) => void;
  /** Told whom the pointer or the focus is on. */
  readonly onPoint: (code: Code | undefined) => void;
}

/** The Assembly as its votes draw it: a dot a member in the colour of its camp, paths from where the named stood, their names. */
export function AssemblyMap({ layout, title, onOpen, onPoint }: AssemblyMapProps) {
  const { world, drawing, size, at } = layout;
  const { now } = drawing;
  const codes = [...now.map.places.keys()];
  const roving = useRoving({ order: byName(world, codes), first: "RUS", onOpen, onPoint });
  // who is named lies over the others
  const drawn = codes.toSorted((a, b) => Number(drawing.named.has(a)) - Number(drawing.named.has(b)));
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} width="100%" role="group" aria-label={title}>
      <Ground layout={layout} />
      {drawn.map((code) => {
        const [cx, cy] = at(now.map.places.get(code)!);
        return (
          <g key={code} {...roving(code, memberInWords(world, drawing, code))}>
            <Dot {...{ cx, cy }} camp={now.members.get(code)!.camp} />
          </g>
        );
      })}
      <Names layout={layout} />
    </svg>
  );
}

interface LayerProps {
  readonly layout: DrawingLayout;
}

function Dot({ cx, cy, camp }: { readonly cx: number; readonly cy: number; readonly camp: number }) {
  return (
    <circle
      {...{ cx, cy }}
      r={dot}
      fill={campColour(camp)}
      // one of the colours is black, and the ground may be
      stroke={tokens.colorNeutralStrokeAccessible}
      strokeWidth={0.8}
    />
  );
}

/** The paths, and what the dimensions are. */
const Ground = memo(function Ground({ layout: { drawing, size, at } }: LayerProps) {
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
});

/** The names, each with a line to its dot where it stands apart; legible over what lies below. */
const Names = memo(function Names({ layout: { world, drawing, size, at, names } }: LayerProps) {
  return names.map(({ key, corner: [left, top], leader }) => {
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
});

/** The same on paper, for a picture: nothing in it is to be pressed. */
export const AssemblyOnPaper = memo(function AssemblyOnPaper({
  layout,
  ref,
}: LayerProps & { readonly ref: Ref<SVGSVGElement> }) {
  const { drawing, size, at } = layout;
  return (
    <svg ref={ref} viewBox={`0 0 ${size.width} ${size.height}`} style={{ display: "none" }} aria-hidden>
      <Ground layout={layout} />
      {[...drawing.now.map.places].map(([code, place]) => {
        const [cx, cy] = at(place);
        return <Dot key={code} {...{ cx, cy }} camp={drawing.now.members.get(code)!.camp} />;
      })}
      <Names layout={layout} />
    </svg>
  );
});
