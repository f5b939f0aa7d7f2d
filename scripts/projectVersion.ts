import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The version in `package.json`, which is that of all that a release holds. */
export function projectVersion(): string {
  const text = readFileSync(resolve(__dirname, "../package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
