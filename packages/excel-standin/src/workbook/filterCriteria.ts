/** What a filter lets through, as `Excel.FilterCriteria` has it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly (string | { readonly date: string })[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly dynamicCriteria?: string;
  readonly color?: string;
}
