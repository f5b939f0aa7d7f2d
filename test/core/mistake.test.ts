import { spanAsked } from "../../src/core/days";
import { Mistake } from "../../src/core/mistake";

test("a message is at most 250 letters, its remedy whole", () => {
  const { message } = new Mistake(`unknown bloc: ${"x".repeat(400)}; did you mean CSTO?`);
  expect(message).toHaveLength(250);
  expect(message).toMatch(/^unknown bloc: x+…; did you mean CSTO\?$/);
  expect(new Mistake("short; as it is").message).toBe("short; as it is");
});

test.each(["3 Nov 2023", "November 3rd, 2023", "3.11.2023"])("%s is a day to be written as ISO", (text) => {
  expect(() => spanAsked(text)).toThrow(`invalid day: ${text}; write 2023-11-03`);
});

test.each(["3/11/2023", "31 Feb 2023", "soon"])("%s is not guessed to be a day", (text) => {
  expect(() => spanAsked(text)).toThrow(`invalid day: ${text}; use a year (2023)`);
});
