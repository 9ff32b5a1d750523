import * as fc from "fast-check";
import { parseCidr } from "../../../modules/core/rules";
import { checkSubnets, planSubnets, type Zones } from "../../../modules/network";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const zoneLists = fc.uniqueArray(fc.constantFrom(...letters.map((letter) => `eu-west-1${letter}`)), { minLength: 2 });
/** A private VPC block of /16 to /20, as a network address. */
const vpcs = fc
  .record({ prefix: fc.integer({ min: 16, max: 20 }), number: fc.nat(255) })
  .map(({ prefix, number }) => `10.${number}.${(number % 2 ** (prefix - 16)) * 2 ** (24 - prefix)}.0/${prefix}`);

/** First and last address of a block as numbers: arithmetic of its own, so that the library is checked too. */
function span(cidr: string): [number, number] {
  const [address = "", prefix] = cidr.split("/");
  const first = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}
const blocksOf = (cidr: string, zones: Zones) =>
  Object.values(planSubnets(cidr, zones)).flatMap((zone) => [zone.public, zone.private]);

describe("planned subnets", () => {
  test("of 10.0.0.0/16 are the blocks that the documents use", () => {
    expect(planSubnets("10.0.0.0/16", ["us-east-2a", "us-east-2b"])).toEqual({
      "us-east-2a": { public: "10.0.1.0/24", private: "10.0.11.0/24" },
      "us-east-2b": { public: "10.0.2.0/24", private: "10.0.12.0/24" },
    });
  });

  test("of the smallest VPC that can be planned are /28", () => {
    expect(planSubnets("10.0.16.0/20", ["us-east-2i", "us-east-2b"])).toEqual({
      "us-east-2i": { public: "10.0.16.144/28", private: "10.0.17.48/28" },
      "us-east-2b": { public: "10.0.16.32/28", private: "10.0.16.192/28" },
    });
  });

  test("lie inside the VPC, are network addresses and have 8 bits more", () => {
    fc.assert(
      fc.property(vpcs, zoneLists, (cidr, zones) => {
        expect(checkSubnets(cidr, zones, "eu-west-1")).toEqual([]);
        const [first, last] = span(cidr);
        for (const block of blocksOf(cidr, zones)) {
          expect(parseCidr(block)?.subnetMask).toBe(Number(cidr.split("/")[1]) + 8);
          expect(span(block)[0]).toBeGreaterThanOrEqual(first);
          expect(span(block)[1]).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  test("never overlap", () => {
    fc.assert(
      fc.property(vpcs, zoneLists, (cidr, zones) => {
        const spans = blocksOf(cidr, zones)
          .map(span)
          .sort(([a], [b]) => a - b);
        for (const [index, [first]] of spans.entries()) {
          if (index > 0) expect(first).toBeGreaterThan(spans[index - 1]?.[1] ?? Number.NaN);
        }
      }),
    );
  });

  test("of a zone stay where they are when others are added, removed or reordered", () => {
    fc.assert(
      fc.property(vpcs, zoneLists, zoneLists, (cidr, zones, others) => {
        const one = planSubnets(cidr, zones);
        const two = planSubnets(cidr, others);
        for (const zone of zones.filter((name) => others.includes(name))) expect(two[zone]).toEqual(one[zone]);
      }),
    );
  });

  test("that are written out are kept as they are", () => {
    const zones = { "eu-west-1a": { public: "10.0.7.0/24", private: "10.0.8.0/24" } };
    expect(planSubnets("10.0.0.0/16", zones)).toEqual(zones);
  });
});

const a = { public: "10.0.1.0/24", private: "10.0.11.0/24" };
const b = { public: "10.0.2.0/24", private: "10.0.12.0/24" };
const bad = (value: string) => `"${value}" is not an IPv4 block; write the network address, such as 10.0.0.0/16`;

test.each<[string, string, Zones, Record<string, string>]>([
  ["a name instead of a block", "office", ["eu-west-1a", "eu-west-1b"], { cidr: bad("office") }],
  ["host bits", "10.0.0.1/16", ["eu-west-1a", "eu-west-1b"], { cidr: bad("10.0.0.1/16") }],
  ["an octet above 255", "10.0.256.0/24", ["eu-west-1a", "eu-west-1b"], { cidr: bad("10.0.256.0/24") }],
  [
    "a VPC that is too large",
    "10.0.0.0/8",
    ["eu-west-1a", "eu-west-1b"],
    { cidr: "10.0.0.0/8 has prefix /8; AWS allows /16 to /20; choose a block in that range" },
  ],
  [
    "a planned VPC that is too small",
    "10.0.0.0/21",
    ["eu-west-1a", "eu-west-1b"],
    { cidr: "10.0.0.0/21 has prefix /21; AWS allows /16 to /20; choose a block in that range" },
  ],
  [
    "a zone listed twice",
    "10.0.0.0/16",
    ["eu-west-1a", "eu-west-1a"],
    { "zones.eu-west-1a": "listed twice; list each zone once" },
  ],
  [
    "a region instead of a zone",
    "10.0.0.0/16",
    ["eu-west-1a", "eu-west-1"],
    { "zones.eu-west-1": "not an availability zone of eu-west-1; write the region and one letter, such as eu-west-1a" },
  ],
  [
    "a subnet outside the VPC",
    "10.0.0.0/16",
    { "eu-west-1a": a, "eu-west-1b": { ...b, public: "10.1.2.0/24" } },
    { "zones.eu-west-1b.public": "10.1.2.0/24 is outside 10.0.0.0/16; choose a block inside the VPC" },
  ],
  [
    "two subnets that overlap",
    "10.0.0.0/16",
    { "eu-west-1a": a, "eu-west-1b": { ...b, private: "10.0.11.128/25" } },
    {
      "zones.eu-west-1b.private":
        "10.0.11.128/25 overlaps zones.eu-west-1a.private (10.0.11.0/24); choose a free block",
    },
  ],
  [
    "a subnet that is too small",
    "10.0.0.0/16",
    { "eu-west-1a": a, "eu-west-1b": { ...b, public: "10.0.2.0/29" } },
    {
      "zones.eu-west-1b.public": "10.0.2.0/29 has prefix /29; AWS allows /16 to /28; choose a block in that range",
    },
  ],
  [
    "a subnet that is no block",
    "10.0.0.0/16",
    { "eu-west-1a": a, "eu-west-1b": { ...b, public: "10.0.2.0" } },
    { "zones.eu-west-1b.public": bad("10.0.2.0") },
  ],
])("%s is refused", (_what, cidr, zones, expected) => {
  const problems = checkSubnets(cidr, zones, "eu-west-1");
  expect(Object.fromEntries(problems.map(({ field, message }) => [field, message]))).toEqual(expected);
});
