import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Switch,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { keptFlag, saveWorkbookSetting } from "../../actions/workbookSettings";
import { followSelection } from "../../actions/followSelection";
import { writeReport } from "../../actions/writeReport";
import { alignment } from "../../core/score/score";
import { defaultAxis } from "../../core/votes/axis";
import { resolved } from "../../core/countries/countries";
import { yearOf } from "../../core/days";
import { trend } from "../../core/score/trend";
import type { Code, Day } from "../../core/world";
import { comparisonBefore } from "../../reports/usualOptions";
import { BlocTimeline } from "../country/blocTimeline";
import { Moved } from "../country/moved";
import { EventList, PollList, VoteList } from "../country/lists";
import { ComponentsShown, ScoreShown } from "../country/standing";
import { StateAndPeople } from "../country/stateAndPeople";
import { TrendChart } from "../country/trendChart";
import { AxisField } from "../fields/axisField";
import { CountryField } from "../fields/countryField";
import { DayField } from "../fields/dayField";
import { FieldPair } from "../fields/fieldPair";
import { Footer } from "../footer";
import { usePartState } from "../partState";
import { useSession } from "../session";
import { texts } from "../texts/texts";

/** Years that the trend looks back. */
const yearsBack = 10;

interface CountryPartProps {
  readonly country: Code;
  readonly onCountry: (code: Code) => void;
}

/** One country: where it stands and all that this rests on. */
export function CountryPart({ country, onCountry }: CountryPartProps) {
  const { world, perform, busy } = useSession();
  const [day, setDay] = usePartState<Day>("country day", () => world.editionDate);
  const [axis, setAxis] = usePartState("country axis", () => defaultAxis);
  const [since, setSince] = usePartState<Day | undefined>("country since", () => undefined);
  const compare = since !== undefined && since < day ? since : comparisonBefore(day);
  const [follow, setFollow] = useState(() => keptFlag("follow") ?? true);
  useEffect(
    () =>
      follow
        ? followSelection((text) => {
            const code = text === "" ? undefined : resolved(world, text);
            if (code !== undefined) onCountry(code);
          })
        : undefined,
    [follow, world, onCountry],
  );
  const standing = useMemo(() => alignment(world, country, day, axis), [world, country, day, axis]);
  const [open, setOpen] = usePartState<readonly string[]>("country open", () => ["made", "trend"]);
  const showVotes = () => {
    setOpen((before) => [...new Set([...before, "votes"])]);
    requestAnimationFrame(() => document.getElementById("country-votes")?.scrollIntoView());
  };
  const sections: readonly (readonly [string, string, () => ReactNode])[] = [
    ["made", texts.country.made, () => <ComponentsShown standing={standing} onVotes={showVotes} />],
    [
      "moved",
      texts.country.moved(compare),
      () => (
        <Moved
          key={axis.code + country}
          country={country}
          axis={axis}
          from={compare}
          to={day}
          onFrom={setSince}
        />
      ),
    ],
    [
      "trend",
      texts.country.trend,
      () => <TrendChart answer={trend(world, country, yearOf(day) - yearsBack, day, axis)} />,
    ],
    [
      "people",
      texts.country.people,
      () => <StateAndPeople country={country} day={day} axis={axis} onDay={setDay} />,
    ],
    [
      "blocs",
      texts.country.blocs,
      () => <BlocTimeline memberships={world.memberships.get(country) ?? []} day={day} />,
    ],
    ["votes", texts.country.votes, () => <VoteList country={country} day={day} axis={axis} />],
    ["polls", texts.country.polls, () => <PollList country={country} day={day} />],
    ["events", texts.country.events, () => <EventList country={country} day={day} />],
  ];
  return (
    <>
      <div>
        <CountryField label={texts.country.label} country={country} onCountry={onCountry} />
        <Switch
          label={texts.country.follow}
          checked={follow}
          onChange={(_, { checked }) => {
            setFollow(checked);
            saveWorkbookSetting("follow", checked);
          }}
        />
      </div>
      <FieldPair>
        <DayField label={texts.day.label} day={day} onDay={(value) => value && setDay(value)} />
        <AxisField axis={axis.code} onAxis={setAxis} />
      </FieldPair>
      <ScoreShown standing={standing} />
      <Accordion
        multiple
        collapsible
        openItems={open as string[]}
        onToggle={(_, { openItems }) => setOpen(openItems as string[])}
      >
        {sections.map(([key, head, content]) => (
          <AccordionItem key={key} value={key} id={`country-${key}`}>
            <AccordionHeader as="h2" size="small">
              {head}
            </AccordionHeader>
            <AccordionPanel style={{ margin: 0 }}>{open.includes(key) ? content() : null}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <Footer>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() =>
            void perform(
              texts.country.inserting,
              writeReport(world, { report: "profile", country, day, compare, axis }, false),
            )
          }
        >
          {texts.country.insert}
        </Button>
      </Footer>
    </>
  );
}
