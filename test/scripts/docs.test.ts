import { functionsPage, helpPage, signature } from "../../scripts/docs";
import { deploymentOf } from "../../scripts/manifest";
import { limits } from "../../src/reports/limits";
import { metadataFor, type FunctionsMetadata } from "../../scripts/metadata";

const metadata: FunctionsMetadata = {
  functions: [
    {
      id: "ALIGN.VOTE",
      name: "ALIGN.VOTE",
      description: 'How a country <voted>. A range is taken too. Example: =ALIGN.VOTE("KAZ", "ES-11/1")',
      helpUrl: "https://localhost:3000/help.html#align.vote",
      parameters: [
        { name: "country", description: "ISO code or name.", dimensionality: "matrix" },
        {
          name: "method",
          description: "How.",
          dimensionality: "matrix",
          optional: true,
          customEnumId: "Method",
        },
      ],
      result: { dimensionality: "matrix" },
    },
  ],
  enums: [
    { id: "Method", type: "string", values: [{ name: "Kappa", stringValue: "kappa", tooltip: "Cohen's" }] },
  ],
};

test("a signature shows what may be left out in brackets", () => {
  expect(metadata.functions.map(signature)).toEqual(["ALIGN.VOTE(country, [method])"]);
});

test.each([
  "- [`ALIGN.VOTE(country, [method])`](#align.vote): How a country &lt;voted>.\n",
  '<a id="align.vote"></a>\n\n## ALIGN.VOTE\n',
  "How a country &lt;voted>. A range is taken too.\n",
  'Example: `=ALIGN.VOTE("KAZ", "ES-11/1")`\n',
  '- **method** (may be left out): How.\n  - `"kappa"` Cohen\'s\n',
])("docs/functions.md holds %j", (part) => {
  expect(functionsPage(metadata)).toContain(part);
});

test.each([
  '<section id="align.vote">',
  "How a country &lt;voted&gt;. A range is taken too.",
  "<code>=GEO.ALIGN.VOTE(&quot;KAZ&quot;, &quot;ES-11/1&quot;)</code>",
  "<li><code>&quot;kappa&quot;</code> Cohen's</li>",
  ...limits.map(({ text }) => text.slice(0, 30)),
])("the help page of a build with a namespace holds %j", (part) => {
  expect(helpPage(metadata, deploymentOf({ namespace: "GEO" }))).toContain(part);
});

describe("functions.json as it ships", () => {
  const generated = JSON.stringify({ allowCustomDataForDataTypeAny: true, ...metadata });

  test("asks for cards only in a build for them", () => {
    expect(metadataFor(generated, deploymentOf({}))).not.toContain("allowCustomDataForDataTypeAny");
    const cards = JSON.parse(metadataFor(generated, deploymentOf({ datatypes: true })));
    expect(cards.allowCustomDataForDataTypeAny).toBe(true);
  });

  test("names the deployment's help page", () => {
    const shipped = metadataFor(generated, deploymentOf({}, "https://example.org/align"));
    expect(shipped).toContain('"helpUrl": "https://example.org/align/help.html#align.vote"');
    expect(shipped).not.toContain("localhost");
  });
});
