import { questions } from "../../formulas/questions";
import { shown, table, valueIn, type Cell } from "../answer";
import { askingOne } from "../arguments";

export function campsOf(from: unknown, to: unknown, howMany: unknown): Cell[][] {
  return shown(() => {
    const places = valueIn(questions["ALIGN.CAMPS"](askingOne({ from, to, how_many: howMany })));
    const rows = places.map((place): Cell[] => {
      if (place.kind === "too few votes") return ["", place.why, place.country, "", ""];
      const { camp, member } = place;
      return [camp.number, camp.name, member.country, member.fit ?? "", member.next ?? ""];
    });
    return table(["camp", "name", "country", "fit", "next_camp"], rows);
  });
}
