import { alignment } from "../../../src/core/score/score";
import { axisOf } from "../../../src/core/votes/axis";
import { firstDay } from "../../../src/core/days";
import { indicatorAnswer } from "../../../src/core/indicators/indicatorAnswer";
import { indicatorOf } from "../../../src/core/indicators/indicators";
import { edition } from "../../../src/edition";
import { indicatorQuestion } from "../../../src/sharing/portable/question";
import { scoreNow } from "../../../src/sharing/portable/scoreTable";
import { answerSteps, scoreSteps, type Step } from "../../../src/sharing/portable/steps";
import { ownWeights } from "../../../src/core/score/score";

// the truth is core's own answer on the day; steps must agree with it on any day, those before and after each change too

const dayMs = 86_400_000;
const first = Date.parse(firstDay);
const spanTo = (last: string) => (Date.parse(last) - first) / dayMs + 1;
const dayAt = (place: number) => new Date(first + place * dayMs).toISOString().slice(0, 10);

/** Days spread over all years, and each step's with its neighbours. */
function daysFor(steps: readonly Step<unknown>[], last = edition.editionDate): readonly string[] {
  const span = spanTo(last);
  const spread = Array.from({ length: 150 }, (_, i) => dayAt((i * 7919) % span));
  const beside = steps.slice(-20).flatMap(({ from }) => {
    const place = (Date.parse(from) - first) / dayMs;
    return [place - 1, place, place + 1].filter((one) => one >= 0 && one < span).map(dayAt);
  });
  return [...spread, ...beside];
}

function stepOn<T>(steps: readonly Step<T>[], day: string): T {
  return steps.findLast(({ from }) => from <= day)!.value;
}

test.each([
  ["MDA", "RUS-WEST"],
  ["KAZ", "CHN-WEST"],
  ["RUS", "RUS-WEST"],
  ["YUG", "RUS-WEST"],
  ["IND", "RUS-IND"],
  ["USA", "CHN-USA"],
])("the score's steps of %s on %s hold on every day", (country, code) => {
  const axis = axisOf(edition, code);
  const steps = scoreSteps(edition, axis, country);
  const weights = ownWeights(edition);
  for (const day of daysFor(steps)) {
    const { score } = alignment(edition, country, day, axis, weights);
    expect([day, scoreNow(stepOn(steps, day), weights)]).toEqual([day, score ?? "#N/A"]);
  }
});

const indicators = [...edition.indicators.keys()].filter((code) => !code.startsWith("range."));

test.each(["ARM", "USA", "DDR"])("every indicator's steps of %s hold on every day", (country) => {
  for (const code of indicators) {
    const question = indicatorQuestion(edition, code)!;
    const steps = answerSteps(edition, question, country);
    const indicator = indicatorOf(edition, code);
    const wrong = daysFor(steps, question.last).filter(
      (day) => stepOn(steps, day) !== indicatorAnswer(edition, indicator, country, day).value,
    );
    expect([code, wrong]).toEqual([code, []]);
  }
});

test("what is drawn anew each day has no steps", () => {
  expect(indicatorQuestion(edition, "range.low")).toBeUndefined();
});
