import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  Link,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { actionRunner } from "../../actions/actionRunner";
import { workbookSetting } from "../../actions/workbookSettings";
import { countryName } from "../../core/countries/countries";
import type { Code, Indicator, RollCall, World } from "../../core/world";
import type { AnyReport } from "../../reports/catalogue";
import { type BuildForm, keptForm } from "../build/buildForm";
import { symbolOf } from "../country/document";
import { groupCode, pickedCountries } from "../fields/countryChoices";
import { CountryField } from "../fields/countryField";
import type { Choice } from "../fields/manyPicker";
import { changePartState, usePartState } from "../partState";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { aims } from "./aims";
import { type Entry, entriesFound, entriesOf } from "./entries";
import { EntryRows } from "./entryRows";
import { useFavourites } from "./favourites";
import { FormulaBuilder } from "./formulaBuilder";
import { type FunctionText, functionTexts, proposedFor } from "./functionTexts";
import { yearToAsk } from "./given";
import { IndicatorDetail } from "./indicatorDetail";
import { type CountryMeant, countriesMeant, groupsMeant, rollCallMeant, rollCallsAbout } from "./namesMeant";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  panel: { margin: 0 },
  group: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** Matches that are shown at once. */
const most = 60;

/** What is looked at in place of the list: an indicator, or a function with what its arguments begin with. */
type Opened =
  | { readonly kind: "indicator"; readonly code: string }
  | { readonly kind: "function"; readonly name: string; readonly given: readonly string[] };

interface FindPartProps {
  readonly country: Code;
  readonly onCountry: (code: Code) => void;
}

function changeBuild(world: World, change: (form: BuildForm) => BuildForm): void {
  changePartState("build", () => keptForm(world, workbookSetting("build")), change);
  actionRunner.show("build");
}

function openReport(world: World, { name, forms }: AnyReport): void {
  changeBuild(world, (form) => ({ ...form, report: name, way: forms[0].name }));
}

function openMap(indicator: string): void {
  changePartState(
    "map indicator",
    () => indicator,
    () => indicator,
  );
  actionRunner.show("map");
}

/** Every function of this build with its texts; none before they came, and a word where they do not come. */
function useFunctions(): { readonly functions: readonly FunctionText[]; readonly hasFailed: boolean } {
  const [functions, setFunctions] = useState<readonly FunctionText[]>([]);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    functionTexts().then(setFunctions, () => setFailed(true));
  }, []);
  return { functions, hasFailed };
}

/** Reports, indicators and functions: searched, by what one wants to know, with the user's favourites first. */
export function FindPart({ country, onCountry }: FindPartProps) {
  const { world, prefix } = useSession();
  const { functions, hasFailed } = useFunctions();
  const [typed, setTyped] = usePartState("find typed", () => "");
  const [opened, setOpened] = usePartState<Opened | undefined>("find opened", () => undefined);
  const [favourites, toggle] = useFavourites();
  const entries = useMemo(() => entriesOf(world, functions), [world, functions]);
  const asked = useDeferredValue(typed);
  const about = useMemo(() => rollCallsAbout(world, asked), [world, asked]);
  const open = (entry: Entry) => {
    if (entry.kind === "report") openReport(world, entry.report);
    else if (entry.kind === "indicator") setOpened({ kind: "indicator", code: entry.code });
    else setOpened({ kind: "function", name: entry.text.name, given: proposedFor(entry.text, country) });
  };
  const rows = { favourites, onToggle: toggle, onOpen: open };
  const close = () => setOpened(undefined);
  if (opened?.kind === "indicator" && world.indicators.has(opened.code))
    return (
      <IndicatorDetail
        indicator={world.indicators.get(opened.code)!}
        {...{ country, onCountry }}
        onBack={close}
        onFormula={() =>
          setOpened({
            ...{ kind: "function", name: "ALIGN.GET" },
            given: [country, opened.code, yearToAsk(world, world.indicators.get(opened.code)!, country)],
          })
        }
        onTable={() => changeBuild(world, (form) => withIndicator(form, opened.code))}
        onMap={() => openMap(opened.code)}
      />
    );
  const text = opened?.kind === "function" && functions.find(({ name }) => name === opened.name);
  if (text) return <FormulaBuilder text={text} given={opened.given} prefix={prefix} onBack={close} />;
  const found = asked.trim() === "" ? undefined : entriesFound(entries, asked);
  const countries = found ? countriesMeant(world, asked) : [];
  const foreign = countries.filter(({ through }) => through !== undefined);
  const meant = countries.filter(({ through }) => through === undefined);
  const groups = found ? groupsMeant(world, asked) : [];
  const rollCall = found && rollCallMeant(world, asked);
  // who types a country looks for votes on it; another word, such as energy, is first one of an indicator
  const isPlace = meant.length > 0;
  return (
    <>
      <Field label={texts.find.search}>
        <Input
          type="search"
          value={typed}
          placeholder={texts.find.placeholder}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {hasFailed ? <Text role="alert">{texts.find.loading}</Text> : null}
      {found ? (
        <>
          {rollCall ? <RollCallFound rollCall={rollCall} /> : null}
          <GroupsFound groups={groups} onIndicator={({ code }) => setOpened({ kind: "indicator", code })} />
          <CountriesFound countries={meant} />
          {isPlace ? <RollCallsAbout {...about} /> : null}
          <Found
            {...rows}
            entries={found}
            hasOthers={rollCall !== undefined || groups.length + countries.length + about.count > 0}
          />
          {isPlace ? null : <RollCallsAbout {...about} />}
          <CountriesFound countries={foreign} />
        </>
      ) : (
        <>
          <CountryField label={texts.find.about} country={country} onCountry={onCountry} />
          <ByAim {...rows} entries={entries} country={country} />
        </>
      )}
    </>
  );
}

