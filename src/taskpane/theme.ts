import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const dark = "(prefers-color-scheme: dark)";
const contrast = "(forced-colors: active)";

/** Fluent's theme for forced colours, in the letters of the others. */
const contrastTheme: Theme = { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase };

function listen(changed: () => void): () => void {
  const queries = [dark, contrast].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

/** How light a colour `#RRGGBB` is, 0 to 1. */
function lightness(color: string): number {
  const part = (at: number) => parseInt(color.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function isDark(): boolean {
  // Excel on the web does not tell its theme; where it does, it counts before the system's
  const ground = Office.context.officeTheme?.bodyBackgroundColor;
  return ground && /^#[0-9a-f]{6}$/i.test(ground) ? lightness(ground) < 0.5 : window.matchMedia(dark).matches;
}

function current(): Theme {
  if (window.matchMedia(contrast).matches) return contrastTheme;
  return isDark() ? webDarkTheme : webLightTheme;
}

/** The theme of Excel, or of the system where Excel does not tell. */
export function useTheme(): Theme {
  return useSyncExternalStore(listen, current);
}
