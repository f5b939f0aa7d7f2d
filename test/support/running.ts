import type { Running } from "../../src/actions/action";

/** What an act is handed that nobody stops or watches. */
export const unwatched: Running = { signal: new AbortController().signal, progress: () => undefined };
