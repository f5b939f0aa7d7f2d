import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { looked, sharedAsValues, sharedFrozen } from "../../actions/share/freeze";
import { type ShareSummary, formatPlaces, summaryOf, formatUnanswered } from "../../sharing/shareSummary";
import { sentence } from "../../core/sentence";
import { useSession } from "../session";
import { texts } from "../texts/texts";
import { ResultTable } from "./resultTable";
import { useShareStore } from "./useShareStore";

const useStyles = makeStyles({
  touched: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Turns formulas into values, once what that touches was shown. */
export function FreezingForm({ way }: { readonly way: "freeze" | "values" }) {
  const { perform, busy } = useSession();
  const { found, staying } = useShareStore();
  const styles = useStyles();
  const { share } = texts;
  const summary = found && summaryOf(found);
  const act = () =>
    way === "freeze" ? perform(share.freezing, sharedFrozen()) : perform(share.turning, sharedAsValues());
  return (
    <>
      <Button disabled={busy} onClick={() => void perform(share.looking, looked())}>
        {share.look}
      </Button>
      {summary ? (
        <section aria-label={share.touches} className={styles.touched}>
          <TouchedShown touched={summary} />
          {staying.map((line) => (
            <Text key={line} size={200} className={styles.warning}>
              {sentence(line)}
            </Text>
          ))}
          {summary.formulas > 0 ? (
            <Button appearance="primary" disabled={busy} onClick={() => void act()}>
              {share[way](summary.formulas)}
            </Button>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** Which cells, by sheet and function; what of them covers several cells, is an error, or has no answer. */
function TouchedShown({ touched }: { readonly touched: ShareSummary }) {
  const { share } = texts;
  const styles = useStyles();
  const { rows, formulas, blocks, errors, waiting } = touched;
  return (
    <>
      {formulas === 0 ? (
        <Text>{share.nothing}</Text>
      ) : (
        <ResultTable
          label={share.touches}
          columns={[
            { head: share.sheet },
            { head: share.function },
            { head: share.cells, isNumber: true },
            { head: share.first },
          ]}
          rows={rows.map(({ sheet, function: name, count, first }) => [
            sheet,
            name,
            count,
            `${first.join(", ")}${count > first.length ? " …" : ""}`,
          ])}
        />
      )}
      {blocks.length > 0 ? (
        <Text size={200}>{share.blocks(blocks.length, formatPlaces(blocks, 3))}</Text>
      ) : null}
      {errors.length > 0 ? (
        <Text size={200}>{share.errors(errors.length, formatPlaces(errors, 3))}</Text>
      ) : null}
      {waiting.length > 0 ? (
        <Text size={200} className={styles.warning}>
          {share.waiting(waiting.length, formatUnanswered(waiting, 3))}
        </Text>
      ) : null}
    </>
  );
}
