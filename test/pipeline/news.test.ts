import { newsIn } from "../../src/pipeline/news";
import { folderOf } from "../support/rawFiles";

const folder = folderOf({
  "changes.csv": `table,key,column,old,new,why
events.csv,E2,row,,1,new: press
events.csv,E3,date,2025,2025-01-01,the day is known
memberships.csv,SANCTIONS_RU|AND|2022-03|sanctioning,start,2022,2022-03,law on sanctions
memberships.csv,AIIB|*|*|*,row,,106,"new: press, reuters, reuters-2 and others"
memberships.csv,SANCTIONS_RU|FSM|2022|sanctioning,row,"status sanctioning, start 2022",,no law is known
memberships.csv,SANCTIONS_RU|UKR|2014-03-06|sanctioning,row,,1,seen in the law
opinion.csv,Gallup|ARM|RUS|2007,row,"approve 30, disapprove –, source_type secondary",,implausible
opinion.csv,Pew|FRA|CHN|2007,unsure,-0.0,0.0,computed
opinion.csv,Gallup|KAZ|RUS|2022|2023-04-25|Do you approve of [X]?|,row,,1,new: gallup
values/gas.rus.share.csv,AUT|2014,value,0,,a suppressed partner is no zero
values/gas.rus.share.csv,*|*,value,12 facts,12 facts,revised
`,
  "sources.csv": "id,producer\npress,the press\nreuters,Reuters\nreuters-2,Reuters\n",
  "countries.csv": "code,name\nRUS,Russia\n",
  "events.csv": `id,country,date,text
E1,KAZ,2023-11,It stayed away.
E2,KAZ,2024-02-01,It came.
E3,ARM,2025-01-01,It left.
E4,KAZ,2024,It spoke.
E5,KAZ,2019-05,It signed.
`,
  "blocs.csv": "bloc,name\nAIIB,AIIB\nSANCTIONS_RU,Sanctions on Russia\n",
  "indicators.csv": "code,name\ngas.rus.share,Gas from Russia\n",
});

test("changes are told by country, in names, each with its reason; what is of several countries stands apart", () => {
  const { changes } = newsIn(folder);
  expect(changes.map(({ country, text }) => [country, text])).toEqual([
    ["ARM", "Events: date 2025-01-01, not 2025"],
    ["AND", "Sanctions on Russia, sanctioning: since 2022-03, not 2022"],
    ["", "AIIB: 106 new memberships"],
    ["FSM", "Sanctions on Russia, sanctioning: taken out (status sanctioning, start 2022)"],
    ["UKR", "Sanctions on Russia, sanctioning: since 2014-03-06"],
    ["ARM", "Gallup on Russia in 2007: taken out (approve 30)"],
    ["AUT", "Gas from Russia, 2014: no longer 0"],
    ["", "Gas from Russia: 12 other figures"],
  ]);
  expect(changes.map(({ why }) => why)).toEqual([
    "the day is known",
    ...["law on sanctions", "the press, Reuters and others", "no law is known", "seen in the law"],
    ...["implausible", "a suppressed partner is no zero", "revised"],
  ]);
});

test("events and polls that came are told each by itself, by what finds them in the facts", () => {
  const { events, polls } = newsIn(folder);
  expect(events).toEqual(["E2"]);
  expect(polls).toEqual([
    { series: "Gallup", country: "KAZ", target: "RUS", year: 2022, question: "Do you approve of [X]?" },
  ]);
});
