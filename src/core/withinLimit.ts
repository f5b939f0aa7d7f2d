/** Letters that a message has at most: Excel's error card and a line of the pane hold no more. */
const most = 250;

/** A message of one line within the limit: the value it tells of is cut short, its remedy stays. */
export function withinLimit(message: string): string {
  if (message.length <= most || message.includes("\n")) return message;
  const remedy = message.slice(message.lastIndexOf("; "));
  const tail = message.includes("; ") && remedy.length <= most / 2 ? remedy : "";
  return `${message.slice(0, most - 1 - tail.length)}…${tail}`;
}
