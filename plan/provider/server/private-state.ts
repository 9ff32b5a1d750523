/** What the provider keeps with a resource in the state, beside its attributes. */
export interface PrivateState {
  /** How often this address was created: 1, and one more with every replacement. */
  generation: number;
  /** Set while Terraform asks about something that exists. */
  exists?: boolean;
  /** Imported without a record of its attributes: what it differs in is not known, so nothing can force its replacement. */
  notRecorded?: boolean;
}

export function encodePrivate(state: PrivateState): Uint8Array {
  return Buffer.from(JSON.stringify(state));
}

export function decodePrivate(bytes: Uint8Array | undefined): PrivateState | undefined {
  if (bytes === undefined || bytes.length === 0) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    if (
      typeof parsed !== "object" ||
      parsed === null ||
      !("generation" in parsed) ||
      typeof parsed.generation !== "number"
    )
      return undefined;
    return { ...parsed, generation: parsed.generation };
  } catch {
    return undefined;
  }
}
