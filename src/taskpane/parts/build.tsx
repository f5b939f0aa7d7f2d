import {
  Button,
  Dropdown,
  Field,
  Option,
  Radio,
  RadioGroup,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { Suspense, lazy, useDeferredValue, useMemo, useState } from "react";
import { insertBlock, spotFor } from "../../actions/insertBlock";
import { saveWorkbookSetting, workbookSetting } from "../../actions/workbookSettings";
import { writeReport } from "../../actions/writeReport";
import { Mistake } from "../../core/mistake";
import type { World } from "../../core/world";
import type { Spot } from "../../excel/spot";
import { type ReportName, type ReportRequest, planOf, reportNamed, reports } from "../../reports/catalogue";
import { beginningOf } from "../../reports/preview";
import { type BuildForm, isForm, keptForm, requestOf } from "../build/buildForm";
import { OverwriteCheck } from "../build/overwriteCheck";
import { type Previewed, Preview } from "../build/preview";
import { ReportFields } from "../build/reportFields";
import { SavedChoices } from "../build/savedChoices";
import { Welcome } from "../build/welcome";
import { Footer } from "../footer";
import { usePartState } from "../partState";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const AssemblyPart = lazy(async () => ({
  default: (await import(/* webpackChunkName: "assembly" */ "../assembly/assemblyPart")).AssemblyPart,
}));

/** The first rows of what a form asks for, or why there are none. */
function previewOf(world: World, form: BuildForm): Previewed {
  try {
    const request = requestOf(world, form);
    return { plan: planOf(world, beginningOf(world, request)), request };
  } catch (problem) {
    if (problem instanceof Mistake) return { mistake: problem.message };
    throw problem;
  }
}

interface FormProps {
  readonly form: BuildForm;
  readonly change: (part: Partial<BuildForm>) => void;
}

function ReportField({ form, change }: FormProps) {
  return (
    <Field label={texts.build.report}>
      <Dropdown
        value={reportNamed(form.report).label}
        selectedOptions={[form.report]}
        onOptionSelect={(_, { optionValue }) => change({ report: optionValue as ReportName })}
      >
        {reports.map(({ name, label }) => (
          <Option key={name} value={name}>
            {label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function CellsAndPlace({ form, change }: FormProps) {
  return (
    <>
      {reportNamed(form.report).isValuesOnly ? null : (
        <Field label={texts.build.cells} hint={form.live ? texts.build.liveHint : undefined}>
          <RadioGroup
            layout="horizontal"
            value={form.live ? "live" : "values"}
            onChange={(_, { value }) => change({ live: value === "live" })}
          >
            <Radio value="values" label={texts.build.values} />
            <Radio value="live" label={texts.build.live} />
          </RadioGroup>
        </Field>
      )}
      <Field label={texts.build.where} hint={form.where === "selection" ? texts.build.whereHint : undefined}>
        <RadioGroup
          layout="horizontal"
          value={form.where}
          onChange={(_, { value }) => change({ where: value as BuildForm["where"] })}
        >
          <Radio value="sheets" label={texts.build.sheets} />
          <Radio value="selection" label={texts.build.selection} />
        </RadioGroup>
      </Field>
    </>
  );
}

/** A spot that is to be written over, once that was agreed to. */
interface Asked {
  readonly spot: Spot;
  readonly request: ReportRequest;
  readonly live: boolean;
}

/** Chooses a report and what it is of, shows its first rows, and writes it into new sheets or at the selection. */
export function BuildPart() {
  const { world, perform, busy, isStarted } = useSession();
  const [kept] = useState(() => workbookSetting("build"));
  const [form, setForm] = usePartState<BuildForm>("build", () => keptForm(world, kept));
  const [version, setVersion] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const change = (part: Partial<BuildForm>) => {
    setAsked(undefined);
    setForm((before) => ({ ...before, ...part }));
  };
  // the first rows are worked out after the fields are there
  const shown = useDeferredValue<BuildForm | undefined>(form, undefined);
  const preview = useMemo(() => (shown ? previewOf(world, shown) : {}), [world, shown]);
  const insert = () =>
    perform(texts.build.inserting, async (running) => {
      saveWorkbookSetting("build", form);
      const [request, live] = [requestOf(world, form), form.live];
      if (form.where === "sheets") return writeReport(world, request, live)(running);
      const spot = await spotFor(world, request, running);
      if (spot.filled.length === 0) return insertBlock(world, request, spot, live)(running);
      setAsked({ spot, request, live });
      return { message: "" };
    });
  const writeOver = ({ spot, request, live }: Asked) => {
    setAsked(undefined);
    void perform(texts.build.inserting, insertBlock(world, request, spot, live));
  };
  return (
    <>
      {isStarted ? null : <Welcome />}
      {kept !== undefined && !isForm(kept) ? <Text size={200}>{texts.saved.unreadable}</Text> : null}
      <ReportField form={form} change={change} />
      <ReportFields key={`${form.report} ${version}`} form={form} change={change} />
      <CellsAndPlace form={form} change={change} />
      <Preview previewed={preview} place={form.where} />
      {preview.plan && preview.request.report === "assembly" ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <AssemblyPart request={preview.request} />
        </Suspense>
      ) : null}
      <SavedChoices
        form={form}
        onUse={(choice) => {
          setForm(keptForm(world, choice));
          setVersion(version + 1);
        }}
      />
      <Footer>
        {asked ? (
          <OverwriteCheck
            spot={asked.spot}
            onWrite={() => writeOver(asked)}
            onCancel={() => setAsked(undefined)}
          />
        ) : (
          <Button
            appearance="primary"
            disabled={busy || preview.plan === undefined}
            onClick={() => void insert()}
          >
            {form.where === "sheets" ? texts.build.insert : texts.build.insertHere}
          </Button>
        )}
      </Footer>
    </>
  );
}
