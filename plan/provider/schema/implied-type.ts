import type { Block, CtyType, NestedBlock } from "./types";

const impliedTypes = new WeakMap<Block, CtyType>();

/** The object type of a whole block: what travels over the plugin protocol for it. */
export function impliedType(block: Block): CtyType {
  const known = impliedTypes.get(block);
  if (known !== undefined) return known;
  const members: Record<string, CtyType> = {};
  for (const [name, attribute] of Object.entries(block.attributes)) members[name] = attribute.type;
  for (const [name, nested] of Object.entries(block.blocks)) members[name] = nestedType(nested);
  const type: CtyType = ["object", members];
  impliedTypes.set(block, type);
  return type;
}

function nestedType(nested: NestedBlock): CtyType {
  const inner = impliedType(nested.block);
  return nested.nesting === "single" ? inner : [nested.nesting, inner];
}

/** Whether a `dynamic` is anywhere inside; Terraform refuses those below a set. */
export function containsDynamic(type: CtyType): boolean {
  if (typeof type === "string") return type === "dynamic";
  switch (type[0]) {
    case "object":
      return Object.values(type[1]).some(containsDynamic);
    case "tuple":
      return type[1].some(containsDynamic);
    default:
      return containsDynamic(type[1]);
  }
}
