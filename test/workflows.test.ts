import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { scripts } from "../package.json";

const root = resolve(__dirname, "..");
const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
);

test.each(workflows)("%s takes actions by their commits, which nobody can move as a tag", (_name, text) => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
    [],
  );
});

test.each(workflows)(
  "%s may read alone, but for the jobs that say otherwise and run nothing of npm's",
  (_name, text) => {
    const [head, rest = ""] = text.split(/^jobs:\n/m);
    const jobs = rest.split(/^(?= {2}[\w-]+:$)/m);
    expect(head).toContain("permissions:\n  contents: read\n");
    for (const job of jobs.filter((each) => /npm |\.ci\/run/.test(each)))
      expect(job).not.toMatch(/: write$/m);
  },
);

test.each(workflows)("%s runs scripts that there are", (_name, text) => {
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
