import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect } from "react";
import { actionRunner } from "../../actions/actionRunner";
import { checkEdition } from "../../actions/share/checkEdition";
import { shareStore } from "../../actions/share/shareStore";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { useShareStore } from "./useShareStore";

/** Names the sources that the build does without; nothing where it has all. */
export function LeftOutNotice() {
  const { sources } = useSession().world.leftOut;
  if (sources.length === 0) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{texts.share.leftOut(sources)}</MessageBarBody>
    </MessageBar>
  );
}

/** Says that the workbook was made with another edition or by another method, and offers to refresh it; nothing changes before. */
export function EditionNotice() {
  const { world, perform, busy } = useSession();
  const { otherEdition, isOtherMethod } = useShareStore();
  const { share } = texts;
  useEffect(() => {
    // where Excel does not answer there is nothing to say: each act says so itself
    checkEdition().catch(() => undefined);
  }, []);
  if (otherEdition === undefined && !isOtherMethod) return null;
  const refresh = async () => {
    actionRunner.show("share");
    const { refreshWorkbook } = await import(/* webpackChunkName: "share" */ "../../actions/share/refresh");
    await perform(share.refreshing, refreshWorkbook("workbook"));
  };
  return (
    <MessageBar intent="warning" layout="multiline" aria-label={share.noticeLabel}>
      <MessageBarBody>
        {otherEdition === undefined ? share.methodNotice : share.notice(otherEdition, world.editionName)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={() => void refresh()}>
          {share.refresh}
        </Button>
        <Button
          size="small"
          appearance="transparent"
          onClick={() => shareStore.set({ otherEdition: undefined, isOtherMethod: false })}
        >
          {share.later}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
