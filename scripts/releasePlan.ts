import { deploymentOf } from "./manifest";

/** What a release is asked to be. */
export interface Asked {
  /** Where the site will be served. */
  readonly url: string;
  /** Switches of the build, `name` or `name=value`. */
  readonly env?: readonly string[];
  /** Without the sources whose terms forbid commercial use. */
  readonly commercial?: boolean;
}

/** What a release is made of, and what it is called. */
export interface ReleasePlan {
  /** https, with a slash at the end. */
  readonly address: string;
  /** Arguments of npm that build it, and nothing beside it: types are checked before a commit is tagged. */
  readonly build: readonly string[];
  /** Folder with `web` and `cli` of that build. */
  readonly built: string;
  /** Names of the archives without their endings. */
  readonly site: string;
  readonly cli: string;
  /** The tables do not go along then: they hold the votes, which are for non-commercial use. */
  readonly isCommercial: boolean;
}

/** Switches as webpack reads them. */
function switchesOf(env: readonly string[]): Readonly<Record<string, string | true>> {
  return Object.fromEntries(
    env.map((each) => {
      const [name, ...value] = each.split("=");
      return [name, value.length > 0 ? value.join("=") : true];
    }),
  );
}

/** Names of webpack's configurations that are part of a release. */
const shipped = ["web", "cli"].flatMap((name) => ["--config-name", name]);

/** Throws on an address or a switch that no build can have, before anything is built. @param leftOut value of ALIGN_WITHOUT */
export function releasePlan(
  { url, env = [], commercial = false }: Asked,
  version: string,
  leftOut = "",
): ReleasePlan {
  if (leftOut !== "")
    throw new Error(
      `ALIGN_WITHOUT is set: ${leftOut}; a release has all sources, or with --commercial those that allow it: unset it`,
    );
  const switches = switchesOf(env);
  if ("commercial" in switches) throw new Error("no switch of a release: --env commercial; say --commercial");
  const words = env.flatMap((each) => ["--env", each]);
  const kind = commercial ? "-commercial" : "";
  return {
    address: deploymentOf(switches, url).url,
    build: ["run", "--silent", commercial ? "build:commercial" : "bundle", "--", ...shipped, ...words],
    built: commercial ? "dist/commercial" : "dist",
    site: `align-${version}${kind}`,
    cli: `align-cli-${version}${kind}`,
    isCommercial: commercial,
  };
}
