import { importIdentity } from "../identity/import-id";
import type { ObjectValue } from "../protocol/value";
import type { LiveObject } from "./control";

/** The objects that import blocks adopt, as far as the run knows them. */
export class LiveObjects {
  private readonly known = new Map<string, LiveObject["attributes"]>();

  constructor(objects: LiveObject[] = []) {
    for (const { type, id, attributes } of objects) this.known.set(`${type} ${id}`, attributes);
  }

  /** What is recorded about an object in a state, found by its id or ARN. */
  refreshed(type: string, { id, arn }: ObjectValue): LiveObject["attributes"] | undefined {
    return this.known.get(`${type} ${String(id)}`) ?? this.known.get(`${type} ${String(arn)}`);
  }

  /** Attributes of an object by its import id; without a record, only what the id itself says. */
  find(type: string, id: string): { attributes: Record<string, unknown>; recorded: boolean } {
    const attributes = this.known.get(`${type} ${id}`);
    return attributes === undefined
      ? { attributes: importIdentity(type, id), recorded: false }
      : { attributes, recorded: true };
  }
}
