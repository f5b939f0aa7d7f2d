/** Says something beside the answer: a line of standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
