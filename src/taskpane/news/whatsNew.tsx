import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { tabSeen } from "../keepFocus";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { isUpdate, keepSeen } from "./seenEdition";

const NewsList = lazy(async () => ({
  default: (await import(/* webpackChunkName: "news" */ "./newsList")).NewsList,
}));

const useStyles = makeStyles({
  list: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: "8px" },
  head: { margin: 0, fontSize: tokens.fontSizeBase400 },
  link: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What changed in the data: told once after an update, and behind a link ever after. */
export interface WhatsNew {
  readonly shown: "nothing" | "announced" | "list";
  readonly open: () => void;
  readonly close: () => void;
  /** Closes the list where another part is asked for. */
  readonly leave: () => void;
}

/** @param part that is seen: another one takes the place of the list */
export function useWhatsNew(edition: string, part: string): WhatsNew {
  const [shown, setShown] = useState<WhatsNew["shown"]>(() => (isUpdate(edition) ? "announced" : "nothing"));
  const opener = useRef<Element>(null);
  const show = (next: WhatsNew["shown"]) => {
    keepSeen(edition);
    setShown(next);
  };
  const leave = () => setShown((before) => (before === "list" ? "nothing" : before));
  useEffect(leave, [part]);
  return {
    shown,
    leave,
    open: () => {
      opener.current = document.activeElement;
      show("list");
    },
    close: () => {
      show("nothing");
      // who closes it by keys goes on where it was opened, or at the tabs
      (opener.current?.isConnected ? (opener.current as HTMLElement) : tabSeen())?.focus();
    },
  };
}

/** The announcement above the part that is seen, or the list in its place. */
export function NewsAbove({ shown, open, close }: WhatsNew) {
  const { world } = useSession();
  const styles = useStyles();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown === "list") head.current?.focus();
  }, [shown]);
  if (shown === "nothing") return null;
  if (shown === "announced")
    return (
      <MessageBar layout="multiline" intent="info">
        <MessageBarBody>{texts.news.updated(world.editionDate)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={open}>
            {texts.news.open}
          </Button>
          <Button size="small" appearance="transparent" onClick={close}>
            {texts.outcome.dismiss}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  return (
    <section className={styles.list} aria-label={texts.news.open}>
      <div className={styles.top}>
        <h2 ref={head} tabIndex={-1} className={styles.head}>
          {texts.news.head(world.editionDate)}
        </h2>
        <Button size="small" onClick={close}>
          {texts.news.close}
        </Button>
      </div>
      <Suspense fallback={<Spinner size="tiny" />}>
        <NewsList />
      </Suspense>
    </section>
  );
}

/** The link that opens the list, below the part that is seen. */
export function NewsLink({ shown, open }: WhatsNew) {
  const styles = useStyles();
  return (
    <div className={styles.link}>
      <Link as="button" disabled={shown === "list"} onClick={open}>
        {texts.news.open}
      </Link>
    </div>
  );
}
