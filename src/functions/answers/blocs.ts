import { questions } from "../../formulas/questions";
import { cellwise, column, shown, valueIn, type Cell } from "../answer";
import { asking, askingOne, worded } from "../arguments";

export function member(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) =>
    valueIn(questions["ALIGN.MEMBER"](asking({ country: who, bloc: which, day: when }))),
  );
}

export function status(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) => {
    const asked = asking({ country: who, bloc: which, day: when });
    return worded("ALIGN.STATUS", asked, valueIn(questions["ALIGN.STATUS"](asked)));
  });
}

export function blocs(country: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, asOf], (who, when) => {
    const asked = asking({ country: who, day: when });
    const names = valueIn(questions["ALIGN.BLOCS"](asked));
    return worded("ALIGN.BLOCS", asked, names.join(", ") || "none");
  });
}

export function members(bloc: unknown, asOf: unknown, status: unknown): Cell[][] {
  return shown(() => column(valueIn(questions["ALIGN.MEMBERS"](askingOne({ bloc, day: asOf, status })))));
}
