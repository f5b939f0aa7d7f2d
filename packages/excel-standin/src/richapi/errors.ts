/** An error as Excel answers it: office.js turns it into an `OfficeExtension.Error` with the same code. */
export class RichApiError extends Error {
  /** @param location the member at fault, as `Worksheet.getRange`; left out, it is the member that was called */
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (location?: string) =>
  new RichApiError("ItemNotFound", "The requested resource doesn't exist.", location, 404);

/** What was found. @throws RichApiError ItemNotFound for `undefined` */
export function required<T>(found: T | undefined, location: string): T {
  if (found === undefined) throw itemNotFound(location);
  return found;
}

export const itemAlreadyExists = (location?: string) =>
  new RichApiError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    location,
    409,
  );

/** @param reason instead of the general message */
export const invalidArgument = (location?: string, reason?: string) =>
  new RichApiError(
    "InvalidArgument",
    reason ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );

/** @param reason instead of the general message */
export const invalidOperation = (location?: string, reason?: string) =>
  new RichApiError(
    "InvalidOperation",
    reason ?? "This operation is not permitted for the current object.",
    location,
  );

/** A block of values that is not as large as the cells it is for. */
export const wrongSize = (location: string) =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** For what is protected. */
export const accessDenied = (location: string) =>
  new RichApiError("AccessDenied", "You cannot perform the requested operation.", location, 403);

/** For what the stand-in does not play. @param member named in the message */
export const notImplemented = (member: string) =>
  new RichApiError("NotImplemented", `${member} is not implemented by the stand-in.`, member, 501);
