import { newOfBank } from "./betterDocuments";

/** A document that confirms what a raw file has from memory alone, or that stands for a weaker one. */
export interface Confirmation {
  readonly bloc: string;
  /** Left out: any status. */
  readonly status?: string;
  /** Left out: every country of the bloc. */
  readonly countries?: string;
  /** How precisely the document dates it; what is more precise in the raw file is not confirmed. */
  readonly known: "day" | "month" | "year";
  /** As `memberships.csv` cites it, the address last. */
  readonly document: string;
}

const factbook =
  "CIA World Factbook, Intl organization participation (list of 2025) https://www.cia.gov/the-world-factbook/";
const founders =
  'InfraPPP World, "57 countries join China\'s AIIB" (2015) https://infrapppworld.com/news/57-countries-join-china-s-aiib';
const reuters = "Reuters 2017-05-14 http://in.reuters.com/article/china-silkroad-aiib-idINB9N1AM01J";
const aiib =
  "AIIB 2018-12-19 https://www.aiib.org/en/news-events/news/2018/AIIB-Approves-Membership-of-Algeria-Ghana-Libya-Morocco-Serbia-Togo.html";

/** What bloc, country and status rest on where the raw file names no document that will do. The first that fits counts. */
export const confirmations: readonly Confirmation[] = [
  {
    bloc: "AIIB",
    status: "member",
    countries: "AFG BEL CAN ETH FJI HUN IRL PER SDN TLS",
    known: "year",
    document: newOfBank,
  },
  { bloc: "AIIB", status: "member", countries: "BHR CHL CYP GRC ROU WSM", known: "year", document: reuters },
  { bloc: "AIIB", status: "member", countries: "DZA SRB", known: "year", document: aiib },
  {
    bloc: "AIIB",
    status: "member",
    countries:
      "ARE AUS AUT AZE BGD BRA BRN CHE CHN DEU DNK EGY ESP FIN FRA GBR GEO IDN IND IRN ISL ISR ITA JOR KAZ KGZ KHM KOR LAO LKA LUX MDV MLT MMR MNG MYS NLD NOR NPL NZL OMN PAK PHL POL PRT QAT RUS SAU SGP SWE THA TJK TUR UZB VNM",
    known: "year",
    document: founders,
  },
  {
    bloc: "C5PLUS1",
    known: "day",
    document: "Wikipedia, C5+1 https://en.wikipedia.org/wiki/C5%2B1",
  },
  {
    bloc: "CA_CONSULT",
    countries: "KAZ KGZ TJK TKM UZB",
    known: "year",
    document: "Trend 2025-11-16 https://www.trend.az/azerbaijan/politics/4118240.html",
  },
  { bloc: "COMMONWEALTH", status: "member", countries: "GAB TGO", known: "year", document: factbook },
  {
    bloc: "CPTPP",
    status: "member",
    known: "day",
    document:
      "Wikipedia, Member states of the CPTPP https://en.wikipedia.org/wiki/Member_states_of_the_Comprehensive_and_Progressive_Agreement_for_Trans-Pacific_Partnership",
  },
  {
    bloc: "EPC",
    countries:
      "ALB ARM AUT AZE BEL BGR BIH CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MDA MKD MLT MNE NLD NOR POL PRT ROU SRB SVK SVN SWE TUR UKR XKX",
    known: "day",
    document:
      "Wikipedia, 1st European Political Community Summit https://en.wikipedia.org/wiki/1st_European_Political_Community_Summit",
  },
  {
    bloc: "EU_VISA_FREE",
    status: "member",
    countries: "ALB BIH GEO MDA MKD MNE SRB UKR",
    known: "year",
    document:
      "New Europe 2017-12-20 https://www.neweurope.eu/article/eu-commission-reports-visa-liberalisation/",
  },
  { bloc: "MERCOSUR", status: "associate", known: "year", document: factbook },
  {
    bloc: "MNNA",
    known: "year",
    countries: "AFG ARG AUS BHR BRA COL EGY ISR JOR JPN KEN KOR KWT MAR NZL PAK PHL QAT THA TUN TWN",
    document: "Wikipedia, Major non-NATO ally https://en.wikipedia.org/wiki/Major_non-NATO_ally",
  },
  { bloc: "OECD", status: "member", known: "year", document: factbook },
  { bloc: "OIC", status: "member", known: "year", document: factbook },
  {
    bloc: "RCEP",
    countries: "PHL",
    known: "day",
    document: "PHEconomist 2023-04-05 https://pheconomist.com/topics_detail8/id=80302",
  },
  {
    bloc: "RCEP",
    countries: "AUS BRN CHN IDN JPN KHM KOR LAO MYS NZL SGP THA VNM",
    known: "year",
    document:
      "South China Morning Post 2022-09 https://www.scmp.com/economy/global-economy/article/3191127/why-havent-philippines-myanmar-followed-indonesia-and",
  },
  {
    bloc: "RU_TREATY",
    status: "alliance",
    countries: "ARM",
    known: "day",
    document: "RFE/RL 1997-08-29 https://www.rferl.org/a/1086156.html",
  },
  {
    bloc: "RU_TREATY",
    status: "alliance",
    countries: "BLR",
    known: "day",
    document:
      "Censor.NET 2025-03-13 https://censor.net/en/news/3541016/russia-and-belarus-sign-agreement-on-security-guarantees-in-the-union-state",
  },
  {
    bloc: "RU_TREATY",
    status: "alliance",
    countries: "KAZ",
    known: "day",
    document:
      "Treaty between Kazakhstan and Russia on military cooperation of 1994-03-28, which names it https://nuke.fas.org/guide/russia/doctrine/940328.htm",
  },
  {
    bloc: "RU_TREATY",
    status: "alliance",
    countries: "UZB",
    known: "day",
    document:
      "VOA 2005-11-14 https://www.globalsecurity.org/wmd/library/news/russia/2005/russia-051114-voa01.htm",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "ALB ISL LIE MNE NOR",
    known: "month",
    document:
      "NetPress 2014-03-20 https://netpress.com.mk/2014/03/20/crna-gora-i-albanija-vovedoa-sankcii-protiv-rusija",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "AUS JPN",
    known: "month",
    document:
      "The Moscow Times 2014-03-19 https://themoscowtimes.com/2014/03/19/australia-to-impose-sanctions-on-12-russian-and-ukrainian-officials-a33121",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "CHE",
    known: "year",
    document:
      "Baker McKenzie 2022-02-28 https://sanctionsnews.bakermckenzie.com/switzerland-imposes-sanctions-on-russia",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "NZL",
    known: "month",
    document:
      "Stuff 2014-03-23 http://www.stuff.co.nz/national/politics/9858964/NZ-joins-in-personal-sanctions-over-Crimea",
  },
  {
    bloc: "SANCTIONS_RU",
    countries: "UKR",
    known: "day",
    document:
      "Lexology, September 2015 https://www.lexology.com/library/detail.aspx?g=e6df9e64-2f3c-4b26-9b3b-2638d3d933f7",
  },
  {
    bloc: "US_TREATY",
    countries: "FSM MHL PLW",
    known: "year",
    document:
      "U.S. Department of the Interior, The Freely Associated States (2022-03-29) https://www.doi.gov/ocl/freely-associated-states-0",
  },
  { bloc: "WTO", status: "member", known: "year", document: factbook },
];
