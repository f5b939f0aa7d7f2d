/** Why a formula cannot be made of native functions: it becomes a value, and this its note. */
export class Unportable extends Error {
  override readonly name = "Unportable";
}
