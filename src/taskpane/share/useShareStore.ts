import { useSyncExternalStore } from "react";
import { type ShareState, shareDesk } from "../../actions/share/shareStore";

/** What was looked at and found out, as it changes. */
export function useShareDesk(): ShareState {
  return useSyncExternalStore(shareDesk.listen, () => shareDesk.state);
}
