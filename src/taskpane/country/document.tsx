import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RollCall } from "../../core/world";

interface DocumentProps {
  readonly url: string | undefined;
  readonly children: ReactNode;
}

/** A link to a document, or its name alone where it has no address. */
export function Document({ url, children }: DocumentProps) {
  if (!url) return children;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" inline>
      {children}
    </Link>
  );
}

/** Where the UN Digital Library has the record of a roll call, before its number. */
const undlRecord = "https://digitallibrary.un.org/record/";

/** `ES-11/1` of `A/RES/ES-11/1`. */
export function symbolOf({ id }: RollCall): string {
  return id.replace("A/RES/", "");
}

/** A roll call's symbol, with a link to its record. */
export function RollCallLink({ rollCall }: { readonly rollCall: RollCall }) {
  const { undl } = rollCall;
  return <Document url={undl && `${undlRecord}${undl}`}>{symbolOf(rollCall)}</Document>;
}
