import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { sampleReport } from "../../actions/sample";
import { useSession } from "../session";
import { texts } from "../texts/texts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "start",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What Align is, in a sentence, and a button that shows it. */
export function Welcome() {
  const { prefix, perform, busy } = useSession();
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={texts.welcome.label}>
      <Text>{texts.welcome.lead}</Text>
      <Button
        appearance="primary"
        disabled={busy}
        onClick={() => void perform(texts.welcome.sampleLabel, sampleReport())}
      >
        {texts.welcome.sample}
      </Button>
      <Text size={200} className={styles.quiet}>
        {texts.welcome.formula(prefix)}{" "}
        <Link href="help.html" target="_blank" inline>
          {texts.welcome.help}
        </Link>
      </Text>
    </section>
  );
}
