import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Days that a certificate is used before a new one is made; it is valid somewhat longer. */
const lifetime = 300;

interface StoredCertificate extends Certificate {
  readonly made: string;
}

function storedIn(file: string): StoredCertificate | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as StoredCertificate;
  } catch {
    return undefined;
  }
}

/**
 * A self-signed certificate for localhost, kept in a folder from one start to the next. Nothing of the system is changed, so a
 * browser warns of it once.
 */
export async function certificateIn(folder: string): Promise<Certificate> {
  const file = join(folder, "localhost.json");
  const old = storedIn(file);
  const day = 86_400_000;
  if (old && Date.now() - Date.parse(old.made) < lifetime * day) return old;
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + (lifetime + 30) * day),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ made: new Date(now).toISOString(), key, cert }), { mode: 0o600 });
  return { key, cert };
}
