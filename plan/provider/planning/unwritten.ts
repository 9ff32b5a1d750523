import type { Defaults } from "../facts/types";
import { isEqual, type ObjectValue, objects, type Value } from "../protocol/value";
import type { Attribute, Block } from "../schema/types";

/**
 * Whether a block at a path (`block`, `block.block`) holds nothing but what the SDK reads where nobody wrote it: defaults,
 * otherwise zero values, and what is left to AWS.
 */
export function saysNothing(resource: Block, path: string, value: ObjectValue, defaults: Defaults): boolean {
  const block = path.split(".").reduce<Block | undefined>((at, name) => at?.blocks[name]?.block, resource);
  return block !== undefined && isUnwritten(block, `${path}.`, value, defaults);
}

function isUnwritten(block: Block, prefix: string, value: ObjectValue, defaults: Defaults): boolean {
  return (
    Object.entries(block.attributes).every(([name, attribute]) =>
      staysUnwritten(attribute, value[name], defaults[prefix + name]),
    ) &&
    Object.entries(block.blocks).every(([name, nested]) =>
      objects(value[name]).every((item) => isUnwritten(nested.block, `${prefix}${name}.`, item, defaults)),
    )
  );
}

/** Whether an argument that exists is no other when nobody gives it any more; `usual` is its default. */
export function staysUnwritten({ computed }: Attribute, value: Value | undefined, usual: Value | undefined): boolean {
  return computed === true || (usual === undefined ? isZero(value) : isEqual(value, usual));
}

/** What the SDK takes an argument for that nobody gave. */
function isZero(value: Value | undefined): boolean {
  return (value ?? null) === null || value === "" || value === false || value === 0 || isEqual(value, []);
}
