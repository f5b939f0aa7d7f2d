// What evidence names, as keys of rows in data/*.csv.
import type { Datum } from "../../../src/core/datum";

/** The key of a row. */
export type Named =
  | {
      readonly kind: "vote";
      readonly symbol: string;
      /** Voter and Y, N, A, X, "" for no member. */
      readonly positions: readonly (readonly [string, string])[];
    }
  | {
      readonly kind: "membership";
      readonly bloc: string;
      readonly country: string;
      readonly since: string;
      readonly status: string;
      readonly source: string;
    }
  | {
      readonly kind: "poll";
      readonly key: Readonly<Record<string, string>>;
      readonly source: string;
    }
  | {
      readonly kind: "figure";
      readonly indicator: string;
      readonly country: string;
      readonly year: string;
    }
  | { readonly kind: "idealPoint"; readonly country: string; readonly year: string }
  | { readonly kind: "event"; readonly id: string }
  | { readonly kind: "country"; readonly code: string }
  | { readonly kind: "group"; readonly group: string; readonly country: string }
  | { readonly kind: "indicator"; readonly code: string };

export type NamedOf<K extends Named["kind"]> = Extract<Named, { readonly kind: K }>;

/** The key of the row that a datum is. */
export function named(datum: Datum): Named {
  switch (datum.kind) {
    case "vote": {
      const positions = datum.positions.map(({ voter, position }) => [voter, position ?? ""] as const);
      return { kind: "vote", symbol: datum.rollCall.id, positions };
    }
    case "membership": {
      const { bloc, country, since, status, source } = datum.membership;
      return { kind: "membership", bloc, country, since, status, source };
    }
    case "poll": {
      const { series, country, year, target, question, title, published, readIn, fieldDates, source } =
        datum.poll;
      const key = {
        ...{ series, country, year: String(year), target, question },
        ...{ title: title ?? "", read_in: readIn ?? "", published: published ?? "" },
        // dates of what is computed from respondents do not ship
        ...(fieldDates === undefined ? {} : { field_dates: fieldDates }),
      };
      return { kind: "poll", key, source };
    }
    case "figure":
      return {
        kind: "figure",
        indicator: datum.indicator.code,
        country: datum.country,
        year: String(datum.figure.year),
      };
    case "idealPoint":
      return { kind: "idealPoint", country: datum.point.country, year: String(datum.point.year) };
    case "event":
      return { kind: "event", id: datum.event.id };
    case "country":
      return { kind: "country", code: datum.country.code };
    case "group":
      return { kind: "group", group: datum.group.code, country: datum.country };
    case "indicator":
      return { kind: "indicator", code: datum.indicator.code };
  }
}

/** Those of one kind. */
export function ofKind<K extends Named["kind"]>(all: readonly Named[], kind: K): readonly NamedOf<K>[] {
  return all.filter((one): one is NamedOf<K> => one.kind === kind);
}
