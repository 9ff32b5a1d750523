import { type ObjectValue, objects, type Value } from "../protocol/value";

/** The one block there may be; undefined where nobody wrote it, or it is not known. */
export function onlyBlock(blocks: Value | undefined): ObjectValue | undefined {
  return objects(blocks)[0];
}
