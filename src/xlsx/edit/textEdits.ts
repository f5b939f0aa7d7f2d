/** A piece of a text and what takes its place; an empty piece is a place to insert at. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text from one place to another with pieces replaced that do not overlap; what is inserted at one place keeps its order. */
export function edited(text: string, edits: readonly TextEdit[], from = 0, to = text.length): string {
  const pieces: string[] = [];
  let at = from;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at, to));
  return pieces.join("");
}
