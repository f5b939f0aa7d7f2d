import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { endOfYear, yearOf } from "../../core/days";
import type { Code, Day } from "../../core/world";
import { type Drawing, type DrawingRequest, drawingSteps } from "../../reports/assembly/drawing";
import { campTitle } from "../../reports/assembly/sitting";
import { finished } from "../../reports/definition";
import { Legend } from "../pictures/legend";
import { type Mark, pictureOf } from "../pictures/picture";
import { producersCited } from "../pictures/producersCited";
import { PictureButtons } from "../pictures/pictureButtons";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { AssemblyMap, AssemblyOnPaper, campColour, memberInWords } from "./assemblyMap";
import { drawingLayout } from "./drawingLayout";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  pointed: { minHeight: "20px" },
});

const inPane = { width: 320, height: 300, letters: 10 };
const onPaper = { width: 640, height: 520, letters: 11 };
/** Paths in a picture. */
const grey = "#707070";

/** `2023`, `2022–2023`, or the days where they are not whole years. */
function periodInWords(first: Day, last: Day): string {
  const [from, to] = [yearOf(first), yearOf(last)];
  if (!first.endsWith("-01-01") || last !== endOfYear(to)) return `${first} to ${last}`;
  return from === to ? String(to) : `${from}–${to}`;
}

/** What the drawing's colours and lines mean. */
function legendOf({ now, then, trails }: Drawing): readonly Mark[] {
  const camps = now.camps.camps.map((camp): Mark => ({
    kind: "dot",
    color: campColour(camp.number),
    label: texts.assembly.camp(campTitle(camp), camp.members.length),
  }));
  if (then === undefined || trails.length === 0) return camps;
  return [
    ...camps,
    { kind: "line", color: grey, label: texts.assembly.trail(periodInWords(then.first, then.last)) },
  ];
}

/** The map of the Assembly that the report Assembly draws, to be looked at and taken as a picture. @param request of which the report has a plan, and so a drawing */
export function AssemblyPart({ request }: { readonly request: DrawingRequest }) {
  const { world, openCountry } = useSession();
  const styles = useStyles();
  const [pointed, setPointed] = useState<Code>();
  const paper = useRef<SVGSVGElement>(null);
  const drawing = useMemo(() => finished(drawingSteps(world, request)), [world, request]);
  const shown = useMemo(() => drawingLayout(world, drawing, inPane), [world, drawing]);
  const printed = useMemo(() => drawingLayout(world, drawing, onPaper), [world, drawing]);
  const { first, last, camps } = drawing.now;
  const since = drawing.trails.length > 0 ? drawing.then : undefined;
  const title = texts.assembly.title(
    periodInWords(first, last),
    since && periodInWords(since.first, since.last),
  );
  const legend = legendOf(drawing);
  const note = texts.assembly.note(camps.rollCalls);
  const picture = () =>
    pictureOf(paper.current!, {
      title,
      legend,
      notes: [note, producersCited(world, ["undl"])],
    });
  return (
    <section className={styles.part} aria-label={texts.assembly.label}>
      <h2 className={styles.head}>{title}</h2>
      <AssemblyMap layout={shown} title={title} onOpen={openCountry} onPoint={setPointed} />
      <AssemblyOnPaper ref={paper} layout={printed} />
      <Text size={200} className={styles.pointed} aria-live="polite">
        {pointed === undefined ? texts.assembly.point : memberInWords(world, drawing, pointed)}
      </Text>
      <Legend marks={legend} />
      {shown.noRoom > 0 ? <Text size={200}>{texts.assembly.noRoom(shown.noRoom)}</Text> : null}
      <PictureButtons
        subject={texts.assembly.subject}
        title={title}
        altText={texts.assembly.altText(
          title,
          legend.map(({ label }) => label),
        )}
        picture={picture}
      />
    </section>
  );
}
