import type { Row } from "../../csv";
import { outletsIn } from "../../stateOutlets";
import { isFrontPage, weaknessOf } from "../../weakPages";
import { text } from "../raw";
import { releaseOf } from "./releases";
import { wordedDay } from "./wordedDay";

/** How a figure is known and by what it is cited: cells of `opinion.csv`. */
export interface Citation {
  readonly source_type: "microdata" | "release" | "report of it" | "unconfirmed";
  /** The producer's own document; "" where it could not be told. */
  readonly title: string;
  readonly url: string;
  /** The page where the figure was read, where that is another. */
  readonly read_in: string;
  readonly read_url: string;
  /** Of the document named first. */
  readonly published: string;
}

/** A page that was read. */
interface Page {
  readonly title: string;
  /** One address or several, parted by a bar. */
  readonly url: string;
  readonly published: string;
}

/** Reports by pages that nothing is cited by. */
const weakReport = /^(24\/7 Wall St|FreeNews|Intrepid Report|Newsmax|two articles of Mar 2013)\b/;

/** Pages that stand in for a state's agency or a weak page where they print the same figures. */
const instead: Readonly<Record<string, Pick<Page, "title" | "url">>> = {
  // which says that its figures are Axios's
  "https://www.newsmax.com/newsfront/gallup-poll-biden-approval-numbers/2023/04/29/id/1117998/": {
    title:
      "Axios on Gallup, Rating World Leaders 2023: Most countries prefer U.S. global leadership to China's (26 Apr 2023)",
    url: "",
  },
  "https://www.anews.com.tr/world/2024/05/15/turkish-president-most-admired-leader-in-western-balkans": {
    title: "BGNES on IRI Western Balkans Regional Survey",
    url: "https://www.bgnesnews.com/balkans/erdogan-is-the-most-authoritative-leader-in-the-countries-of-the-western-balkans",
  },
};

/** The producer's own documents for figures of which no better page was found then, by country, year and target. */
const ownSince: Readonly<Record<string, Page>> = {
  "UKR|2022|USA": {
    title: "Ukrainians Denounce Kremlin, Pivot to U.S. (Gallup, in Diplomatic Courier)",
    url: "https://diplomaticourier.com/posts/ukrainians-denounce-kremlin-pivot-to-u-s",
    published: "2022-10",
  },
};

/** Whether a page is no report of a poll: a state's agency, or one that nothing is cited by. */
function isNoReport({ title, url }: Page): boolean {
  return weakReport.test(title) || outletsIn(`${title} ${url}`).length > 0;
}

/** Copies that carry the text of a report that can be named; the copy's own address is not cited. */
const copies: readonly (readonly [copy: RegExp, original: string])[] = [
  [/^CivilNet via gagrule\.net on/, "CivilNet on"],
  [/^OC Media \(mirror\) on/, "OC Media on"],
  [/ \((read in a )?copy( of [^)]*)?\)/, ""],
  [/ \((founding article|text quoted|full text)[^)]*\)/, ""],
  [/; read in a copy( of [^);]*)?/, ""],
  [/, read in a copy of [^),]*/, ""],
  [/ copy(?= on|:)/, ""],
  [/ by way of [^:]*(?=:)/, ""],
  [/ \((second|blog|forum) copy\)/, ""],
  [/^EUObserver via Eesti\.ca/, "EUobserver"],
  [/^([A-Z].*) \((pro-[^)]*)\) (quoting|on)/, "$1 $3"],
];

/** The addresses of a page that may be cited, parted by bars. */
export function citable(url: string): string {
  return url
    .split(" | ")
    .filter((address) => address !== "" && weaknessOf(address) === undefined && !isFrontPage(address))
    .join(" | ");
}

/** The page as it is named: the report, not the copy that was read. */
function read(page: Page): Pick<Citation, "read_in" | "read_url"> {
  const title = copies.reduce((name, [copy, original]) => name.replace(copy, original), page.title);
  return { read_in: title, read_url: citable(page.url) };
}

/** Titles of the producers' own documents. */
const own =
  /^(Gallup(:|,| indicator| Analytics e-mail| U\.S\.)|Meridian International Center and Gallup|IRI: |Levada|Pew|Chatham House|Central Asia Barometer|EU Neighbours)/;

function bare(title: string): string {
  return title.replace(
    /^(Gallup|IRI|Pew|Levada(?: Center)?|Chatham House|Central Asia Barometer)(?: \(copy\))?: /,
    "",
  );
}

/** A figure that the producer published in this document. */
function asRelease({ title, url, published }: Page): Citation {
  const release = releaseOf(title) ?? { title: bare(title), url: citable(url), published };
  return { source_type: "release", ...release, read_in: "", read_url: "" };
}

/** A figure that a page reports: by the release where one can be told, and the page where it was read. */
function asReport(page: Page): Citation {
  const release = releaseOf(page.title);
  const isOwn = own.test(page.title) && citable(page.url) !== "";
  if (isOwn && (release === undefined || release.url === page.url))
    return { ...asRelease(page), source_type: "report of it" };
  const cited = release ?? { title: "", url: "", published: page.published };
  return { source_type: "report of it", ...cited, ...read(page) };
}

/** A figure that nothing confirms: what says so is named, and its address only where it may be cited. */
function asUnconfirmed(page: Page): Citation {
  return { source_type: "unconfirmed", title: "", url: "", ...read(page), published: page.published };
}

/** The two figures of a poll that `confirmed_fields` names. */
function isWhole(row: Row): boolean {
  const told = ["approve", "disapprove"].filter((column) => text(row, column) !== "");
  return text(row, "confirmed_fields") === "both" || text(row, "confirmed_fields") === told.join();
}

/**
 * What the search for a better source of a figure came to; undefined: contradicted, or the page does not say it, and it goes. Of
 * two figures that came together one that is confirmed carries the other.
 */
export function asVerified(verdict: Row, page: Page): Citation | undefined {
  const [found, remark] = [text(verdict, "verdict"), text(verdict, "remark")];
  if (found === "contradicted" || /: drop$/.test(remark)) return undefined;
  const release = ownSince[["country", "year", "target"].map((column) => text(verdict, column)).join("|")];
  if (release) return asRelease(release);
  if (found === "not found")
    return /acceptable/.test(remark) && !isNoReport(page) ? asReport(page) : asUnconfirmed(page);
  const title = text(verdict, "new_title");
  const address = text(verdict, "new_url");
  const better = { title, url: address, published: wordedDay(title) || page.published, ...instead[address] };
  if (found === "confirmed by primary" && isWhole(verdict)) return asRelease(better);
  const report = isNoReport(better) ? asUnconfirmed(better) : asReport(better);
  // what the founding article says is held against this figure: it was read elsewhere before
  const isArticle = title.startsWith("The Wall Street Journal");
  if (!isArticle || citable(page.url) === "") return report;
  return { ...report, read_in: `${read(page).read_in} | ${report.read_in}` };
}

/** How a figure of a page is cited that nobody looked up again. */
export function asRead(kind: string, from: Page): Citation {
  const page = { ...from, ...instead[from.url] };
  if (kind === "microdata") return { ...asRelease(page), source_type: "microdata" };
  if (kind === "primary") return asRelease(page);
  const isNamedCopy =
    releaseOf(page.title) !== undefined || copies.slice(0, 3).some(([copy]) => copy.test(page.title));
  const isWeak = page.url.split(" | ").every((address) => weaknessOf(address) !== undefined);
  if (isNoReport(page) || (isWeak && !isNamedCopy)) return asUnconfirmed(page);
  return asReport(page);
}
