import { UNKNOWN } from "../provider/protocol/value";

/** Whether terraform marks anything here: as known only after apply, or as sensitive. */
export function isMarked(mark: unknown): boolean {
  if (mark === true) return true;
  return typeof mark === "object" && mark !== null && Object.values(mark).some(isMarked);
}

/** Terraform writes what it knows and what it does not as two documents of one shape; this lays one over the other. */
export function mergeUnknown(known: unknown, unknown: unknown): unknown {
  if (unknown === true) return UNKNOWN;
  if (!isMarked(unknown) || typeof unknown !== "object" || unknown === null) return known;
  if (Array.isArray(unknown)) {
    const items: unknown[] = Array.isArray(known) ? known : [];
    return Array.from({ length: Math.max(items.length, unknown.length) }, (_, index) =>
      mergeUnknown(items[index] ?? null, unknown[index]),
    );
  }
  const merged = new Map<string, unknown>(typeof known === "object" && known !== null ? Object.entries(known) : []);
  for (const [name, mark] of Object.entries(unknown)) {
    if (isMarked(mark)) merged.set(name, mergeUnknown(merged.get(name) ?? null, mark));
  }
  return Object.fromEntries(merged);
}
