import {
  FluentProvider,
  Spinner,
  Tab,
  TabList,
  type Theme,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  Suspense,
  lazy,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { type PartName, actionRunner, partNames } from "../actions/actionRunner";
import { keptFlag, saveWorkbookSetting, workbookSetting } from "../actions/workbookSettings";
import type { Code, World } from "../core/world";
import { keepFocus } from "./keepFocus";
import { OutcomeBar } from "./outcomeBar";
import { BuildPart } from "./parts/build";
import { NewsAbove, NewsLink, useWhatsNew } from "./news/whatsNew";
import { type Session, SessionContext } from "./session";
import { EditionNotice, LeftOutNotice } from "./share/editionNotice";
import { texts } from "./texts/texts";
import { useTheme } from "./theme";

const FindPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "find" */ "./find/findPart")).FindPart,
}));
const CountryPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "country" */ "./parts/country")).CountryPart,
}));
const MapPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "map" */ "./map/mapPart")).MapPart,
}));
const EnrichPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "enrich" */ "./parts/enrich")).EnrichPart,
}));
const ExplainPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "explain" */ "./parts/explain")).ExplainPart,
}));

const SharePart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "share" */ "./share/sharePart")).SharePart,
}));

const OwnDataPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "own" */ "./parts/ownData")).OwnDataPart,
}));

const useStyles = makeStyles({
  // tabs and outcome stay, whatever the part below them is scrolled to
  shell: { height: "100vh", display: "flex", flexDirection: "column", boxSizing: "border-box" },
  scrolled: {
    flex: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    // what the keys go to is not left behind the action at the foot of a part
    scrollPaddingBottom: "112px",
    scrollPaddingTop: "8px",
    // what does not fit is scrolled, not squeezed
    "& > *": { flexShrink: 0 },
  },
  // Excel's own menu lies over the upper right corner; what is wider than a line of tabs leaves them together
  tabs: {
    flexShrink: 0,
    paddingRight: "max(20px, 100% - 560px)",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // eight of them share the line: as far apart as it lets them, at 320 pixels too
  tab: { flexGrow: 1, paddingLeft: "1px", paddingRight: "1px", minWidth: 0 },
  tabText: {
    "& > span": { fontSize: tokens.fontSizeBase200, paddingLeft: 0, paddingRight: 0 },
  },
  part: {
    // what is short ends where the pane ends, without a scroll bar
    flex: "1 0 auto",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
});

interface ShellProps {
  readonly world: World;
  readonly prefix: string;
}

function partShown(part: PartName, country: Code, onCountry: (code: Code) => void) {
  switch (part) {
    case "find":
      return <FindPart country={country} onCountry={onCountry} />;
    case "build":
      return <BuildPart />;
    case "enrich":
      return <EnrichPart />;
    case "country":
      return <CountryPart country={country} onCountry={onCountry} />;
    case "explain":
      return <ExplainPart />;
    case "map":
      return <MapPart />;
    case "share":
      return <SharePart />;
    case "own":
      return <OwnDataPart />;
  }
}

/** Whether Align has written anything into the workbook, which remembers it. */
function useStarted(hasWritten: boolean): boolean {
  const [isStarted, setStarted] = useState(
    () => keptFlag("started") ?? workbookSetting("build") !== undefined,
  );
  useEffect(() => {
    if (!hasWritten || isStarted) return;
    setStarted(true);
    saveWorkbookSetting("started", true);
  }, [hasWritten, isStarted]);
  return isStarted;
}

/** The pane: its parts, of which one is seen, and what the last act came to. */
export function Shell({ world, prefix }: ShellProps) {
  const theme: Theme = useTheme();
  const styles = useStyles();
  const { part, running, outcome } = useSyncExternalStore(actionRunner.listen, () => actionRunner.state);
  const [country, setCountry] = useState<Code>("MDA");
  const scrolled = useRef<HTMLDivElement>(null);
  useEffect(keepFocus, []);
  useLayoutEffect(() => scrolled.current?.scrollTo(0, 0), [part]);
  const busy = running !== undefined;
  const news = useWhatsNew(world.editionName, part);
  const isStarted = useStarted(outcome?.undo !== undefined);
  const session = useMemo(
    (): Session => ({
      world,
      prefix,
      busy,
      isStarted,
      openCountry: (code) => {
        setCountry(code);
        actionRunner.show("country");
      },
      perform: (label, act) => actionRunner.run(label, act),
    }),
    [world, prefix, busy, isStarted],
  );
  return (
    // its own class would be copied to every list that opens over the pane
    <FluentProvider theme={theme}>
      <div className={styles.shell}>
        <SessionContext value={session}>
          <TabList
            size="small"
            className={styles.tabs}
            aria-label={texts.partsLabel}
            selectedValue={part}
            onTabSelect={(_, { value }) => {
              news.leave();
              actionRunner.show(value as PartName);
            }}
          >
            {partNames.map((name) => (
              <Tab
                key={name}
                value={name}
                id={`tab-${name}`}
                aria-controls="part"
                className={mergeClasses(styles.tab, styles.tabText)}
              >
                {texts.parts[name]}
              </Tab>
            ))}
          </TabList>
          <OutcomeBar />
          <div ref={scrolled} className={styles.scrolled}>
            <LeftOutNotice />
            <EditionNotice />
            <NewsAbove {...news} />
            <div
              id="part"
              role="tabpanel"
              aria-labelledby={`tab-${part}`}
              className={styles.part}
              // the list stands in the place of the part, which stays as it is
              style={news.shown === "list" ? { display: "none" } : undefined}
            >
              <Suspense fallback={<Spinner size="small" />}>{partShown(part, country, setCountry)}</Suspense>
            </div>
            <NewsLink {...news} />
          </div>
        </SessionContext>
      </div>
    </FluentProvider>
  );
}
