import { small } from "./fixtures";
import { configuration, describeLocation, importId, numberOf, output, place, same } from "./location";
import { read, readBeforeApply, withChange } from "./plan-documents";

const vpc = place("network", "aws_vpc");
const openSubnet = place("network", "aws_subnet", { vpc_id: same(vpc("id")), public: true });
const policy = place("network", "aws_iam_policy", { name: "read" });

const places = [
  { what: "a value", where: vpc("cidr_block"), value: "10.0.0.0/16", text: "network aws_vpc cidr_block" },
  {
    what: "a value beside the value of another place",
    where: openSubnet("id"),
    value: "subnet-1",
    text: "network aws_subnet id",
  },
  {
    what: "a value in a JSON text",
    where: policy("policy.Statement[Sid=Read].Action"),
    value: "s3:GetObject",
    text: "network aws_iam_policy policy.Statement[Sid=Read].Action",
  },
  { what: "an import id", where: importId(policy), value: "arn:read", text: "network import id of aws_iam_policy" },
  {
    what: "a number of resources",
    where: numberOf(place("network", "aws_subnet")),
    value: 2,
    text: "network number of aws_subnet",
  },
  { what: "no resources", where: numberOf(place("network", "aws_eip")), value: 0, text: "network number of aws_eip" },
  { what: "an output", where: output("network", "address"), value: "example.org", text: "network output address" },
  {
    what: "the configuration",
    where: configuration("network", "provider.aws.region"),
    value: "us-east-2",
    text: "network provider.aws.region",
  },
];

test.each(places)("$what is read, changed at its place, and named", ({ where, value, text }) => {
  expect(read(where, small)).toBe(value);
  const other = typeof value === "number" ? value + 1 : "other";
  expect(read(where, withChange(where, other, small))).toBe(other);
  expect(read(where, small)).toBe(value);
  expect(describeLocation(where)).toBe(text);
});

test("the plan before an apply says only what is known then", () => {
  expect(readBeforeApply(vpc("cidr_block"), small)).toBe("10.0.0.0/16");
  expect(readBeforeApply(vpc("id"), small)).toBeUndefined();
  expect(readBeforeApply(policy("policy.Statement[Sid=Read].Action"), small)).toBeUndefined();
  expect(readBeforeApply(openSubnet("id"), small)).toBeUndefined();
});

test("a change of one stack leaves the others alone", () => {
  const changed = withChange(vpc("cidr_block"), "10.1.0.0/16", small);
  expect(read(place("other", "aws_vpc")("cidr_block"), changed)).toBe("10.0.0.0/16");
});

test("a number can also be lowered", () => {
  const where = numberOf(place("network", "aws_subnet", { public: true }));
  expect(read(where, withChange(where, 0, small))).toBe(0);
});

test("a resource that is not there, or not the only one, is an error that says what is there", () => {
  expect(() => read(place("network", "aws_subnet")("id"), small)).toThrow(
    "2 resources are aws_subnet; of that type there are: aws_subnet.a, aws_subnet.b",
  );
  expect(() => read(place("network", "aws_vpc", { cidr_block: "10.9.0.0/16" })("id"), small)).toThrow(
    '0 resources are aws_vpc with {"cidr_block":"10.9.0.0/16"}; of that type there are: aws_vpc.network',
  );
});
