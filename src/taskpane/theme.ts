import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const dark = "(prefers-color-scheme: dark)";
const contrast = "(forced-colors: active)";

/** What the system has for each colour of Fluent's theme for forced colours, which is for a black ground alone. */
const systemColors: Readonly<Record<string, string>> = {
  "#ffffff": "CanvasText",
  "#000000": "Canvas",
  "#1aebff": "Highlight",
  "#ffff00": "LinkText",
  "#3ff23f": "GrayText",
};

function systemColor(token: string, color: string): string {
  // the lines of a grid stand behind what is drawn over them
  if (token === "colorNeutralStroke3") return "GrayText";
  // nothing that is drawn is under the pointer or selected: a browser gives these text and ground together
  return /(Hover|Pressed|Selected)$/.test(token) ? color : (systemColors[color] ?? color);
}

/**
 * Fluent's theme for forced colours in the colours that the user chose, light or dark, and in the letters of the other themes:
 * a browser forces its colours on text and boxes, but not on what is drawn.
 */
const contrastTheme = {
  ...Object.fromEntries(
    Object.entries(teamsHighContrastTheme).map(([token, value]) => [
      token,
      typeof value === "string" ? systemColor(token, value) : value,
    ]),
  ),
  fontFamilyBase: webLightTheme.fontFamilyBase,
} as Theme;

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
