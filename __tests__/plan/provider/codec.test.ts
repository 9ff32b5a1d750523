import { decode, ExtData, encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { canonicalText } from "../../../plan/provider/protocol/json";
import { decodeValue, encodeValue } from "../../../plan/provider/protocol/msgpack";
import { DynamicallyTyped, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import type { CtyType } from "../../../plan/provider/schema/types";

const names = fc.stringMatching(/^[a-z_]{1,8}$/);

const { type: anyType } = fc.letrec<{ type: CtyType }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<CtyType>("string", "number", "bool"),
    fc.tuple(fc.constantFrom("list" as const, "set" as const, "map" as const), tie("type")),
    fc.tuple(fc.constant("object" as const), fc.dictionary(names, tie("type"), { maxKeys: 4 })),
    fc.tuple(fc.constant("tuple" as const), fc.array(tie("type"), { maxLength: 3 })),
  ),
}));

function anyOf(type: CtyType): fc.Arbitrary<Value> {
  const known = knownOf(type);
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(UNKNOWN) },
  );
}

function knownOf(type: CtyType): fc.Arbitrary<Value> {
  if (type === "string") return fc.string({ unit: "binary" });
  if (type === "number")
    return fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    );
  if (type === "bool") return fc.boolean();
  if (type === "dynamic") return fc.string().map((text) => new DynamicallyTyped("string", text));
  switch (type[0]) {
    case "map":
      return fc.dictionary(names, anyOf(type[1]), { maxKeys: 4, noNullPrototype: true });
    case "object":
      return fc.record(Object.fromEntries(Object.entries(type[1]).map(([name, inner]) => [name, anyOf(inner)])), {
        noNullPrototype: true,
      });
    case "tuple":
      return fc.tuple(...type[1].map(anyOf));
    default:
      return fc.array(anyOf(type[1]), { maxLength: 4 });
  }
}

test("any value of any type survives the way through MessagePack", () => {
  fc.assert(
    fc.property(
      anyType.chain((type) => fc.tuple(fc.constant(type), anyOf(type))),
      ([type, value]) => {
        expect(decodeValue(type, encodeValue(type, value))).toEqual(value);
      },
    ),
    { numRuns: 400 },
  );
});

test("every attribute of an object is written, null where nobody gave it", () => {
  const type: CtyType = ["object", { a: "string", b: ["list", "string"], c: ["object", { d: "bool" }] }];
  expect(decode(encodeValue(type, { a: "x" }))).toEqual({ a: "x", b: null, c: null });
});

test("unknown is extension 0, and any extension that Terraform sends is unknown", () => {
  expect([...encodeValue("string", UNKNOWN)]).toEqual([0xd4, 0, 0]);
  const refined = encode({
    a: new ExtData(12, new Uint8Array([0x81, 1, 0xc2])),
    b: new ExtData(0, new Uint8Array([0])),
  });
  expect(decodeValue(["object", { a: "string", b: "number" }], refined)).toEqual({ a: UNKNOWN, b: UNKNOWN });
});

test("numbers arrive as integer, float or decimal text, and what a double cannot hold stays text", () => {
  expect(decodeValue("number", encode(42))).toBe(42);
  expect(decodeValue("number", encode(0.5))).toBe(0.5);
  expect(decodeValue("number", encode("1.5"))).toBe(1.5);
  expect(decodeValue("number", encode(4_294_967_296n, { useBigInt64: true }))).toBe(4_294_967_296);
  expect(decodeValue("number", encode(9_223_372_036_854_775_807n, { useBigInt64: true }))).toBe("9223372036854775807");
  expect(decodeValue("number", encode("3.141592653589793238462643"))).toBe("3.141592653589793238462643");
});

test("a value of dynamic type carries its type in JSON", () => {
  const value = new DynamicallyTyped(["list", "string"], ["a"]);
  const wire = decode(encodeValue("dynamic", value));
  expect(wire).toEqual(
    [Buffer.from('["list","string"]'), ["a"]].map((part) => (Buffer.isBuffer(part) ? new Uint8Array(part) : part)),
  );
  expect(decodeValue("dynamic", encodeValue("dynamic", value))).toEqual(value);
  expect(decodeValue("dynamic", encodeValue("dynamic", null))).toBeNull();
});

test("the text that identities are made from does not depend on the order of keys", () => {
  expect(canonicalText({ b: [1, null], a: { d: "x", c: UNKNOWN } })).toBe(
    canonicalText({ a: { c: UNKNOWN, d: "x" }, b: [1, null] }),
  );
  expect(canonicalText({ a: "1" })).not.toBe(canonicalText({ a: 1 }));
});
