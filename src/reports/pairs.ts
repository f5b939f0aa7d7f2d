/** Pairs of countries over years as a file, with its codebook. */
import { countriesNamed } from "../core/countries/countryList";
import {
  defenceBlocs,
  defenceLists,
  movementYears,
  pairMeasures,
  tradePartners,
  type PairMeasureName,
} from "../core/pairs/pairMeasures";
import { pairRows, pairsAsked, type PairsOf } from "../core/pairs/pairs";
import { answeredDay } from "../core/editionParts";
import { checkYears } from "../core/indicators/panel";
import { topicOf, usedSources } from "../core/votes/rollCalls";
import type { Day, World } from "../core/world";
import type { CsvRow } from "../workbook/csvText";
import { citedMemberships, countryCode, fullBlocs, keyLine, type CodebookLine } from "./codebook";
import type { Option, OptionsOf } from "./option";
import { type AskedAs, yearOption } from "./panel";
import { commandOf, requestFrom, type Texts } from "./request";
import { countriesOption, dayOption } from "./usualOptions";

interface PairsRequest {
  /** Countries as typed: groups stand for who was in them on the last day. */
  readonly countries: string;
  readonly from: number;
  readonly day: Day;
  readonly measures?: readonly string[];
  readonly others?: string;
  readonly topic?: string;
}

const asTyped = { read: (words: string) => words, write: (words: string) => words };

export const measuresOption = {
  name: "measures",
  value: "list",
  help: `comma-separated, of ${Object.keys(pairMeasures).join(", ")} (default: all)`,
  read: (words) => words.split(","),
  write: (names) => names.join(),
} satisfies Option<readonly string[]>;

export const pairsOptions: OptionsOf<PairsRequest> = {
  countries: { ...countriesOption, ...asTyped, default: "un" },
  from: { ...yearOption, isNeeded: true },
  day: { ...dayOption, name: "to", help: "last year" },
  measures: measuresOption,
  others: {
    ...{
      name: "others",
      value: "list",
      help: "countries and groups to pair each with (default: each two countries once)",
    },
    ...asTyped,
  },
  topic: {
    ...{
      name: "topic",
      value: "topic",
      help: "of the votes only those on nuclear, middle-east, human-rights, …",
    },
    read: (text, { world }) => topicOf(world, text),
    write: (topic) => topic,
  },
};

/** On the command line and in codebooks. */
export const pairsName = "pairs";

/** What texts ask of pairs. Throws `Mistake`. */
export function pairsFrom(world: World, texts: Texts): AskedAs<PairsOf> {
  const request = requestFrom<PairsRequest>(world, pairsOptions, texts);
  const { countries, from, day, measures, others, topic } = request;
  const last = answeredDay(world, day);
  const named = (list: string) => countriesNamed(world, list, last);
  checkYears(from, last, () => world.editionDate);
  const of = pairsAsked(
    named(countries),
    others === undefined ? undefined : named(others),
    from,
    last,
    measures,
  );
  return { ...of, topic, command: commandOf(pairsName, pairsOptions, { ...request, day: last }) };
}

type Meaning = Pick<CodebookLine, "label" | "unit" | "definition"> & {
  /** Id in `World.sources`; undefined: that of the votes, or of the memberships. */
  readonly source?: string;
  /** What an empty cell means, where it is not what it means of votes. */
  readonly missing?: string;
  /** Codes of the blocs and lists whose memberships it rests on. */
  readonly memberships?: (world: World) => ReadonlySet<string>;
  /** An Excel number format. */
  readonly format: string;
};

const over = "over the divided roll calls of the year on which both voted";
const noVotes = "no divided roll call of the year on which both voted, or the formula divides by zero";
const treaties = "a defence treaty with the United States or Russia (lists US_TREATY, RU_TREATY)";

