import { writeFileSync } from "node:fs";
import { isPlayedFunction } from "../functions/playedFunctions";
import { nativeNames } from "../functions/library/names";
import { nativeNameOf } from "../objects/worksheetFunctions";
import { apiTable } from "../richapi/apiMembers";
import { type Status, memberStatus, membersOf, reachableTypes } from "./memberStatus";

interface Coverage {
  readonly type: string;
  readonly members: readonly (readonly [string, Status])[];
}

function coverages(): readonly Coverage[] {
  return [...reachableTypes]
    .filter((type) => type !== "Functions")
    .sort()
    .map((type) => ({
      type,
      members: membersOf(apiTable[type]!).map((member) => [member, memberStatus(type, member)] as const),
    }))
    .filter(({ members }) => members.length > 0);
}

const count = ({ members }: Coverage, status: Status) => members.filter(([, own]) => own === status).length;

function line(coverage: Coverage): string {
  const [played, kept, missing] = (["played", "kept", "missing"] as const).map((one) => count(coverage, one));
  const names = coverage.members.filter(([, status]) => status === "missing").map(([member]) => member);
  const listed = missing === coverage.members.length ? "all" : names.map((name) => `\`${name}\``).join(" ");
  return `| ${coverage.type} | ${played} | ${kept} | ${missing} | ${missing === 0 ? "" : listed} |`;
}

const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(" ");

/** COVERAGE.md: what of Excel's object model and functions is played, by the code itself. */
export function coveragePage(): string {
  const types = coverages();
  const total = (status: Status) => types.reduce((sum, coverage) => sum + count(coverage, status), 0);
  const all = total("played") + total("kept") + total("missing");
  const share = (part: number, whole: number) => `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`;
  const calls = Object.keys(apiTable["Functions"]!.methods);
  const callsMissing = calls.filter((name) => !isPlayedFunction(nativeNameOf(name)));
  const functions = [...nativeNames];
  const functionsMissing = functions.filter((name) => !isPlayedFunction(name));
  return `# Coverage

Made from the code by \`npm run coverage -w excel-standin\`; a test holds this page to it.

## The object model

Counted are all properties, methods and events that belong to a released version of ExcelApi (by \`@types/office-js\`), of all types that
an add-in can reach from \`context.workbook\`; \`workbook.functions\` has a part of its own.

- Played, as Excel's behaves: ${share(total("played"), all)}.
- Kept, so that what is set is read back, with no effect but what the preview draws: ${share(total("kept"), all)}.
- Missing, answered by \`NotImplemented\` or out of reach because nothing leads to the type: ${share(total("missing"), all)}.

| type | played | kept | missing | which are missing |
| --- | --- | --- | --- | --- |
${types.map(line).join("\n")}

## \`workbook.functions\`

A function stands behind ${share(calls.length - callsMissing.length, calls.length)} of its methods; the others answer \`NotImplemented\`:
${listed(callsMissing)}

## Functions in formulas

Calculated: ${share(functions.length - functionsMissing.length, functions.length)} of Excel's own. A formula with one of the others keeps its last value:
${listed(functionsMissing)}
`;
}

if (require.main === module) writeFileSync(`${__dirname}/../../COVERAGE.md`, coveragePage());
