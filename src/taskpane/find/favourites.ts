import { useState } from "react";
import { machineKey } from "../machineKey";

/** Where a user's favourites are kept. */
const storageKey = () => machineKey("favourites");

function kept(): ReadonlySet<string> {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(storageKey()) ?? "[]");
    return new Set(Array.isArray(list) ? list.filter((one) => typeof one === "string") : []);
  } catch {
    // a browser that keeps nothing for the page, or what is kept is none of ours: there are no favourites yet
    return new Set();
  }
}

/** The keys of the user's favourites, and what adds or removes one. */
export function useFavourites(): readonly [ReadonlySet<string>, (key: string) => void] {
  const [favourites, setFavourites] = useState(kept);
  const toggle = (key: string) => {
    const next = new Set(favourites);
    if (!next.delete(key)) next.add(key);
    setFavourites(next);
    try {
      localStorage.setItem(storageKey(), JSON.stringify([...next]));
    } catch {
      // kept as long as the pane is open, where the browser keeps nothing for the page
    }
  };
  return [favourites, toggle];
}
