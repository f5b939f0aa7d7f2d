/**
 * What the stand-in announces, which is no more than it plays: `isSetSupported` answers from it, and office.js refuses members of
 * newer sets.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  AddinCommands: "1.1",
  BindingEvents: "1.1",
  CompressedFile: "1.1",
  ContextMenuApi: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  DocumentEvents: "1.1",
  ExcelApi: "1.19",
  ExcelApiOnline: "1.1",
  KeyboardShortcuts: "1.1",
  MatrixBindings: "1.1",
  MatrixCoercion: "1.1",
  RibbonApi: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
  TableBindings: "1.1",
  TableCoercion: "1.1",
  TextBindings: "1.1",
  TextCoercion: "1.1",
};
