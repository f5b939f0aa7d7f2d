import { newsIn } from "../../src/pipeline/news";
import { folderOf } from "../support/rawFiles";

const folder = folderOf({
  "changes.csv": `table,key,column,old,new,why
events.csv,country KAZ,row,,11,new: press
memberships.csv,SANCTIONS_RU|AND|2022-03|sanctioning,start,2022,2022-03,law on sanctions
memberships.csv,AIIB|*|*|*,row,,106,"new: reuters"
memberships.csv,SANCTIONS_RU|FSM|2022|sanctioning,row,"status sanctioning, start 2022",,no law is known
values/gas.rus.share.csv,AUT|2014,value,0,,a suppressed partner is no zero
`,
  "blocs.csv": "bloc,name\nAIIB,AIIB\nSANCTIONS_RU,Sanctions on Russia\n",
  "indicators.csv": "code,name\ngas.rus.share,Gas from Russia\n",
});

test("changes are told by country, in names, each with its reason; what is of several countries stands apart", () => {
  expect(newsIn(folder).map(({ country, text }) => [country, text])).toEqual([
    ["KAZ", "Events: 11 new"],
    ["AND", "Sanctions on Russia, sanctioning: start 2022 → 2022-03"],
    ["", "AIIB: 106 new"],
    ["FSM", "Sanctions on Russia, sanctioning: no longer there (status sanctioning, start 2022)"],
    ["AUT", "Gas from Russia, 2014: value 0 → –"],
  ]);
  expect(newsIn(folder)[1]!.why).toBe("law on sanctions");
});
