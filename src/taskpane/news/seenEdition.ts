import { machineKey } from "../machineKey";

/** Which edition's changes the user has seen. */
const key = () => machineKey("newsSeen");

/** Whether an edition's changes were shown before; where nothing is kept they count as seen, so that they do not come back each time. */
export function wasSeen(edition: string): boolean {
  try {
    return localStorage.getItem(key()) === edition;
  } catch {
    return true;
  }
}

export function keepSeen(edition: string): void {
  try {
    localStorage.setItem(key(), edition);
  } catch {
    // a browser that keeps nothing for the page: it is not shown by itself there
  }
}
