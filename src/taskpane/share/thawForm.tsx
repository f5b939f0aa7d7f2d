import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { lookedAtThawing, thawed } from "../../actions/share/thaw";
import { reasonTexts } from "../../sharing/thawing";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { ResultTable } from "./resultTable";
import { useShareStore } from "./useShareStore";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Puts frozen formulas back, once it was shown which can go back. */
export function ThawForm() {
  const { perform, busy } = useSession();
  const { thawing } = useShareStore();
  const styles = useStyles();
  const { share } = texts;
  const { restored, live, left } = thawing ?? { restored: [], live: [], left: [] };
  const foreign = left.filter(({ reason }) => reason === "foreign");
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {share.backWhat}
      </Text>
      <Button disabled={busy} onClick={() => void perform(share.lookingThaw, lookedAtThawing())}>
        {share.lookThaw}
      </Button>
      {thawing ? (
        <>
          <Text>
            {share.restorable(restored.length, thawing.rows.length)}{" "}
            {live.length > 0 ? share.live(live.length) : null}
          </Text>
          {left.length > 0 ? (
            <ResultTable
              label={share.staying}
              columns={[{ head: share.staying }, { head: share.reason }]}
              rows={left.map(({ frozen, reason }) => [frozen.was, reasonTexts[reason]])}
            />
          ) : null}
          {restored.length + live.length > 0 ? (
            <Button
              appearance="primary"
              disabled={busy}
              onClick={() => void perform(share.thawing, thawed())}
            >
              {share.thaw(restored.length)}
            </Button>
          ) : null}
          {foreign.length > 0 ? (
            <>
              <Text size={200}>{share.foreignWhat}</Text>
              <ResultTable
                label={share.foreign}
                columns={[{ head: share.foreign }, { head: share.formula }]}
                rows={foreign.map(({ frozen, told }) => [frozen.was, told])}
                most={foreign.length}
              />
              <Button disabled={busy} onClick={() => void perform(share.thawing, thawed(true))}>
                {share.thawForeign(foreign.length)}
              </Button>
            </>
          ) : null}
        </>
      ) : null}
    </>
  );
}
