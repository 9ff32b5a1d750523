import type { AttributePath } from "../protocol/attribute-path";
import type { Block } from "../schema/types";
import type { Problem } from "../validation/problem";

/** A path as the plugin protocol writes it. */
export function wirePath(path: AttributePath): object {
  return {
    steps: path.map((step) => (typeof step === "string" ? { attribute_name: step } : { element_key_int: step })),
  };
}

/** A problem as the plugin protocol's diagnostic. */
export function wireProblem(block: Block, { path, summary, detail, warning }: Problem): object {
  return { severity: warning ? 2 : 1, summary, detail: detail ?? "", attribute: wirePath(addressable(block, path)) };
}

/** The part of a path that Terraform can find in the configuration: an element of a set has no place there. */
function addressable(block: Block, path: AttributePath): AttributePath {
  let inner: Block | undefined = block;
  for (const [index, step] of path.entries()) {
    if (typeof step !== "string") continue;
    const nested: Block["blocks"][string] | undefined = inner?.blocks[step];
    if (nested?.nesting === "set") return path.slice(0, index + 1);
    const type = inner?.attributes[step]?.type;
    if (type !== undefined)
      return path.slice(0, typeof type !== "string" && type[0] === "list" ? index + 2 : index + 1);
    inner = nested?.block;
  }
  return path;
}
