const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { CycloneDxWebpackPlugin } = require("@cyclonedx/webpack-plugin");
const tsx = require("tsx/cjs/api");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const { version } = require("./package.json");
const { deploymentOf, manifestFor } = tsx.require("./scripts/manifest.ts", __filename);
const { metadataFor, withoutAddresses } = tsx.require("./scripts/metadata.ts", __filename);
const { thirdParty } = tsx.require("./scripts/thirdParty.ts", __filename);
const { helpPage } = tsx.require("./scripts/docs.ts", __filename);

const functions = ["score", "figure", "vote", "fact"].map(
  (subject) => `./src/functions/${subject}Functions.ts`,
);
const card = "./src/functions/card.ts";

/** Where worksheet functions are declared: cards only where functions.json may allow them. */
function declarations(deployment) {
  return deployment?.datatypes ? [...functions, card] : functions;
}

/** Rewrites functions.json for the deployment and makes help.html from it; without a deployment it names no address. */
class FunctionsMetadata {
  constructor(deployment) {
    this.deployment = deployment;
  }

  apply(compiler) {
    const { RawSource } = webpack.sources;
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        const asset = compilation.getAsset("functions.json");
        if (!asset) return;
        const made = asset.source.source().toString();
        if (!this.deployment) {
          compilation.updateAsset("functions.json", new RawSource(withoutAddresses(made)));
          return;
        }
        const metadata = metadataFor(made, this.deployment);
        compilation.updateAsset("functions.json", new RawSource(metadata));
        compilation.emitAsset("help.html", new RawSource(helpPage(JSON.parse(metadata), this.deployment)));
      });
    });
  }
}

/**
 * Lets the page ask for its script by the script's content, after all that changes it: the script keeps its name for the manifest, and
 * its address changes with its content and only with it.
 */
class ContentAddress {
  constructor(page, script) {
    this.page = page;
    this.script = script;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("ContentAddress", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ContentAddress", stage }, () => {
        const [page, script] = [this.page, this.script].map((name) => compilation.getAsset(name));
        const hash = createHash("sha256").update(script.source.buffer()).digest("hex").slice(0, 16);
        const text = page.source.source().toString();
        const addressed = text.replace(`"${this.script}"`, `"${this.script}?${hash}"`);
        if (addressed === text) throw new Error(`${this.page} does not ask for ${this.script}`);
        compilation.updateAsset(this.page, new sources.RawSource(addressed));
      });
    });
  }
}

const squareMatrix = path.resolve(__dirname, "src/core/votes/camps/squareMatrix.ts");

/** Paths of the files whose modules a build writes, in the order of their names. */
function bundled({ modules, chunkGraph }) {
  const written = [...modules].filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0);
  const single = written.flatMap((module) => [module, ...(module.modules ?? [])]);
  return [...new Set(single.flatMap((module) => module.nameForCondition() ?? []))].sort();
}

/** The parser for Node, as its own for browsers has a Buffer of an unknown version in it. */
const nodeCsv = path.resolve(__dirname, "node_modules/csv-parse/lib/sync.js");

/** Writes beside a build what it holds of others, from webpack's own module graph: sbom.json and THIRD-PARTY.md. */
class ThirdParty {
  /** @param beside names of packages that are part of the build without a module of theirs */
  constructor(beside) {
    this.beside = beside;
  }

  apply(compiler) {
    new CycloneDxWebpackPlugin({
      outputLocation: "./sbom",
      includeWellknown: false,
      reproducibleResults: true,
      validateResults: false,
      collectEvidence: true,
    }).apply(compiler);
    const { Compilation, sources } = webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    compiler.hooks.thisCompilation.tap("ThirdParty", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ThirdParty", stage }, () => {
        const bom = compilation.getAsset("sbom/bom.json").source.source().toString();
        for (const name of ["sbom/bom.json", "sbom/bom.xml"]) compilation.deleteAsset(name);
        const { sbom, page } = thirdParty(bom, bundled(compilation), this.beside);
        compilation.emitAsset("sbom.json", new sources.RawSource(sbom));
        compilation.emitAsset("THIRD-PARTY.md", new sources.RawSource(page));
      });
    });
  }
}

/** The variable that holds the text of packed/facts.json. */
const facts = "alignFacts";

/** Where a build's facts are, and where it goes. */
function foldersOf({ commercial }) {
  const [packed, out] = commercial ? ["packed/commercial", "dist/commercial"] : ["packed", "dist"];
  return { packed: path.resolve(__dirname, packed), out: path.resolve(__dirname, out) };
}

/** Sets that variable, in ASCII: a script all in ASCII takes half the memory, and loads faster. */
function factsText(packed) {
  const text = readFileSync(path.join(packed, "facts.json"), "utf8");
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `const ${facts}=${escaped};`;
}

/**
 * What both builds share. The metadata plugin appends `CustomFunctions.associate` where functions are declared.
 * @param served undefined for what no address serves
 */
