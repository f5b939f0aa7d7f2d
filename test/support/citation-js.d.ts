declare module "@citation-js/core" {
  /** References as CSL JSON, read from any form that a plugin knows. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly {
      readonly id: string;
      readonly title?: string;
      readonly author?: readonly { readonly family?: string }[];
      readonly note?: string;
      readonly URL?: string;
      readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
    }[];
  }
}
declare module "@citation-js/plugin-bibtex";
