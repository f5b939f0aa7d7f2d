import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { checkHealth, repair } from "../../actions/share/checkHealth";
import { refreshWorkbook, reportInserted } from "../../actions/share/refresh";
import { type Finding, describeCount, issueKinds, grouped } from "../../sharing/health";
import type { Scalar } from "../../formulas/scalar";
import { whyTexts } from "../../sharing/refreshed";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { ResultTable } from "./resultTable";
import { useShareStore } from "./useShareStore";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Refreshes and checks Align's cells, and shows what came of it. */
export function RefreshAndCheckForm() {
  const { perform, busy } = useSession();
  const { scope, findings } = useShareStore();
  const styles = useStyles();
  const { share } = texts;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {share.refreshWhat}
      </Text>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void perform(share.refreshing, refreshWorkbook(scope))}>
          {share.refresh}
        </Button>
        <Button disabled={busy} onClick={() => void perform(share.checking, checkHealth(scope))}>
          {share.check}
        </Button>
      </div>
      <Changes />
      {findings ? <Findings findings={findings} /> : null}
    </>
  );
}

/** A value as a cell shows it, short. */
function shown(value: Scalar): string {
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === "" ? "–" : value;
}

function Changes() {
  const { perform, busy } = useSession();
  const { refreshed: result } = useShareStore();
  const { share } = texts;
  if (!result) return null;
  const { changes, left } = result;
  return (
    <section aria-label={share.refresh}>
      <Text block weight="semibold">
        {changes.length === 0 ? share.unchanged : share.changed(changes.length)}
      </Text>
      {left.map((line) => (
        <Text key={line} block size={200}>
          {line}
        </Text>
      ))}
      {changes.length > 0 ? (
        <>
          <ResultTable
            label={share.changed(changes.length)}
            columns={[
              { head: share.cell },
              { head: share.old, isNumber: true },
              { head: share.new, isNumber: true },
              { head: share.why },
            ]}
            rows={changes.map((change) => [
              `${change.sheet}!${change.address}`,
              shown(change.old),
              shown(change.new),
              <span key="why" title={whyTexts[change.why]}>
                {change.why}
              </span>,
            ])}
          />
          <Button
            size="small"
            disabled={busy}
            onClick={() => void perform(share.inserting, reportInserted())}
          >
            {share.insert}
          </Button>
        </>
      ) : null}
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { perform, busy } = useSession();
  const { scope, errors } = useShareStore();
  const { share } = texts;
  const mendable = findings.filter(({ issue }) => issueKinds[issue].mends).length;
  return (
    <section aria-label={share.check}>
      <Text block weight="semibold">
        {describeCount(findings.length, errors)}
      </Text>
      {findings.length > 0 ? (
        <ResultTable
          label={share.findings(findings.length)}
          columns={[{ head: share.cells, isNumber: true }, { head: share.check }]}
          rows={grouped(findings).map((group) => [
            group.findings.length,
            <FindingShown key={group.issue} issue={group.issue} findings={group.findings} />,
          ])}
        />
      ) : null}
      {mendable > 0 ? (
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => void perform(share.repairing, repair(scope))}
        >
          {share.repair(mendable)}
        </Button>
      ) : null}
    </section>
  );
}

/** Places that are named of each kind. */
const mostNamed = 8;

function FindingShown({ issue, findings }: ReturnType<typeof grouped>[number]) {
  const styles = useStyles();
  const { message, remedy } = issueKinds[issue];
  const places = findings.slice(0, mostNamed).map(({ place }) => place);
  const more = findings.length > mostNamed ? ` ${texts.share.more(findings.length - mostNamed)}` : "";
  return (
    <>
      <Text block size={200}>
        {places.join(", ")}
        {more} {message}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {remedy}
      </Text>
    </>
  );
}
