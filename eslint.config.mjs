import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "packed/**", "coverage/**", "node_modules/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "smart"],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-alert": "error",
      "max-lines": ["error", 400],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // bounds are known where a bit set is walked, and a check in such a loop costs more than the work
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "scripts/**/*.ts", "packages/*/src/**/*.ts"],
    // the plugin's own "recommended" set brings eslint-plugin-prettier along; formatting is a step of its own
    plugins: { "office-addins": officeAddins },
    languageOptions: { globals: { ...globals.browser, Office: "readonly", CustomFunctions: "readonly" } },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSTypeAliasDeclaration > TSTypeLiteral", message: "An interface is a record." },
      ],
    },
  },
  {
    // the stand-in is Excel's side of the conversation: its ranges are no proxies
    files: ["packages/excel-standin/**/*.ts"],
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "off"]),
    ),
  },
  {
    // the metadata generator reads syntax: what a cell may hold is spelled `any[][]`
    files: ["src/functions/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["src/core/**/*.ts", "src/edition/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "navigator",
        "fetch",
        "location",
        "Office",
        "Excel",
      ],
    },
  },
  { files: ["src/cli/**", "src/pipeline/**", "scripts/**", "bench/**"], rules: { "no-console": "off" } },
  { files: ["scripts/**", "bench/**"], languageOptions: { globals: globals.node } },
  {
    // spellings are taken apart letter by letter, marks and all
    files: ["src/core/countries/**/*.ts"],
    rules: { "no-control-regex": "off", "no-misleading-character-class": "off" },
  },
  // what webpack makes of a file that is not code is a default export
  { files: ["**/*.d.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["test/**/*.ts", "packages/*/test/**/*.ts"],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
  },
  {
    files: ["src/taskpane/*.js"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, CustomFunctions: "readonly" } },
  },
  {
    files: ["**/*.config.js", "scripts/**/*.cjs", "bench/**/*.cjs", "test/support/**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  prettier,
);
