import { machineKey } from "../machineKey";

/** Which edition the user has seen. */
const key = () => machineKey("newsSeen");

/** Whether an edition is an update: the user has seen another one. Where none was seen or nothing is kept there is nothing to compare it with. */
export function isUpdate(edition: string): boolean {
  try {
    const seen = localStorage.getItem(key());
    if (seen === null) keepSeen(edition);
    return seen !== null && seen !== edition;
  } catch {
    return false;
  }
}

export function keepSeen(edition: string): void {
  try {
    localStorage.setItem(key(), edition);
  } catch {
    // a browser that keeps nothing for the page: it is never told of by itself there
  }
}
