/** A message between the page that plays Excel and the add-in's frame; sent as JSON text by `postMessage`. */
export interface Message {
  /** 0: a request, 1: an answer or an event. */
  readonly _messageType: number;
  /** Of a request, 0: a call, 1: listen to an event, 2: listen no longer. */
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  /** Of an answer, 0: done; below 0: failed. */
  readonly _errorCode?: number;
  /** Of what is not a request, 0: an answer, 1: an event. */
  readonly _responseType?: number;
}

/** What the add-in calls by `executeMethod`. */
export const Dispatch = {
  selectedData: 64,
  setSelectedData: 65,
  addBindingFromSelection: 66,
  getBinding: 68,
  releaseBinding: 69,
  bindingData: 70,
  setBindingData: 71,
  addRows: 72,
  clearRows: 73,
  getAllBindings: 74,
  loadSettings: 75,
  saveSettings: 76,
  file: 77,
  addBindingFromNamedItem: 78,
  addColumns: 79,
  fileSlice: 80,
  releaseFile: 81,
  goTo: 82,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Categories of `richApiMessage` events. */
export const MessageCategory = { customFunction: 1, action: 2, event: 65536 } as const;

/** Of the category of events: the add-in's pane was shown or hidden. */
export const visibilityChanged = 65539;
