import { questions } from "../../formulas/questions";
import { cellwise, column, shown, valueIn, type Cell } from "../answer";
import { asking, askingOne } from "../arguments";

export function member(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) =>
    valueIn(questions["ALIGN.MEMBER"](asking({ country: who, bloc: which, day: when }))),
  );
}

export function status(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) =>
    valueIn(questions["ALIGN.STATUS"](asking({ country: who, bloc: which, day: when }))),
  );
}

export function blocs(country: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, asOf], (who, when) => {
    const codes = valueIn(questions["ALIGN.BLOCS"](asking({ country: who, day: when })));
    return codes.join(", ") || "none";
  });
}

export function members(bloc: unknown, asOf: unknown, status: unknown): Cell[][] {
  return shown(() => column(valueIn(questions["ALIGN.MEMBERS"](askingOne({ bloc, day: asOf, status })))));
}
