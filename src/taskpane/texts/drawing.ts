import { counted } from "../../core/counted";

/** What the pane says of what it draws: pictures, and the map of the Assembly. */
export const drawing = {
  picture: {
    legend: "Legend",
    source: (citations: readonly string[], edition: string) => {
      const cited =
        citations.length === 0 ? "" : `Source${citations.length > 1 ? "s" : ""}: ${citations.join(". ")}. `;
      return `${cited}Drawn by Align from facts to ${edition}.`;
    },
    moreProducers: (count: number) =>
      `And ${counted(count, "other producer")}, named state by state under Country in Align`,
    drawing: "Drawing the picture",
    insert: "Insert as picture",
    copy: "Copy",
    copyPicture: "Copy picture",
    copied: "The picture is on the clipboard.",
    refused: "the browser does not let Align write to the clipboard here; insert the picture, or save it",
    save: "Save",
    savePicture: "Save picture",
    saved: (name: string) => `Saved as ${name}.`,
  },
  assembly: {
    label: "Map of the Assembly",
    subject: "the Assembly",
    title: (period: string, since: string | undefined) =>
      `Who votes with whom in the General Assembly, ${period}${since === undefined ? "" : ` (paths since ${since})`}`,
    camp: (title: string, members: number) => `${title} (${members})`,
    trail: (period: string) => `from where it stood in ${period}`,
    point: "Point at a dot, or move with the arrow keys; press Enter to open its country.",
    member: (name: string, camp: string) => `${name}: camp ${camp}`,
    noRoom: (count: number) =>
      `${counted(count, "name has", "names have")} no room on the map; point at the dots.`,
    note: (rollCalls: number) =>
      `A dot a member; the nearer two are, the more alike they cast ${counted(rollCalls, "recorded vote")} on which somebody voted no or abstained. Camps found in the votes themselves (Ward's clustering); places by classical scaling.`,
    altText: (title: string, legend: readonly string[]) =>
      `${title}: a dot a member, the nearer the more alike they vote. Camps: ${legend.join("; ")}.`,
  },
} as const;
