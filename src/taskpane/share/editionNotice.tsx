import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect } from "react";
import { desk } from "../../actions/actionRunner";
import { noticed } from "../../actions/share/checkEdition";
import { shareDesk } from "../../actions/share/shareStore";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { useShareDesk } from "./useShareStore";

/** Says that the workbook was made with another edition, and offers to refresh it; nothing changes before. */
export function EditionNotice() {
  const { world, perform, busy } = useSession();
  const { otherEdition } = useShareDesk();
  const { share } = texts;
  useEffect(() => {
    // where Excel does not answer there is nothing to say: each act says so itself
    noticed().catch(() => undefined);
  }, []);
  if (otherEdition === undefined) return null;
  const refresh = async () => {
    desk.show("share");
    const { refreshed } = await import(/* webpackChunkName: "share" */ "../../actions/share/refreshAndCheck");
    await perform(share.refreshing, refreshed("workbook"));
  };
  return (
    <MessageBar intent="warning" layout="multiline" aria-label={share.noticeLabel}>
      <MessageBarBody>{share.notice(otherEdition, world.editionDate)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={() => void refresh()}>
          {share.refresh}
        </Button>
        <Button
          size="small"
          appearance="transparent"
          onClick={() => shareDesk.set({ otherEdition: undefined })}
        >
          {share.later}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
