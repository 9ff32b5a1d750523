import { tlsVersionOf } from "./tls-version";

/** A value that protects something. */
export interface Protection {
  readonly path: string;
  /** What a lower value means, as the end of a sentence. */
  readonly meaning: string;
  isLower(before: unknown, after: unknown): boolean;
}

type Kind = (path: string, meaning: string) => Protection;

/** Protects while it is on. */
export const on: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => isOn(before) && !isOn(after),
});
/** Protects while it is off. */
export const off: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => !isOn(before) && isOn(after),
});
/** The more, the safer. */
export const more: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => typeof before === "number" && typeof after === "number" && after < before,
});
/** Protects while it is more than 0. */
export const some: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => typeof before === "number" && before > 0 && after === 0,
});
/** Protects while it names something. */
export const named: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => isText(before) && !isText(after),
});
/** Protects while the list holds anything. */
export const listed: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => hasItems(before) && !hasItems(after),
});
/** Protects while it has this value. */
export const value =
  (best: string): Kind =>
  (path, meaning) => ({
    path,
    meaning,
    isLower: (before, after) => before === best && after !== best,
  });
/** The newer the lowest version of TLS, the safer. */
export const tls: Kind = (path, meaning) => ({
  path,
  meaning,
  isLower: (before, after) => isText(before) && isText(after) && tlsVersionOf(after) < tlsVersionOf(before),
});

/** Some types write a switch as a text. */
function isOn(value: unknown): boolean {
  return value === true || value === "true" || value === "Enabled" || value === "ENABLED" || value === "ACTIVE";
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function hasItems(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
