import { useSyncExternalStore } from "react";
import { type ShareState, shareStore } from "../../actions/share/shareStore";

/** What was looked at and found out, as it changes. */
export function useShareStore(): ShareState {
  return useSyncExternalStore(shareStore.listen, () => shareStore.state);
}
