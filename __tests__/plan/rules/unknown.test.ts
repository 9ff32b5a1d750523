import fc from "fast-check";
import { isObject, type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import { right } from "./right";
import { countOf, problemsOf } from "./support";

const configurations = Object.entries(right).flatMap(([type, configs]) => configs.map((config) => ({ type, config })));

test.each(configurations)("what is right is not complained about: $type", ({ type, config }) => {
  expect(problemsOf(type, config)).toEqual([]);
});

/** The configuration with every value unknown for which `isUnknown` says so; the configuration itself stays an object. */
function withUnknown(config: ObjectValue, isUnknown: (place: number) => boolean): ObjectValue {
  let place = 0;
  const visit = (value: Value): Value => {
    place += 1;
    if (isUnknown(place)) return UNKNOWN;
    if (Array.isArray(value)) return value.map(visit);
    return isObject(value) ? inside(value) : value;
  };
  const inside = (value: ObjectValue): ObjectValue =>
    Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item)]));
  return inside(config);
}

test("what is known only after apply is never wrong, whatever else is known", () => {
  const somewhere = fc
    .constantFrom(...configurations)
    .chain(({ type, config }) =>
      fc
        .array(fc.integer({ min: 1, max: countOf(config) }), { maxLength: 6 })
        .map((places) => ({ type, config: withUnknown(config, (place) => places.includes(place)) })),
    );
  fc.assert(
    fc.property(somewhere, ({ type, config }) => {
      expect(problemsOf(type, config)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
