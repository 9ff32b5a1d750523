import { ExistingNetwork } from "../../../modules/network";

test("an existing network is its ids and nothing else", () => {
  const ids = { vpcId: "vpc-1", publicSubnets: { a: "subnet-1" }, privateSubnets: { a: "subnet-2" } };
  expect({ ...new ExistingNetwork(ids) }).toEqual(ids);
});

test("an existing network without public subnets has none", () => {
  expect(new ExistingNetwork({ vpcId: "vpc-1", privateSubnets: { a: "subnet-2" } }).publicSubnets).toEqual({});
});
