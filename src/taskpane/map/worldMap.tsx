import { tokens } from "@fluentui/react-components";
import { type Ref, memo } from "react";
import type { Code } from "../../core/world";
import { useRoving } from "../charts/roving";
import { texts } from "../texts/texts";
import { type DrawnShape, mapHeight, mapWidth } from "./worldShapes";

/** What the map shows of a country. */
export interface Shown {
  readonly code: Code;
  readonly name: string;
  /** Its value in words, or that there is none. */
  readonly message: string;
  /** Undefined: no figure. */
  readonly color: string | undefined;
  /** Dotted over its colour: the value may be 0 as well. */
  readonly isUncertain: boolean;
}

interface WorldMapProps {
  readonly shapes: readonly DrawnShape[];
  readonly shown: ReadonlyMap<Code, Shown>;
  readonly title: string;
  readonly onOpen: (code: Code) => void;
  /** Told whom the pointer or the focus is on. */
  readonly onPoint: (shown: Shown | undefined) => void;
  readonly ref: Ref<SVGSVGElement>;
}

/** Grey that parts pale countries from each other in every theme. */
const border = "#6b6b6b";

const outline = {
  stroke: border,
  strokeWidth: 0.5,
  vectorEffect: "non-scaling-stroke" as const,
};

/** How what has no figure is filled: a state without one, and land without a state of its own in the facts, such as Greenland. */
const noFigure = "url(#hatched)";

/** Lands without a state of their own in the facts: drawn once, not to be pressed. */
const Lands = memo(function Lands({ shapes }: { readonly shapes: readonly DrawnShape[] }) {
  return shapes
    .filter(({ code }) => code === undefined)
    .map(({ name, path }) => <path key={name} d={path ?? ""} fill={noFigure} {...outline} />);
});

/** The world with a colour a country; the arrow keys go from one to the next by name. */
export function WorldMap({ shapes, shown, title, onOpen, onPoint, ref }: WorldMapProps) {
  const countries = shapes.filter((shape) => shape.code !== undefined && shown.has(shape.code));
  const order = [...countries].sort((one, other) => one.name.localeCompare(other.name, "en"));
  const roving = useRoving({
    order: order.map(({ code }) => code!),
    first: "MDA",
    onOpen,
    onPoint: (code) => onPoint(code === undefined ? undefined : shown.get(code)),
  });
  return (
    <svg ref={ref} viewBox={`0 0 ${mapWidth} ${mapHeight}`} width="100%" role="group" aria-label={title}>
      <defs>
        <pattern
          id="hatched"
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={tokens.colorNeutralBackground1} />
          <line x1={0} y1={0} x2={0} y2={6} stroke={tokens.colorNeutralStroke1} strokeWidth={2} />
        </pattern>
        <pattern id="dotted" width={8} height={8} patternUnits="userSpaceOnUse">
          <circle cx={4} cy={4} r={1.5} fill="#424242" />
        </pattern>
      </defs>
      <Lands shapes={shapes} />
      {countries.map((shape) => {
        const code = shape.code!;
        const one = shown.get(code)!;
        const fill = one.color ?? noFigure;
        return (
          <g key={code} {...roving(code, texts.map.country(one.name, one.message))}>
            {shape.path ? <path d={shape.path} fill={fill} {...outline} /> : null}
            {shape.path && one.isUncertain ? (
              <path d={shape.path} fill="url(#dotted)" pointerEvents="none" />
            ) : null}
            {shape.dot ? (
              <circle
                cx={shape.dot[0]}
                cy={shape.dot[1]}
                r={4}
                fill={fill}
                stroke={border}
                strokeWidth={0.8}
              />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
