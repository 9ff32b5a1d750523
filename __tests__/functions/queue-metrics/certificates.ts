import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate and its key, made by openssl. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Absolute path of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly path: string;
}

/** Signs itself, and is its own authority. */
export function selfSigned(folder: string, name: string, subjectAltName: string): Certificate {
  const [path, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", `/CN=${name}`, "-addext", `subjectAltName=${subjectAltName}`, "-keyout", key, "-out", path],
    ],
    { stdio: "pipe" },
  );
  return { cert: readFileSync(path, "utf8"), key: readFileSync(key, "utf8"), path };
}
