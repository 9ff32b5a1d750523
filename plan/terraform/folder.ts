import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Sockets below the folder have to stay under the 104 bytes that macOS allows for their path. */
const LONGEST = 70;

/** A new throw-away folder, with a short path even where TMPDIR is long. */
export function throwAwayFolder(): string {
  const inTemporary = join(tmpdir(), "slipway-");
  const short = Buffer.byteLength(inTemporary) <= LONGEST || process.platform === "win32";
  return mkdtempSync(short ? inTemporary : "/tmp/slipway-");
}
