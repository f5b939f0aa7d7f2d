/** A document of the producer's own, by which the figures in a report are cited. */
export interface Release {
  readonly title: string;
  /** As precisely as it is known. */
  readonly published: string;
  /** "" where no copy of the producer's own was seen. */
  readonly url: string;
}

/** Reports by what they are called, and the release that they report. */
const known: readonly (readonly [reports: RegExp, Release])[] = [
  [
    /Major Nations Don't Reciprocate/,
    {
      title: "Major Nations Don't Reciprocate U.S. Approval",
      published: "2008-04-02",
      url: "https://news.gallup.com/poll/106417/Major-Nations-Dont-Reciprocate-US-Approval.aspx",
    },
  ],
  [
    /Leadership Earning Lower Marks/,
    {
      title: "U.S. Leadership Earning Lower Marks Worldwide",
      published: "2013-03-13",
      url: "https://news.gallup.com/poll/161201/leadership-earning-lower-marks-worldwide.aspx",
    },
  ],
  [
    /Meridian International Center and Gallup/,
    {
      title: "Who Leads the World? (Meridian International Center and Gallup)",
      published: "2013-03-14",
      url: "https://www.prnewswire.com/news-releases/who-leads-the-world-meridian-international-center-and-gallup-release-data-on-global-perceptions-of-us-leadership-198246161.html",
    },
  ],
  [
    /Countries Disapproving of U\.S\. Leadership Triple/,
    {
      title: "Countries Disapproving of U.S. Leadership Triple in 2017",
      published: "2018-01-19",
      url: "http://news.gallup.com/poll/225788/countries-disapproving-leadership-triples-2017.aspx",
    },
  ],
  [
    /Gallup:? U\.S\. Global Leadership Update/,
    {
      title: "Gallup U.S. Global Leadership Update",
      published: "2021-01",
      url: "https://news.gallup.com/opinion/gallup/328490/gallup-global-leadership-update.aspx",
    },
  ],
  [
    /EUobserver|EU leadership (approval )?at (record|all-time) low|Approval of EU leadership lowest/i,
    {
      title: "EU Leadership Approval at Record Low in Spain, Greece",
      published: "2014-01-08",
      url: "https://news.gallup.com/poll/166757/leadership-approval-record-low-spain-greece.aspx",
    },
  ],
  [
    /Russia Receives Lowest Approval|Moscow Times: Russia Comes In Last|Washington Examiner.*(2015|five major powers)|UNIAN: .*последнее место|ValueWalk/,
    {
      title: "Russia Receives Lowest Approval in World; U.S. Highest",
      published: "2015-04",
      url: "",
    },
  ],
  [
    /Drops to Record 1%|Daily Caller on Gallup/,
    { title: "Russians' Approval of U.S. Leadership Drops to Record 1%", published: "2016-05-26", url: "" },
  ],
  [
    /Kosovo Leads World In Support For Trump|Trump drags down world opinion|Times of Israel|Daily Dot on Gallup World Poll/,
    { title: "World's Approval of U.S. Leadership Drops to New Low", published: "2018-01-18", url: "" },
  ],
  [
    /WTOP\/US News|Disrespect for America|Daily Sabah: World disapproves|Chico News|POST Online Media: China's/,
    { title: "Rating World Leaders: 2019", published: "2019-02-28", url: "" },
  ],
  [
    /Exit\.al|JNS|Yahoo Finance: Germany tops|Tirana Times|FreeNews on Gallup, Rating World Leaders 2020/,
    {
      title: "Rating World Leaders: 2020",
      published: "2020-07-27",
      url: "https://www.gallup.com/analytics/315803/rating-world-leaders-2020.aspx",
    },
  ],
  [
    /U\.S\. Image Improves Across Most of NATO|Axios: U\.S\. image soars|Other NATO Countries Think/,
    { title: "U.S. Image Improves Across Most of NATO", published: "2022-03-23", url: "" },
  ],
  [
    /The Hill: Russian leadership was highly unpopular/,
    {
      title: "Russia's Leadership Not Highly Popular Before Ukraine War",
      published: "2022-04",
      url: "https://news.gallup.com/poll/391775/russia-leadership-not-highly-popular-ukraine-war.aspx",
    },
  ],
  [
    /Russia Suffers Global Rebuke|Drop in approval of Russia's leadership|release of 25 Apr 2023/,
    { title: "Russia Suffers Global Rebuke After Invasion", published: "2023-04-25", url: "" },
  ],
  [
    /Axios on Gallup, Rating World Leaders 2023|Rating World Leaders 2023 \(report page|founding article, on Gallup/,
    {
      title: "Rating World Leaders: 2023",
      published: "2023-04-25",
      url: "https://www.gallup.com/analytics/355787/gallup-rating-world-leaders-report.aspx",
    },
  ],
  [
    /Empire's Twilight|Declining Russian Support in Armenia/,
    {
      title: "Empire's Twilight? Russia Loses Support in Its Own Backyard",
      published: "2023-05-24",
      url: "",
    },
  ],
  [
    /Ukrainians Denounce Kremlin/,
    { title: "Ukrainians Denounce Kremlin, Pivot to U.S.", published: "2022-10", url: "" },
  ],
  [
    /U\.S\. Loses Soft Power Edge in Africa/,
    { title: "U.S. Loses Soft Power Edge in Africa", published: "2024-04-26", url: "" },
  ],
  [
    /Kyrgyzstanis (Favor|overwhelmingly)/,
    {
      title: "Kyrgyzstanis Favor Russia Over U.S.",
      published: "2010-04",
      url: "https://news.gallup.com/poll/127334/kyrgyzstanis-favor-russia.aspx",
    },
  ],
  [
    /Majority approves of Russian leadership/,
    {
      title: "Majority approves of Russian leadership and disapproves of U.S. leadership",
      published: "2008-04-17",
      url: "",
    },
  ],
  [
    /U\.S\. Leadership Ratings Suffer in Latin America|Americas Quarterly on Gallup/,
    { title: "U.S. Leadership Ratings Suffer in Latin America", published: "2010-12", url: "" },
  ],
  [
    /Niezalezna/,
    {
      title: "U.S. image among NATO allies improved under Biden",
      published: "2025-01",
      url: "https://news.gallup.com/poll/654908/image-among-nato-allies-improved-biden.aspx",
    },
  ],
];

/** The release that a report of Gallup's figures reports; undefined where none could be told. */
export function releaseOf(report: string): Release | undefined {
  return known.find(([reports]) => reports.test(report))?.[1];
}
