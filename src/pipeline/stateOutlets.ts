import { addressesIn } from "./weakPages";

/**
 * News agencies and papers that a state directs, and pages that print their text, by the state: hosts, and names as documents without an address
 * have them. Each may stand behind what its own state did, and behind nothing else; of a poll it is no report.
 */
const outlets: readonly (readonly [state: string, hosts: string, names: RegExp])[] = [
  ["ARM", "armenpress.am", /Armenpress/i],
  ["AZE", "azertag.az", /Azertac/i],
  ["BLR", "belta.by", /BelTA/],
  [
    "CHN",
    "xinhuanet.com news.cn chinadaily.com.cn globaltimes.cn people.cn cgtn.com",
    /Xinhua|China Daily|Global Times|People's Daily/,
  ],
  ["HUN", "magyarnemzet.hu", /Magyar Nemzet/],
  ["IRN", "irna.ir alalam.ir", /\bIRNA\b|Al-Alam/],
  ["KAZ", "inform.kz qazinform.com", /Kazinform|Qazinform/],
  ["KGZ", "kabar.kg", /\bKabar\b/],
  ["MDA", "moldpres.md", /Moldpres/i],
  ["PRK", "kcna.kp", /\bKCNA\b/],
  [
    "RUS",
    "tass.com tass.ru independent.co.ug/uganda-8-other-countries-to-become-brics-partners-from-today",
    /\bTASS\b|\bRIA\b|^RT\b|Sputnik/,
  ],
  ["SYR", "sana.sy", /\bSANA\b/],
  ["TUR", "aa.com.tr anews.com.tr", /Anadolu|\bA ?News\b/],
  ["UKR", "ukrinform.net", /Ukrinform/],
  ["UZB", "uza.uz", /\bUzA\b/],
];

/** Lists that are the act of one state, whoever is on them. */
const keepers: Readonly<Record<string, string>> = { MNNA: "USA", RU_TREATY: "RUS", RU_UNFRIENDLY: "RUS" };

function isAt(address: string, host: string): boolean {
  const { hostname, pathname } = new URL(address);
  const [name = "", ...path] = host.split("/");
  const isHost = hostname === name || hostname.endsWith(`.${name}`);
  return isHost && (path.length === 0 || pathname.startsWith(`/${path.join("/")}`));
}

/** The states whose agencies a citation names or links to. */
export function outletsIn(citation: string): readonly string[] {
  const addresses = addressesIn(citation);
  const words = addresses.reduce((rest, address) => rest.replace(address, ""), citation);
  return outlets
    .filter(
      ([, hosts, names]) =>
        names.test(words) ||
        hosts.split(" ").some((host) => addresses.some((address) => isAt(address, host))),
    )
    .map(([state]) => state);
}

/** Whether a citation lets one state's agency speak of what another state, or the bloc of a list that is no state's, did. */
export function speaksForOthers(citation: string, country: string, bloc = ""): boolean {
  return outletsIn(citation).some((state) => state !== country && state !== keepers[bloc]);
}
