import { blocOf, blocsOf, isMember, membersOf, statusAt } from "../../core/blocs/blocs";
import { edition } from "../../edition";
import { cellwise, column, shown, type Cell } from "../answer";
import * as read from "../arguments";

export function member(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) => {
    const { code } = blocOf(edition, read.text(which, "bloc"));
    return isMember(edition, code, read.country(who), read.asOf(when));
  });
}

export function status(country: unknown, bloc: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, bloc, asOf], (who, which, when) => {
    const { code } = blocOf(edition, read.text(which, "bloc"));
    return statusAt(edition, code, read.country(who), read.asOf(when));
  });
}

export function blocs(country: unknown, asOf: unknown): Cell[][] {
  return cellwise([country, asOf], (who, when) => {
    const codes = blocsOf(edition, read.country(who), read.asOf(when)).map((bloc) => bloc.code);
    return codes.join(", ") || "none";
  });
}

export function members(bloc: unknown, asOf: unknown, wanted: unknown): Cell[][] {
  return shown(() => {
    const { code, kind } = blocOf(edition, read.text(read.single(bloc, "bloc"), "bloc"));
    const day = read.asOf(read.single(asOf, "day"));
    const named = read.single(wanted, "status");
    const statusWanted = named === undefined ? undefined : read.text(named, "status").toLowerCase();
    const codes = membersOf(edition, code, day, statusWanted);
    const hint = kind === "list" && statusWanted === undefined ? "; a list has other statuses, name one" : "";
    return column(codes, `no ${statusWanted ?? "member"} of ${code} on ${day}${hint}`);
  });
}
