/** The namespaces of a file: transitional, as Excel writes unless it is asked otherwise, or strict (ISO/IEC 29500-1 and -4). */
export interface Namespaces {
  readonly main: string;
  /** Of relations to other parts. */
  readonly relations: string;
}

export const transitional: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const strict: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
