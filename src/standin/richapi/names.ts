// on the wire names begin with a capital; two properties are set under an older name
const fromWire: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };
const toWire = new Map<string, string>();

/** The JavaScript name of a name on the wire. */
export function memberName(wire: string): string {
  return fromWire[wire] ?? wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** The name on the wire of a JavaScript name. */
export function wireName(member: string): string {
  let wire = toWire.get(member);
  if (wire === undefined) {
    wire = member.charAt(0).toUpperCase() + member.slice(1);
    toWire.set(member, wire);
  }
  return wire;
}
