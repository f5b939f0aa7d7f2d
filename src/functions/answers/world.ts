import { subjectName } from "../../core/countries/events";
import { citationOf } from "../../core/datum";
import { questions } from "../../formulas/questions";
import { cellwise, column, shown, table, valueIn, type Cell } from "../answer";
import { asking, askingOne } from "../arguments";
import { facts } from "../facts";

export function code(name: unknown): Cell[][] {
  return cellwise([name], (who) => valueIn(questions["ALIGN.CODE"](asking({ name: who }))));
}

export function name(country: unknown): Cell[][] {
  return cellwise([country], (who) => valueIn(questions["ALIGN.NAME"](asking({ country: who }))));
}

export function countries(group: unknown, asOf: unknown): Cell[][] {
  return shown(() => column(valueIn(questions["ALIGN.COUNTRIES"](askingOne({ group, day: asOf })))));
}

export function events(country: unknown, from: unknown, to: unknown): Cell[][] {
  return shown(() => {
    const found = valueIn(questions["ALIGN.EVENTS"](askingOne({ country, from, to })));
    const rows = found.map((event): Cell[] => [
      event.date,
      event.text,
      event.kind,
      citationOf(facts.world, { kind: "event", event }) ?? event.source,
      subjectName(facts.world, event),
    ]);
    return table(["date", "event", "kind", "source", "about"], rows);
  });
}

export function editionParts(): Cell[][] {
  const rows = valueIn(questions["ALIGN.EDITION"](asking({}))).map(({ part, knownTo, note }): Cell[] => [
    part,
    knownTo,
    note,
  ]);
  return table(["part", "known_to", "note"], rows);
}
