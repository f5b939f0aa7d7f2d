import { resolved } from "../core/countries/countries";
import type { Code, World } from "../core/world";
import { inWorkbook } from "../excel/inWorkbook";
import { selectedCells } from "../excel/selection";

/** The countries that the selected cells name, in their order, each once; and the texts that name none. */
export async function readCountries(
  world: World,
): Promise<{ readonly codes: readonly Code[]; readonly unclear: readonly string[] }> {
  const { values } = await inWorkbook(selectedCells);
  const texts = [
    ...new Set(values.flat().filter((value): value is string => typeof value === "string" && value !== "")),
  ];
  const codes = texts.map((text) => [text, resolved(world, text)] as const);
  return {
    codes: [...new Set(codes.flatMap(([, code]) => code ?? []))],
    unclear: codes.flatMap(([text, code]) => (code === undefined ? [text] : [])),
  };
}
