import { newsIn } from "../../src/pipeline/news";
import { folderOf } from "../support/rawFiles";

const folder = folderOf({
  "changes.csv": `table,key,column,old,new,why
events.csv,country KAZ,row,,11,"new: press, reuters, reuters-2 and others"
memberships.csv,SANCTIONS_RU|AND|2022-03|sanctioning,start,2022,2022-03,law on sanctions
memberships.csv,AIIB|*|*|*,row,,106,"new: reuters"
memberships.csv,SANCTIONS_RU|FSM|2022|sanctioning,row,"status sanctioning, start 2022",,no law is known
memberships.csv,SANCTIONS_RU|UKR|2014-03-06|sanctioning,row,,1,seen in the law
opinion.csv,Gallup|ARM|RUS|2007,row,"approve 30, disapprove –, source_type secondary",,implausible
opinion.csv,Pew|FRA|CHN|2007,unsure,-0.0,0.0,computed
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
  expect(newsIn(folder).map(({ country, text }) => [country, text])).toEqual([
    [
      "KAZ",
      "11 new events. The newest on record: 2024-02-01: It came; 2024: It spoke; 2023-11: It stayed away",
    ],
    ["AND", "Sanctions on Russia, sanctioning: since 2022-03, not 2022"],
    ["", "AIIB: 106 new memberships"],
    ["FSM", "Sanctions on Russia, sanctioning: taken out (status sanctioning, start 2022)"],
    ["UKR", "Sanctions on Russia, sanctioning: since 2014-03-06"],
    ["ARM", "Gallup on Russia in 2007: taken out (approve 30)"],
    ["AUT", "Gas from Russia, 2014: no longer 0"],
    ["", "Gas from Russia: 12 other figures"],
  ]);
  expect(newsIn(folder).map(({ why }) => why)).toEqual([
    "the press, Reuters and others",
    ...["law on sanctions", "Reuters", "no law is known", "seen in the law"],
    ...["implausible", "a suppressed partner is no zero", "revised"],
  ]);
});
