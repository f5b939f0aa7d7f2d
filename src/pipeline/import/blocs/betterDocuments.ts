import { addressesIn, weaknessOf } from "../../weakPages";
import type { Row } from "../../csv";
import { text } from "../raw";

interface BetterDocument {
  readonly bloc: string;
  /** Codes; left out: all. */
  readonly countries?: string;
  readonly document: string;
  /** The day that it gives, where that is another. */
  readonly start?: string;
}

/** Documents by which rows stand that the raw files cite by weak pages, the narrower first. */
const betterDocuments: readonly BetterDocument[] = [
  {
    bloc: "BRICS",
    document:
      "MENAFN 2025-06-15 https://menafn.com/1109675986/Vietnam-is-currently-BRICS-tenth-partner-nation | TASS 2025-06-14 (Vietnam becomes BRICS partner country)",
  },
  {
    bloc: "OPEC",
    countries: "ARE",
    document:
      "Al Jazeera 2026-04-28 https://www.aljazeera.com/news/2026/4/28/what-are-opec-and-opec-and-why-has-the-uae-quit",
  },
  {
    bloc: "OPEC_PLUS",
    countries: "ARE",
    document:
      "Al Jazeera 2026-04-28 https://www.aljazeera.com/news/2026/4/28/what-are-opec-and-opec-and-why-has-the-uae-quit",
  },
  {
    bloc: "OPEC",
    document: "CNN, OPEC Fast Facts https://edition.cnn.com/2013/07/30/world/opec-fast-facts/index.html",
  },
  {
    bloc: "OPEC_PLUS",
    document:
      "U.S. Energy Information Administration, What is OPEC+ and how is it different from OPEC? https://www.eia.gov/todayinenergy/detail.php?id=56420",
  },
  {
    bloc: "RCEP",
    document:
      "CNN Philippines 2023-04-18 https://www.newswatchplus.ph/2023/04/18/rcep-to-take-effect-in-ph-on-june-2-dfa",
  },
  {
    bloc: "RECOG_ABKHAZIA",
    document:
      "RFE/RL (Reuters) 2009-12-15 https://www.rferl.org/a/Pacific_Island_Recognizes_Georgian_Rebel_Region/1904414.html",
  },
  {
    bloc: "RECOG_SOUTH_OSSETIA",
    document: "Civil.ge 2009-12-16 https://old.civil.ge/eng/article.php?id=21790&search=nauru",
    start: "2009-12-16",
  },
  {
    bloc: "RECOG_CRIMEA",
    document:
      "Business Insider (J. Bender) 2016-05 https://www.businessinsider.com.au/six-countries-okay-with-russias-annexation-of-crimea-2016-5",
  },
  {
    bloc: "RECOG_DPR_LPR",
    countries: "SYR",
    document:
      "Reuters 2022-06-29 https://www.devdiscourse.com/article/law-order/2091486-syria-recognizes-independence-sovereignty-of-donetsk-luhansk--state-news-agency",
  },
  {
    bloc: "RECOG_DPR_LPR",
    document:
      "Al Jazeera 2022-07-13 https://www.aljazeera.com/news/2022/7/13/n-korea-recognises-breakaway-of-russias-proxies-in-east-ukraine",
  },
  {
    bloc: "SCO",
    document:
      "Kazinform 2024-07-04 https://en.inform.kz/news/belarus-officially-joins-sco-becoming-its-10th-member-state-bbfe88/",
  },
];

function betterFor(row: Row): BetterDocument | undefined {
  const { bloc, iso3 = "" } = row;
  return betterDocuments.find(
    (better) => better.bloc === bloc && (better.countries ?? iso3).split(" ").includes(iso3),
  );
}

/**
 * A raw membership without its weak pages: a better document in the place of the first, if there is one, and the others as they are.
 * What only weak pages say and no better document rests on nothing.
 */
export function withBetterDocuments(row: Row): Row {
  const cited = text(row, "source").split(/ ; (?=[A-Z])| \| /);
  const isWeak = (part: string) => addressesIn(part).some((address) => weaknessOf(address) !== undefined);
  if (!cited.some(isWeak)) return row;
  const better = betterFor(row);
  const kept = cited.filter((part) => !isWeak(part));
  const source = [...(better === undefined ? [] : [better.document]), ...kept].join(" | ");
  return { ...row, source, start: better?.start ?? row["start"]! };
}
