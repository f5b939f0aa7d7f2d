import { Mistake } from "../../core/mistake";
import { readCsv, sortedBy, type Row } from "../csv";
import type { Importer } from "../importer";
import { withBetterDocuments } from "./blocs/betterDocuments";
import { corrected } from "./blocs/corrections";
import { fromOwnSeat } from "./blocs/continuedSeats";
import { agreed, shippable } from "./blocs/newRows";
import { sourceOf } from "./citation";
import { rawRows, text } from "./raw";
import { unMemberships } from "./un/memberships";

/** Lists hold states by what they did; all others are organisations that a state belongs to. */
const list =
  /^(RECOG_.*|RU_UNFRIENDLY|SANCTIONS_RU|RU_BASES|(US|RU)_TREATY|MIL_SUPPORT_RU|UDCG|EU_VISA_FREE|MNNA|GOF_UN_CHARTER|BOARD_OF_PEACE)$/;

/** Codes of the raw files that are a country's as well (Namibia). */
const renamed: Readonly<Record<string, string>> = { NAM: "NON_ALIGNED" };

function codeOf(row: Row, column: string): string {
  const code = text(row, column);
  return renamed[code] ?? code;
}

const unitedNations: Row = {
  bloc: "UN",
  name: "UN",
  full_name: "United Nations",
  kind: "universal",
  founded: "1945-10-24",
  description: "Universal organisation; its General Assembly takes the roll calls that Align counts.",
  url: "https://www.un.org/",
  source: "undl",
};

function bloc(row: Row): Row {
  const code = codeOf(row, "id");
  return {
    bloc: code,
    name: text(row, "name"),
    full_name: text(row, "full_name"),
    kind: list.test(code) ? "list" : "bloc",
    founded: text(row, "founded"),
    description: text(row, "description"),
    url: text(row, "url"),
    source: "align-editors",
  };
}

function membership(row: Row, sources: readonly Row[]): Row {
  const cited = text(row, "source");
  const source = cited === "" ? "align-editors" : sourceOf(cited, sources);
  const country = text(row, "iso3");
  if (source === undefined)
    throw new Mistake(
      `unknown source: ${cited} (${text(row, "bloc")}, ${country}); add its address to data/sources.csv`,
    );
  return {
    bloc: codeOf(row, "bloc"),
    country,
    status: text(row, "status"),
    start: text(row, "start"),
    end: text(row, "end"),
    source,
    evidence: cited === "" ? "known to Align's editors, not checked against a document" : cited,
    basis: text(row, "basis"),
    note: text(row, "note"),
  };
}

/** Blocs, lists of states and who belonged to them when; the UN's own rows come from its file of members. */
export const blocs: Importer = {
  name: "blocs",
  reads:
    "blocs.csv, memberships.csv, the UN's members.csv, membership_corrections.csv, blocs_new.csv, memberships_new.csv, sanctions_2014.csv",
  tables: (files, dataFolder) => {
    const [blocFile, membershipFile, members, correctionFile, newBlocs, newMemberships, sanctions] = files;
    const sources = readCsv(`${dataFolder}/sources.csv`);
    const columns = ["bloc", "iso3", "status", "start", "basis"];
    const corrections = rawRows(correctionFile, "bloc", "country", "action", "old_start", "confidence");
    const fresh = shippable([newMemberships, sanctions].flatMap((file) => rawRows(file, ...columns)));
    const rows = agreed([...corrected(rawRows(membershipFile, ...columns), corrections), ...fresh]).flatMap(
      withBetterDocuments,
    );
    const inNew = new Set(fresh.map((row) => row["bloc"]));
    const known = [
      ...rawRows(blocFile, "id", "full_name", "founded"),
      // a bloc of which no member can be named stays behind
      ...rawRows(newBlocs, "id", "full_name", "founded").filter((row) => inNew.has(row["id"])),
    ].map(bloc);
    const seats = rawRows(members, "code", "un_name", "member_from");
    return [
      {
        file: "blocs.csv",
        columns: ["bloc", "name", "full_name", "kind", "founded", "description", "url", "source"],
        rows: sortedBy([...known, unitedNations], "bloc"),
      },
      {
        file: "memberships.csv",
        columns: ["bloc", "country", "status", "start", "end", "source", "evidence", "basis", "note"],
        rows: sortedBy(
          [...rows.map((row) => fromOwnSeat(membership(row, sources))), ...unMemberships(seats)],
          "bloc",
          "country",
          "start",
          "status",
        ),
      },
    ];
  },
};