function withIndicator(form: BuildForm, code: string): BuildForm {
  const indicators = [...new Set([...(form.texts["indicators"] ?? "").split(",").filter(Boolean), code])];
  return { ...form, report: "watchlist", texts: { ...form.texts, indicators: indicators.join(",") } };
}

interface RollCallLinkProps {
  readonly rollCall: RollCall;
  readonly report: keyof typeof texts.find.openRollCall;
}

/** Opens a report on a roll call. */
function RollCallLink({ rollCall, report }: RollCallLinkProps) {
  const { world } = useSession();
  const resolution = symbolOf(rollCall);
  const build = () =>
    changeBuild(world, (form) => ({ ...form, report, texts: { ...form.texts, resolution } }));
  return (
    <Link as="button" inline onClick={build}>
      {texts.find.openRollCall[report](resolution, rollCall.title)}
    </Link>
  );
}

/** A roll call, with the reports on it. */
function RollCallFound({ rollCall }: { readonly rollCall: RollCall }) {
  return (["rollcall", "question"] as const).map((report) => (
    <RollCallLink key={report} {...{ rollCall, report }} />
  ));
}

/** Some of the roll calls with what is typed in their titles, each with a report on it. */
function RollCallsAbout({ newest, count }: ReturnType<typeof rollCallsAbout>) {
  if (count === 0) return null;
  return (
    <>
      <Text size={200}>{texts.find.rollCallsAbout(count)}</Text>
      {newest.map((rollCall) => (
        <RollCallLink key={rollCall.id} rollCall={rollCall} report="rollcall" />
      ))}
    </>
  );
}

interface GroupsFoundProps {
  readonly groups: readonly Choice[];
  readonly onIndicator: (indicator: Indicator) => void;
}

/** Groups, each to be made a table of; of a bloc also its memberships: country by country, and on the map. */
function GroupsFound({ groups, onIndicator }: GroupsFoundProps) {
  const { world } = useSession();
  const styles = useStyles();
  const indicators = [...world.indicators.values()];
  const build = (value: string) =>
    changeBuild(world, (form) => {
      const countries = pickedCountries(world, [value], world.editionDate).join(",");
      return { ...form, report: "watchlist", texts: { ...form.texts, countries } };
    });
  return groups.map(({ value, name }) => {
    const members = indicators.find(
      ({ kind, argument }) => kind === "status" && argument === groupCode(value),
    );
    return (
      <div key={value} className={styles.group}>
        <Link as="button" inline onClick={() => build(value)}>
          {texts.find.openGroup(name)}
        </Link>
        {members ? (
          <>
            <Link
              as="button"
              inline
              aria-label={texts.find.groupStatus(name)}
              onClick={() => onIndicator(members)}
            >
              {texts.find.status}
            </Link>
            <Link
              as="button"
              inline
              aria-label={texts.find.groupMap(name)}
              onClick={() => openMap(members.code)}
            >
              {texts.find.onMap}
            </Link>
          </>
        ) : null}
      </div>
    );
  });
}

/** Countries, each to be looked at. */
function CountriesFound({ countries }: { readonly countries: readonly CountryMeant[] }) {
  const { openCountry } = useSession();
  return countries.map(({ code, name, through }) => (
    <Link key={code} as="button" inline onClick={() => openCountry(code)}>
      {texts.find.openCountry(through === undefined ? name : `${name} (${through})`)}
    </Link>
  ));
}

interface ListProps {
  readonly entries: readonly Entry[];
  readonly favourites: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

function Found({ entries, hasOthers, ...rows }: ListProps & { readonly hasOthers: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, most);
  return (
    <section aria-label={texts.find.found(entries.length)}>
      <Text size={200} role="status">
        {entries.length > 0 ? texts.find.found(entries.length) : hasOthers ? null : texts.find.none}
      </Text>
      <EntryRows entries={shown} showKind {...rows} />
      {shown.length < entries.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.find.found(entries.length)}
        </Button>
      ) : null}
    </section>
  );
}

/** The favourites, then under each question its reports, and behind a press its indicators and functions. */
function ByAim({ entries, country, ...rows }: ListProps & { readonly country: Code }) {
  const styles = useStyles();
  const { world } = useSession();
  const name = countryName(world, country);
  const liked = entries.filter(({ key }) => rows.favourites.has(key));
  return (
    <>
      {liked.length > 0 ? (
        <section className={styles.section} aria-label={texts.find.favourites}>
          <h2 className={styles.head}>{texts.find.favourites}</h2>
          <EntryRows entries={liked} showKind {...rows} />
        </section>
      ) : null}
      {aims.map((aim) => {
        const own = entries.filter((entry) => entry.aim === aim);
        const of = (kind: Entry["kind"]) => own.filter((entry) => entry.kind === kind);
        const head = texts.find.aims[aim](name);
        return (
          <section key={aim} className={styles.section} aria-label={head}>
            <h2 className={styles.head}>{head}</h2>
            <EntryRows entries={of("report")} {...rows} />
            <Accordion multiple collapsible>
              {(["indicator", "function"] as const).map((kind) =>
                of(kind).length === 0 ? null : (
                  <AccordionItem key={kind} value={kind}>
                    <AccordionHeader as="h3" size="small">
                      {texts.find.more[kind](of(kind).length)}
                    </AccordionHeader>
                    <AccordionPanel className={styles.panel}>
                      <EntryRows entries={of(kind)} {...rows} />
                    </AccordionPanel>
                  </AccordionItem>
                ),
              )}
            </Accordion>
          </section>
        );
      })}
    </>
  );
}
