import { broken, inAnyOrder, including, matching, mismatch } from "./expectation";
import { small } from "./fixtures";
import { place, same } from "./location";

const vpcId = same(place("network", "aws_vpc")("id"));

const cases = [
  { what: "a number", expected: 8080, found: 8080, other: 8081 },
  { what: "a text", expected: "a", found: "a", other: "b" },
  { what: "a truth", expected: true, found: true, other: false },
  { what: "an object", expected: { a: [1] }, found: { a: [1] }, other: { a: [2] } },
  { what: "an empty list", expected: [], found: [], other: ["a"] },
  { what: "nothing", expected: null, found: null, other: "a" },
  { what: "a list with something in it", expected: including("a"), found: ["b", "a"], other: ["b"] },
  { what: "a single value as a list of one", expected: including("a"), found: "a", other: "b" },
  { what: "a list in any order", expected: inAnyOrder("a", "b"), found: ["b", "a"], other: ["b", "a", "a"] },
  { what: "a text of a form", expected: matching(/^a-\w{6}$/), found: "a-123456", other: "a-12345" },
  { what: "the value of another place", expected: vpcId, found: "vpc-1", other: "vpc-2" },
  { what: "a list with the value of another place", expected: including(vpcId), found: ["vpc-1"], other: ["vpc-2"] },
];

test.each(cases)("$what: passes as it is, fails otherwise, and fails when broken", ({ expected, found, other }) => {
  expect(mismatch(expected, found, small)).toBeUndefined();
  expect(mismatch(expected, other, small)).toBeDefined();
  expect(mismatch(expected, broken(expected, found, small), small)).toBeDefined();
});

test.each([
  { expected: 1, found: 2, message: "expected 1, found 2" },
  { expected: including("a"), found: ["b"], message: 'expected a list with "a", found ["b"]' },
  { expected: inAnyOrder("a", "b"), found: [], message: 'expected in any order "a", "b", found []' },
  { expected: matching(/^a$/), found: "b", message: 'expected a text like /^a$/, found "b"' },
  { expected: vpcId, found: "vpc-2", message: 'expected "vpc-1" (network aws_vpc id), found "vpc-2"' },
])("a mismatch says: $message", ({ expected, found, message }) => {
  expect(mismatch(expected, found, small)).toBe(message);
});
