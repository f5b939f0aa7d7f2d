/** An element of XML as a parser read it; see `workbook/xmlElement.ts`. */
export interface XmlElement {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text directly inside it. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}
