import { Button, Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { keepSeen, wasSeen } from "./seenEdition";

const NewsList = lazy(async () => ({
  default: (await import(/* webpackChunkName: "news" */ "./newsList")).NewsList,
}));

const useStyles = makeStyles({
  news: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** What changed in the data: opens by itself once an edition, and behind a link ever after. */
export function WhatsNew() {
  const { world } = useSession();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(() => !wasSeen(world.editionName));
  const close = () => {
    keepSeen(world.editionName);
    setOpen(false);
  };
  if (!isOpen)
    return (
      <div className={styles.news}>
        <Link as="button" onClick={() => setOpen(true)}>
          {texts.news.open}
        </Link>
      </div>
    );
  return (
    <section className={styles.news} aria-label={texts.news.open}>
      <h2 className={styles.head}>{texts.news.head(world.editionName)}</h2>
      <Suspense fallback={<Spinner size="tiny" />}>
        <NewsList />
      </Suspense>
      <Button size="small" onClick={close}>
        {texts.news.close}
      </Button>
    </section>
  );
}