/** What each measure is; formulas are those of docs/method.md, 4. */
export const meanings: Readonly<Record<PairMeasureName, Meaning>> = {
  agreement: {
    format: "0.00",
    label: "Agreement",
    unit: "share",
    definition: `Mean of 1 − d/2 (Voeten's agreement score), ${over}`,
  },
  identical: {
    format: "0.00",
    label: "Identical positions",
    unit: "share",
    definition: `Share of identical positions, ${over}`,
  },
  coincidence: {
    format: "0.00",
    label: "Voting coincidence",
    unit: "share",
    definition: `Share of equal votes among Yes and No, ${over}`,
  },
  s: {
    format: "0.00",
    label: "S",
    unit: "from -1 to 1",
    definition: `S of Signorino and Ritter 1999, absolute distances, ${over}`,
  },
  kappa: {
    format: "0.00",
    label: "Kappa",
    unit: "at most 1",
    definition: `Kappa of Cohen 1968, squared weights: agreement beyond what their own habits would bring, ${over}`,
  },
  pi: {
    format: "0.00",
    label: "Pi",
    unit: "at most 1",
    definition: `Pi of Scott 1955: identity beyond what their pooled habits would bring, ${over}`,
  },
  n: {
    format: "0",
    label: "Common votes",
    unit: "roll calls",
    definition: "Number of divided roll calls of the year on which both voted",
    missing: "never missing",
  },
  ideal_distance: {
    format: "0.00",
    ...{ label: "Distance of ideal points", unit: "scale", source: "voeten" },
    missing: "no ideal point of one of the two in the year",
    definition:
      "Absolute difference of the ideal points that Bailey, Strezhnev and Voeten give the two for the year",
  },
  movement: {
    format: "0.00",
    ...{ label: "Movement of the first less that of the second", unit: "component" },
    missing: "one of the two answered too few questions in both periods, or is a state that is no more",
    definition: `How far the votes component of the first moved on the same questions in the ${movementYears} years to the last day, between Russia and the West, less that of the second: above 0 it moved farther towards the West`,
  },
  blocs: {
    format: "0",
    ...{ label: "Common blocs", unit: "blocs", memberships: fullBlocs },
    missing:
      "one of the two is a state that is no more, and of some blocs of its time it is not recorded whether it belonged",
    definition:
      "Number of blocs (kind bloc, not the United Nations) of which both are full members on the last day of the year",
  },
  alliance: {
    format: "0",
    ...{ label: "Alliance", unit: "0 or 1", memberships: () => new Set([...defenceBlocs, ...defenceLists]) },
    missing: "never missing",
    definition: `1 where a defence alliance binds the two on the last day of the year: both full members of one of ${defenceBlocs.join(", ")}, or ${treaties}`,
  },
  trade: {
    format: "0.0",
    ...{ label: "Trade share", unit: "per cent", source: "cia-factbook" },
    missing: "not among the top partners that the Factbook lists for the year",
    definition: `Mean of the share in exports and the share in imports of the first that the second has in the year, or else of the second that the first has; known of pairs with ${tradePartners.join(" or ")} alone`,
  },
};

/** A line for each column of pairs, in order. */
export function pairsCodebook(world: World, { measures }: PairsOf): readonly CodebookLine[] {
  const cited = (ids: readonly string[]) => ids.map((id) => world.sources.get(id)?.citation ?? id).join("; ");
  return [
    keyLine("country", "Country", countryCode),
    keyLine("other", "Other country", countryCode),
    keyLine("year", "Year", "Votes are those of the year; what is held is as of its last day"),
    ...measures.map((name): CodebookLine => {
      const { label, unit, definition, source, memberships } = meanings[name];
      const missing = pairMeasures[name].leftOut(world) ?? meanings[name].missing ?? noVotes;
      return {
        column: name,
        label,
        unit,
        definition,
        missing,
        source: memberships
          ? citedMemberships(world, memberships(world))
          : cited(source ? [source] : usedSources(world)),
      };
    }),
  ];
}

/** Columns that tell the rows of pairs apart. */
export const pairsKeys = ["country", "other", "year"] as const;

/** Pairs as rows of a CSV file, its heads first; what is missing is undefined. */
export function* pairsLines(world: World, of: PairsOf): Generator<CsvRow> {
  yield [...pairsKeys, ...of.measures];
  for (const { country, other, year, values } of pairRows(world, of)) yield [country, other, year, ...values];
}
