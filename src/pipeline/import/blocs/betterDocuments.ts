import { betweenDocuments } from "../../../core/documents";
import type { Row } from "../../csv";
import { outletsIn, speaksForOthers } from "../../stateOutlets";
import { addressesIn, weaknessOf } from "../../weakPages";
import { text } from "../raw";

interface BetterDocument {
  readonly bloc: string;
  /** Codes; left out: all. */
  readonly countries?: string;
  readonly document: string;
  /** The day that it gives, where that is another. */
  readonly start?: string;
}

/** Cited for new members of the AIIB. */
export const newOfBank =
  "Business Standard (PTI) 2017-03-23 https://business-standard.com/amp/article/pti-stories/china-backed-aiib-to-admit-13-more-countries-as-members-117032300860_1.html";

/** Cited for partners of BRICS. */
export const partnersOfBrics =
  "Diário de Notícias (Madeira) 2025-02-16 https://www.dnoticias.pt/2025/2/16/438318-brasil-marca-cimeira-dos-brics-para-6-e-7-de-julho-no-rio-de-janeiro/";

const sanctionsOf2022 =
  "Allen & Overy, Sweeping new sanctions, 2022-02-27 https://aoshearman.com/en/insights/sweeping-new-sanctions-us-eu-uk-and-other-countries-target-russia-for-ukraine-invasion";

/** Documents by which rows stand that the raw files cite by weak pages or by another state's news agency, the narrower first. */
const betterDocuments: readonly BetterDocument[] = [
  {
    bloc: "AIIB",
    document: newOfBank,
  },
  {
    bloc: "BRICS",
    countries: "ARE BLR BOL CUB EGY ETH IRN KAZ MYS THA UGA UZB ZAF",
    document: partnersOfBrics,
  },
  {
    bloc: "BRICS",
    document:
      "MENAFN 2025-06-15 https://menafn.com/1109675986/Vietnam-is-currently-BRICS-tenth-partner-nation",
  },
  {
    bloc: "ECOWAS",
    document:
      "USAfrica 2024-12-16 (communiqué of the 66th ordinary session of the Authority, Abuja, 2024-12-15) https://usafricaonline.com/2024/12/16/ecowas-gives-burkina-faso-mali-and-niger-six-month-window-to-reconsider-withdrawal-starting-january-29/",
  },
  {
    bloc: "EU",
    document:
      "BusinessDay (Reuters list) 2024-11-09 https://businessday.ng/news/article/ten-countries-seeking-to-join-the-european-union/",
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
    bloc: "SANCTIONS_RU",
    countries: "AND",
    document:
      "Forum.ad, March 2022 https://forum.ad/el-govern-aprova-el-projecte-de-llei-daplicacio-de-sancions-internacionals/",
    start: "2022-03",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "BHS",
    document:
      "Stabroek News (Reuters) 2022-03-14 https://www.stabroeknews.com/2022/03/14/news/regional/bahamas-orders-halt-to-financial-operations-with-sanctioned-russian-entities/",
    start: "2022-03-12",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "CAN",
    document:
      "Hindustan Times 2022-02-23 https://www.hindustantimes.com/world-news/canada-imposes-sanctions-on-russia-trudeau-101645600364986.html",
  },
  { bloc: "SANCTIONS_RU", countries: "GBR USA", document: sanctionsOf2022 },
  {
    bloc: "SANCTIONS_RU",
    countries: "MCO",
    document:
      "AgenPress 2022-02-28 https://www.agenpress.it/2022/02/28/ucraina-principato-di-monaco-si-allinea-alle-sanzioni-europee-contro-la-russia-sostegno-allucraina/",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "SGP",
    document:
      "Allen & Gledhill 2022-03-08 (statement of the Ministry of Foreign Affairs, 2022-03-05) https://www.allenandgledhill.com/sg/perspectives/articles/20262/sgkh-outlines-sanctions-and-restrictions-against-russia-in-response-to-invasion-of-ukraine",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "SMR",
    document:
      "San Marino Fixing 2022-03-16 https://sanmarinofixing.com/2022/03/16/russia-sanzioni-europee-e-accoglienza-titanica/",
    start: "2022-03",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "TWN",
    document: "Taipei Times 2022-02-26 https://www.taipeitimes.com/News/front/archives/2022/02/26/2003773796",
  },
  {
    bloc: "SCO",
    countries: "BLR",
    document: "News.Az 2024-07-04 https://news.az/news/belarus-officially-becomes-sco-member",
  },
  {
    bloc: "SCO",
    document:
      "Wikipedia, Member states of the Shanghai Cooperation Organisation https://en.wikipedia.org/wiki/Member_states_of_the_Shanghai_Cooperation_Organisation",
  },
];

function betterFor(row: Row): BetterDocument | undefined {
  const { bloc, iso3 = "" } = row;
  return betterDocuments.find(
    (better) => better.bloc === bloc && (better.countries ?? iso3).split(" ").includes(iso3),
  );
}

/**
 * A raw membership without its weak pages and without what one state's agency says of another state: a better document in their place, if
 * there is one, and the other documents as they are. What only weak pages say and no better document rests on nothing; what only another state's
 * agency says is left out.
 */
export function withBetterDocuments(row: Row): Row[] {
  const { bloc = "", iso3 = "" } = row;
  const better = betterFor(row);
  const isWeak = (part: string) => addressesIn(part).some((address) => weaknessOf(address) !== undefined);
  const speaks = (part: string) =>
    better === undefined ? speaksForOthers(part, iso3, bloc) : outletsIn(part).length > 0;
  const cited = text(row, "source").split(/ ; (?=[A-Z])| \| /);
  const kept = cited.filter((part) => !isWeak(part) && !speaks(part));
  if (kept.length === cited.length) return [row];
  if (better === undefined && kept.length === 0 && cited.some(speaks)) return [];
  const source = [...(better === undefined ? [] : [better.document]), ...kept].join(betweenDocuments);
  return [{ ...row, source, start: better?.start ?? row["start"]! }];
}
