// on the wire names begin with a capital; some properties are set under an older name
const fromWire: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "showGridlines",
  "Worksheet.Headings": "showHeadings",
  "Style.Orientation": "textOrientation",
};
// and two are answered as they are
const asIs = new Set(["Image.format", "Line.connectorType"]);
const toWire = new Map<string, string>();

/** The JavaScript name of a name on the wire. @param type of the object whose property it is */
export function memberName(wire: string, type = ""): string {
  return fromWire[`${type}.${wire}`] ?? wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** The name on the wire of a JavaScript name. @param type of the object whose property it is */
export function wireName(member: string, type = ""): string {
  const key = asIs.has(`${type}.${member}`) ? `${type}.${member}` : member;
  let wire = toWire.get(key);
  if (wire === undefined) {
    wire = key === member ? member.charAt(0).toUpperCase() + member.slice(1) : member;
    toWire.set(key, wire);
  }
  return wire;
}
