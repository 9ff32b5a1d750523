import { loadSchema } from "../../../../plan/provider/schema";
import type { Block, CtyType } from "../../../../plan/provider/schema/types";
import { ENDINGS } from "../../../../plan/review/consequences/consequence";
import { OUTAGES } from "../../../../plan/review/risks/outages";
import { PLACES } from "../../../../plan/review/risks/policy/documents";
import { PROTECTIONS } from "../../../../plan/review/risks/protections";
import { ADDRESSES } from "../../../../plan/review/risks/public-address";
import { RETENTIONS } from "../../../../plan/review/risks/retention-shortened";
import { SAFEGUARDS } from "../../../../plan/review/risks/safeguard-removed";
import { ENCRYPTIONS } from "../../../../plan/review/risks/unencrypted";

const schema = loadSchema();

const paths = [
  ...[...PROTECTIONS, ...OUTAGES].flatMap(([type, all]) => all.map(({ path }) => [type, path] as const)),
  ...[...RETENTIONS].map(([type, { path }]) => [type, path] as const),
  ...[...ENCRYPTIONS, ...ADDRESSES].flatMap(([type, all]) => all.map((path) => [type, path] as const)),
  ...[...PLACES].flatMap(([type, all]) => all.map(([path]) => [type, path] as const)),
];

test.each(paths)("%s has %s", (type, path) => {
  expect(existsIn(schema.resource(type), path.split("."))).toBe(true);
});

test("types of which something is said exist in the provider", () => {
  const unknown = [...ENDINGS.keys(), ...SAFEGUARDS.keys()].filter((type) => schema.resource(type) === undefined);
  expect(unknown).toEqual([]);
});

function existsIn(block: Block | undefined, [step = "", ...rest]: readonly string[]): boolean {
  const nested = block?.blocks[step];
  if (nested !== undefined) return rest.length === 0 || existsIn(nested.block, rest);
  const attribute = block?.attributes[step];
  return attribute !== undefined && isIn(attribute.type, rest);
}

/** Some blocks are attributes of objects. */
function isIn(type: CtyType, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof type === "string" || type[0] === "tuple") return false;
  if (type[0] !== "object") return isIn(type[1], [step, ...rest]);
  const inner = type[1][step];
  return inner !== undefined && isIn(inner, rest);
}
