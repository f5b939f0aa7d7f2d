export { changeOf, compare, explain, people, rangeOf, score, trendOf } from "./answers/scores";
export { movesOf } from "./answers/moves";
export { agree, pairsOf, questionOf, rollCalls, tally, vote, votes } from "./answers/votes";
export { campsOf } from "./answers/camps";
export { blocs, member, members, status } from "./answers/blocs";
export { cite, get, indicators, opinion, panelOf, seriesOf, source } from "./answers/indicators";
export { code, countries, editionParts, events, name } from "./answers/world";
export { whatIfOf } from "./answers/whatIf";