function common(mode, { packed }, served) {
  return {
    mode,
    context: __dirname,
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: {
              transpileOnly: true,
              onlyCompileBundledFiles: true,
              compilerOptions: { noEmit: false },
            },
          },
        },
        { test: /\.bin$/, type: "asset/bytes" },
        { test: /\.md$/, type: "asset/source" },
        // of ml-matrix the clustering needs four members, a tenth of its own length instead of ten times it
        { test: /node_modules[\\/]ml-hclust[\\/]/, resolve: { alias: { "ml-matrix$": squareMatrix } } },
      ],
    },
    externals: { "../../packed/facts.json": `var ${facts}` },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: declarations(served), output: "functions.json" }),
      new FunctionsMetadata(served),
      new webpack.NormalModuleReplacementPlugin(/packed\/votes\.bin$/, (votes) => {
        votes.request = path
          .relative(votes.context, path.join(packed, "votes.bin"))
          .replaceAll(path.sep, "/");
      }),
      new webpack.DefinePlugin({ alignBuild: JSON.stringify(`Align ${version}`) }),
      // outside of any function a script's text is read once; inside one, an engine first skips over it
      new webpack.BannerPlugin({ banner: () => factsText(packed), raw: true, entryOnly: true }),
    ],
    // pages stay as written: what is served can be read against what is documented
    optimization: {
      realContentHash: true,
      minimizeOptions: { html: false, css: false, javascript: { format: { ascii_only: true } } },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** The one page that holds functions, commands and pane (a shared runtime), and what is served beside it. */
function web(mode, deployment, folders = foldersOf(deployment)) {
  const base = common(mode, folders, deployment);
  return {
    ...base,
    name: "web",
    target: ["web", "es2022"],
    // a browser has no Buffer: the same parser with one of its own
    resolve: { ...base.resolve, alias: { "csv-parse/sync$": nodeCsv } },
    module: {
      rules: [
        ...base.module.rules,
        { test: /node_modules[\\/]csv-parse[\\/]/, use: path.resolve(__dirname, "scripts/withBuffer.cjs") },
      ],
    },
    // no eval in any mode: the pages' content security policy forbids it
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: [
        ...declarations(deployment),
        "./src/commands/commands.ts",
        "./src/functions/ready.ts",
        "./src/taskpane/taskpane.ts",
      ],
    },
    output: {
      path: path.join(folders.out, "web"),
      clean: true,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
    },
    plugins: [
      ...base.plugins,
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { namespace: deployment.namespace ?? "" },
        chunks: ["functions"],
        minify: false,
      }),
      new ContentAddress("taskpane.html", "functions.js"),
      // names and borders come with the facts
      new ThirdParty(["i18n-iso-countries", "webpack", "world-atlas"]),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "src/taskpane/*.{css,js}", to: "[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (xml) => manifestFor(xml.toString(), deployment),
          },
        ],
      }),
    ],
  };
}

/** The same functions and reports without Excel, as one file that Node runs. */
function cli(mode, deployment) {
  const folders = foldersOf(deployment);
  const base = common(mode, folders, undefined);
  return {
    ...base,
    name: "cli",
    target: "node20",
    devtool: false,
    // what catches faults and a small host for `CustomFunctions` first, then the functions, then the commands: edges meet only here
    entry: {
      align: ["./src/cli/faults.ts", "./src/cli/functionsHost.ts", ...functions, "./src/cli/align.ts"],
    },
    output: { path: path.join(folders.out, "cli"), clean: true, filename: "[name].js" },
    // functions.json lies beside the program, wherever that is put
    node: { __dirname: false },
    // readable, so that a fault reported from a terminal has a stack to read
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      ...base.plugins,
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new Executable("align.js"),
      new ThirdParty(["i18n-iso-countries", "webpack"]),
    ],
  };
}

/** Where the preview of the stand-in finds its style sheets: those of the packages that it brings. */
const grid = (preset) =>
  require.resolve(`@univerjs/${preset}/lib/index.css`, {
    paths: [require.resolve("excel-standin/preview.css")],
  });

/** The page of the stand-in: nothing of Align, and nothing that is deployed. */
function preview() {
  return {
    name: "preview",
    context: __dirname,
    mode: "production",
    target: ["web", "es2022"],
    devtool: false,
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [common("production", foldersOf({})).module.rules[0]] },
    entry: { preview: "excel-standin/preview-page" },
    output: { path: path.resolve(__dirname, "dist/preview"), clean: true, filename: "[name].js" },
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: require.resolve("excel-standin/preview.html"), to: "preview.html" },
          { from: require.resolve("excel-standin/preview.css"), to: "preview.css" },
          { from: grid("preset-sheets-core"), to: "univer.css" },
          { from: grid("preset-sheets-note"), to: "note.css" },
        ],
      }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
    // the grid is large and served from this machine: making it smaller takes longer than it saves
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Lets the shell run a file of the output. */
class Executable {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("Executable", (compilation) =>
      require("node:fs/promises").chmod(path.join(compilation.outputOptions.path, this.name), 0o755),
    );
  }
}

async function devServer() {
  const { ca, key, cert } = await require("office-addin-dev-certs").getHttpsServerOptions();
  return {
    server: { type: "https", options: { ca, key, cert } },
    headers: { "Access-Control-Allow-Origin": "*" },
    host: "localhost",
    port: 3000,
    // live reload would reload the runtime under Excel's hands, and its script needs more than our policy allows
    hot: false,
    liveReload: false,
    client: false,
    static: false,
  };
}

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const deployment = deploymentOf(env, process.env.ALIGN_URL);
  if (env.WEBPACK_SERVE) return { ...web(mode, deployment), devServer: await devServer() };
  const shipped = [web(mode, deployment), cli(mode, deployment)];
  return deployment.commercial ? shipped : [...shipped, preview()];
};

/** The site made of the facts in another folder, for tests. @param folders `packed` and `out`, as `foldersOf` has them */
module.exports.siteOf = (folders) => web("production", deploymentOf({}, process.env.ALIGN_URL), folders);
