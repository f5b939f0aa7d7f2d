import { callIn, constantOf } from "../../formulas/calls";
import { rolesOf } from "../../formulas/catalogue";
import { textOf } from "../../formulas/tokens";

/** What Excel shows of a worksheet function, as the page's own functions.json has it. */
export interface FunctionText {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterText[];
}

export interface ParameterText {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

const example = /\s*Example: (=.+)$/;

/** What a function does, without its example, which names countries that it is not about. */
export function withoutExample({ description }: FunctionText): string {
  return description.replace(example, "");
}

/** The arguments of the example that a function's description ends with, as one types them. */
export function exampleOf({ description }: FunctionText): readonly string[] {
  const [, formula = ""] = example.exec(description) ?? [];
  return callIn(formula)?.arguments.map((one) => String(constantOf(one) ?? textOf(one))) ?? [];
}

/** What a function's arguments begin with: those of its example that must be given, asked about a country. */
export function proposedFor(text: FunctionText, country: string): readonly string[] {
  const [given, roles] = [exampleOf(text), rolesOf(text.name)];
  return text.parameters.map(({ optional }, i) =>
    optional ? "" : roles[i] === "country" ? country : (given[i] ?? ""),
  );
}

let asked: Promise<readonly FunctionText[]> | undefined;

/** Every function of this build; asked for once, and again where that failed. */
export function functionTexts(): Promise<readonly FunctionText[]> {
  asked ??= read().catch((problem: unknown) => {
    asked = undefined;
    throw problem;
  });
  return asked;
}

async function read(): Promise<readonly FunctionText[]> {
  const answer = await fetch("functions.json");
  const { functions } = (await answer.json()) as { readonly functions: readonly FunctionText[] };
  return functions;
}
