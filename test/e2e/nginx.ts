import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** A folder of files behind nginx. */
export interface Served {
  /** With a slash at the end. */
  readonly address: string;
  readonly close: () => void;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** An answer, once nginx has started. */
async function started(address: string): Promise<void> {
  while (!(await fetch(address).catch(() => undefined)))
    await new Promise((resume) => setTimeout(resume, 50));
}

/**
 * The file that docs/deploying.md gives, for this machine: by http, as a test has no certificate that a browser trusts.
 * @param addin folder, with a slash at the end
 */
function documented(port: number, addin: string): string {
  const [, lines = ""] =
    /```nginx\n(.*?)```/s.exec(readFileSync(join(root, "docs/deploying.md"), "utf8")) ?? [];
  return lines
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, "")
    .replace("alias /srv/align/;", `alias ${addin};`);
}

/** Serves a built add-in with the very lines of docs/deploying.md. @param addin its folder, with a slash at the end */
export async function servedByNginx(addin: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "align-nginx-"));
  const port = await freePort();
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const mimeTypes = ["/etc/nginx", "/opt/homebrew/etc/nginx", "/usr/local/etc/nginx"].find(existsSync)!;
  const config = [
    ...[`pid ${folder}/pid;`, "daemon off;", ...(process.getuid?.() === 0 ? ["user root;"] : [])],
    "events {}",
    `http { include ${mimeTypes}/mime.types; access_log off; ${temporary.join(" ")}`,
    `${documented(port, addin)} }`,
  ];
  writeFileSync(join(folder, "nginx.conf"), config.join("\n"));
  const command = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
  const nginx = spawn(command, [
    "-e",
    join(folder, "errors"),
    "-p",
    folder,
    "-c",
    join(folder, "nginx.conf"),
  ]);
  const address = `http://localhost:${port}/align/`;
  await started(address);
  return {
    address,
    close: () => {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
