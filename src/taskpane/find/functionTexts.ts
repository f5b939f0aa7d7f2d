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
