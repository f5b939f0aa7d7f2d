import { brokenLines, textWidth, wrappedLines } from "../../src/workbook/textSize";

// Calibri's own widths, by that of its digits: a capital M 1.69, i .45, a digit 1, W 1.76
test.each([
  ["0123456789", 10],
  ["illicit", 3.9],
  ["WWW", 5.3],
])("%s is about as wide as Calibri draws it", (words, width) => {
  expect(Math.abs(textWidth(words) - width) / width).toBeLessThan(0.16);
});

test.each([
  ["one line", 20, 1],
  ["a text of several words that is wrapped", 20, 2],
  ["first\nsecond\nthird", 20, 3],
  ["averyveryverylongwordthatnobodywrites", 10, 4],
])("%j in %i characters takes %i lines", (words, width, lines) => {
  expect(wrappedLines(words, width)).toBe(lines);
});

test("lines are broken between words and lose none", () => {
  const words = "Armenia, Azerbaijan, Belarus, Estonia, Georgia, Kazakhstan";
  const lines = brokenLines(words, 30);
  expect(lines.join(" ")).toBe(words);
  expect(lines.length).toBe(2);
});
