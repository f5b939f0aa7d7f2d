/** Says at the end of a run which tests were not run for want of which tool, or of ../shared. */
class NotRunReporter {
  constructor(globalConfig, options) {
    this.options = options ?? {};
  }

  onRunComplete(_contexts, { testResults }) {
    const lines = this.options.withoutBrowser ? ["not run: needs a browser (all of test/e2e)"] : [];
    const tests = new Map();
    for (const { testResults: cases } of testResults)
      for (const { status, fullName } of cases) {
        const need = /\[needs ([^\]]+)\]$/.exec(fullName)?.[1];
        if (status !== "passed" && status !== "failed" && need) tests.set(need, (tests.get(need) ?? 0) + 1);
      }
    for (const [need, count] of tests)
      lines.push(`not run: needs ${need} (${count} ${count === 1 ? "test" : "tests"})`);
    for (const line of lines) process.stderr.write(`${line}\n`);
  }
}

module.exports = NotRunReporter;
