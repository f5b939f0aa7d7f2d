/** How a function of Align is called: `ALIGN.VOTE` or `GEO.ALIGN.VOTE` in a cell, `_xldudf_ALIGN_VOTE` in a file. Pure. */

/** The mark of an add-in's function in a file. */
const mark = "_xldudf_";

export interface FunctionName {
  /** In upper case, without a namespace: `ALIGN.VOTE`. */
  readonly name: string;
  /** As Excel shows it: `GEO.ALIGN.VOTE`. */
  readonly shown: string;
  /** `linked`: as a COM add-in's loading leaves it in a file, `[2]!_xldudf_ALIGN`. */
  readonly spelling: "shown" | "stored" | "linked";
}

const shownForm = /^(?:[a-z][\w.]*\.)??(align(?:\.[a-z]+)*)$/i;
const storedForm = /^(\[\d+\]!)?_xldudf_(?:([a-z][\w.]*)[_.])??(align(?:[_.][a-z]+)*)$/i;

/** What a function's name in a formula says if it is one of Align's, whichever way it is spelled. */
export function functionNameOf(text: string): FunctionName | undefined {
  const [, bare] = shownForm.exec(text) ?? [];
  if (bare !== undefined) return { name: bare.toUpperCase(), shown: text, spelling: "shown" };
  const [, link, namespace, stored] = storedForm.exec(text) ?? [];
  if (stored === undefined) return undefined;
  const own = stored.replaceAll("_", ".");
  const shown = namespace === undefined ? own : `${namespace}.${own}`;
  return { name: own.toUpperCase(), shown, spelling: link === undefined ? "stored" : "linked" };
}

/**
 * A function's name as a file spells it. The underscores are those of workbooks in OfficeDev/office-js issues 2568, 3558 and 3872, where
 * one stands for the dot behind the namespace; how Excel spells a dot inside a name no workbook tells that we know of, so both are read.
 */
export function storedName({ shown }: FunctionName): string {
  return mark + shown.toUpperCase().replaceAll(".", "_");
}
