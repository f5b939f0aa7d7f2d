import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { firstDay } from "../../core/days";
import { answeredDay } from "../../core/editionParts";
import { relativeDay, spanTold } from "../../core/relativeDay";
import { Mistake } from "../../core/mistake";
import type { Day, World } from "../../core/world";
import { texts } from "../texts/texts";
import { useSession } from "../session";

interface DayFieldProps {
  readonly label: string;
  readonly day: Day | undefined;
  /** Told the day, and the words where it was told from the edition's day. */
  readonly onDay: (day: Day | undefined, relative?: string) => void;
  /** Which day a year or a month stands for; the last by default. */
  readonly end?: "first" | "last";
  /** Nothing typed stands for no day; otherwise it is a mistake. */
  readonly optional?: boolean;
  readonly hint?: string;
}

interface Read {
  readonly day?: Day;
  readonly message?: string;
  readonly wrong?: boolean;
}

/** What is typed as a day: a year or a month stands for one of its ends, what lies after the data for the last day they have. */
function readDay(world: World, typed: string, end: "first" | "last"): Read {
  try {
    const [first, last] = spanTold(world, typed);
    const asked = end === "first" ? first : last;
    if (asked < firstDay) return { message: `The data begin on ${firstDay}.`, wrong: true };
    const day = answeredDay(world, asked);
    if (relativeDay(world, typed) !== undefined) return { day, message: texts.day.told(day) };
    return day === asked ? { day } : { day, message: texts.day.tooLate(world.editionDate) };
  } catch (problem) {
    if (problem instanceof Mistake) return { message: problem.message, wrong: true };
    throw problem;
  }
}

/** A field for a day, as text: a calendar would need four clicks for 2014. */
export function DayField({
  label,
  day,
  onDay,
  end = "last",
  optional = false,
  hint = texts.day.hint,
}: DayFieldProps) {
  const { world } = useSession();
  const [typed, setTyped] = useState(day ?? "");
  const blank = typed.trim() === "";
  const read: Read = blank ? (optional ? {} : { message: hint, wrong: true }) : readDay(world, typed, end);
  return (
    <Field
      label={label}
      hint={read.message ? undefined : hint}
      validationMessage={read.message}
      validationState={read.wrong ? "error" : read.message ? "warning" : "none"}
    >
      <Input
        // by itself it is wider than half of the smallest pane
        style={{ minWidth: 0, width: "100%" }}
        input={{ style: { minWidth: 0 } }}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          const next = value.trim() === "" ? {} : readDay(world, value, end);
          if (!("wrong" in next && next.wrong)) onDay(next.day, relativeDay(world, value) && value.trim());
        }}
      />
    </Field>
  );
}
