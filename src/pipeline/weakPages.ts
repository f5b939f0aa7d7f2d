/**
 * Pages that nothing is cited by, and why. The rule: an outlet of propaganda (what the EU has suspended as such, their networks of copies, broadcasters
 * of other states that are run as such); a blog, a forum or a thread; a page that copies or spins the text of others without naming who wrote it, or makes lists of
 * their figures. What a
 * state's news agency may stand for, `stateOutlets.ts` says.
 */
const hosts: Readonly<Record<string, string>> = {
  "outlet of propaganda":
    "afrinz.ru alalam.ir almayadeen.net breitbart.com caliber.az dailymail.co.uk news-front.info news-pravda.com noticiabrasil.net.br presstv.ir ria.ru rt.com " +
    "sputnikglobe.com sputniknews.com topwar.ru urdupoint.com vesti.news moldova-news.com",
  "blog, forum or thread":
    "bessettepitney.net blogspot.com dyspepsiageneration.com gagrule.net gjopen.com livejournal.com medium.com realjock.com sharperiron.org substack.com survincity.com " +
    "thesanghakommune.org threadreaderapp.com wordpress.com",
  "copy of others' texts":
    "247wallst.com apnlive.com beitemet.com boorsee.com buzzon.live dampol.net daytrading.com fool.com fourthestate.app freenews.live getrussia.com gulfofamerica.top inewstoday.net intrepidreport.com izdanie.info joinfo.com " +
    "lawandsocietymagazine.com lucaturilli.net madrastribune.com nan.media nashigroshi.com news100.ru newslebrity.com newsmax.com oilindustryinsight.com pefafa.com pheconomist.com postsen.com precoinnews.com " +
    "propertyarea.asia protechlove.com quikreader.com scirp.org shihannews.net shoma.news southtips.com thegk247.com todayheadline.co ttav89.com urgentnews.club valuewalk.com",
};

const reasons = new Map(
  Object.entries(hosts).flatMap(([reason, names]) => names.split(" ").map((name) => [name, reason] as const)),
);

/** The addresses in a text. */
export function addressesIn(text: string): readonly string[] {
  return text.match(/https?:\/\/[^\s|,;"]+/g) ?? [];
}

/** Why nothing is cited by an address; undefined for one that may be cited. */
export function weaknessOf(address: string): string | undefined {
  const labels = new URL(address).hostname.replace(/\.$/, "").split(".");
  const names = labels.map((_, from) => labels.slice(from).join("."));
  return names.map((name) => reasons.get(name)).find((reason) => reason !== undefined);
}

/** Whether an address leads to a site as a whole and to no document on it. */
export function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === "/" && search === "";
}
