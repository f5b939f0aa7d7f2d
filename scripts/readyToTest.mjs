// Before the tests: what they need outside npm is installed where that needs no question, and named elsewhere.
import { howToInstall, installMissing, outsideTools } from "./outsideTools.cjs";

const missing = installMissing();
if (missing.length > 0) {
  const able = missing.filter((name) => outsideTools[name].debian.length > 0);
  const way = able.length > 0 ? `\nTo have them: ${howToInstall(able)}` : "";
  process.stderr.write(`Missing: ${missing.join(", ")}. Tests that need them will not run.${way}\n`);
}
