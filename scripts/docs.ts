import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { limits } from "../src/reports/limits";
import { addressed, deploymentOf, type Deployment } from "./manifest";
import type { Choice, FunctionMetadata, FunctionParameter, FunctionsMetadata } from "./metadata";

/**
 * docs/functions.md and help.html, both from functions.json: what Excel shows while a formula is typed,
 * on one page. Run as a script (`npm run docs`, after a build) it writes docs/functions.md.
 */

/** The heading's anchor, as `@helpurl` names it: `ALIGN.VOTE` is `#align.vote`. */
export function anchorOf(name: string): string {
  return name.toLowerCase();
}

/** `ALIGN.VOTE(country, resolution)`, optional parameters in brackets. */
export function signature({ name, parameters }: FunctionMetadata): string {
  const shown = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${name}(${shown.join(", ")})`;
}

/** docs/functions.md. */
export function functionsPage(metadata: FunctionsMetadata): string {
  const parts = [
    "# The worksheet functions",
    "",
    "Made by `npm run docs` from what Excel itself shows; change the `src/functions/*Functions.ts` of its subject, not this file.",
    "",
    ...metadata.functions.map(
      (each) =>
        `- [\`${signature(each)}\`](#${anchorOf(each.name)}): ${escaped(firstSentence(each.description))}`,
    ),
    "",
    ...metadata.functions.flatMap((each) => section(each, metadata)),
  ];
  return `${parts.join("\n").trimEnd()}\n`;
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0].replaceAll(/\s+/g, " ") ?? text;
}

/** What a description says before its example. */
function textOf(description: string): string {
  return description.replace(/\s*Example: =.*$/s, "");
}

/** The formula after `Example:`, if there is one. */
function exampleOf(description: string): readonly string[] {
  return [...description.matchAll(/Example: (=.*\))/gs)].map(([, formula]) => formula!);
}

function section(each: FunctionMetadata, metadata: FunctionsMetadata): readonly string[] {
  return [
    `<a id="${anchorOf(each.name)}"></a>`,
    "",
    `## ${each.name}`,
    "",
    `\`=${signature(each)}\``,
    "",
    escaped(textOf(each.description)),
    "",
    ...exampleOf(each.description).flatMap((formula) => [`Example: \`${formula}\``, ""]),
    ...each.parameters.flatMap((parameter) => item(parameter, metadata)),
    ...(each.parameters.length ? [""] : []),
  ];
}

function item(parameter: FunctionParameter, metadata: FunctionsMetadata): readonly string[] {
  const left = parameter.optional ? " (may be left out)" : "";
  const choices = metadata.enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
  return [
    `- **${parameter.name}**${left}: ${escaped(parameter.description ?? "")}`,
    ...choices.map((choice) => `  - \`${valueOf(choice)}\` ${escaped(choice.tooltip)}`),
  ];
}

function valueOf({ stringValue, numberValue }: Choice): string {
  return stringValue === undefined ? String(numberValue) : `"${stringValue}"`;
}

function escaped(text: string): string {
  return text.replaceAll("<", "&lt;");
}

/** help.html, which Help and every `@helpurl` open: the same content as docs/functions.md, no script. */
export function helpPage(metadata: FunctionsMetadata, deployment: Deployment): string {
  const prefix = deployment.namespace === undefined ? "" : `${deployment.namespace}.`;
  const list = metadata.functions.map(
    (each) =>
      `<li><a href="#${anchorOf(each.name)}"><code>${prefix}${html(signature(each))}</code></a> ` +
      `${html(firstSentence(each.description))}</li>`,
  );
  // an example is written for the bare names
  const named = metadata.functions.map((each) => ({
    ...each,
    description: each.description.replaceAll("=ALIGN", `=${prefix}ALIGN`),
  }));
  const sections = named.map((each) => htmlSection(each, metadata, prefix));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<title>Align: the worksheet functions</title>
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="taskpane.css">
</head>
<body class="help">
<main>
<h1>Align</h1>
<p>Where countries stand, in Excel: UN votes, blocs, polls and a score that shows its working.</p>
<h2>The worksheet functions</h2>
<ul>
${list.join("\n")}
</ul>
${sections.join("\n")}
<section id="limits">
<h2>What the score does not say</h2>
<ol>
${limits.map(({ subject, text }) => `<li><strong>${html(subject)}.</strong> ${html(text)}</li>`).join("\n")}
</ol>
</section>
</main>
</body>
</html>
`;
}

function htmlSection(each: FunctionMetadata, metadata: FunctionsMetadata, prefix: string): string {
  const rows = each.parameters.map((parameter) => {
    const choices = metadata.enums?.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
    const listed = choices.map(
      (choice) => `<li><code>${html(valueOf(choice))}</code> ${html(choice.tooltip)}</li>`,
    );
    const left = parameter.optional ? " (may be left out)" : "";
    const nested = listed.length ? `<ul>${listed.join("")}</ul>` : "";
    return `<dt>${html(parameter.name)}${left}</dt><dd>${html(parameter.description ?? "")}${nested}</dd>`;
  });
  return `<section id="${anchorOf(each.name)}">
<h3>${prefix}${html(each.name)}</h3>
<p><code>=${prefix}${html(signature(each))}</code></p>
<p>${html(textOf(each.description))}</p>
${exampleOf(each.description)
  .map((formula) => `<p>Example: <code>${html(formula)}</code></p>`)
  .join("")}
${rows.length ? `<dl>${rows.join("\n")}</dl>` : ""}
</section>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

if (process.argv[1]?.endsWith("docs.ts")) {
  if (existsSync("dist/web/functions.json")) {
    const json = addressed(readFileSync("dist/web/functions.json", "utf8"), deploymentOf({}));
    writeFileSync("docs/functions.md", functionsPage(JSON.parse(json) as FunctionsMetadata));
  } else {
    console.error("no dist/web/functions.json: npm run build first, then npm run docs");
    process.exitCode = 1;
  }
}
