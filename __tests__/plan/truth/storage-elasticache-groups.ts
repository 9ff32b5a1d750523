/** ElastiCache: subnet groups and parameter groups. The provider checks the value of none of their arguments. */
import type { AttributeChange, WrongConfiguration } from "./case";

const SUBNETS = "internal/service/elasticache/subnet_group.go resourceSubnetGroup";
const PARAMETERS = "internal/service/elasticache/parameter_group.go resourceParameterGroup";

const subnets = { name: "orders", subnet_ids: ["subnet-0123456789abcdef0"] };
const parameters = { name: "orders", family: "redis7" };

export const wrong: WrongConfiguration[] = [];

export const changes: AttributeChange[] = [
  {
    what: "the subnets of a subnet group",
    type: "aws_elasticache_subnet_group",
    before: subnets,
    after: { ...subnets, subnet_ids: ["subnet-0fedcba9876543210"] },
    action: "update",
    source: `${SUBNETS} subnet_ids`,
  },
  {
    what: "the description of a subnet group",
    type: "aws_elasticache_subnet_group",
    before: subnets,
    after: { ...subnets, description: "private subnets" },
    action: "update",
    source: `${SUBNETS} description`,
  },
  {
    what: "the name of a subnet group written in capitals",
    type: "aws_elasticache_subnet_group",
    before: subnets,
    after: { ...subnets, name: "Orders" },
    action: "no-op",
    source: `${SUBNETS} name StateFunc ToLower`,
  },
  {
    what: "the description of a parameter group, unlike that of a subnet group",
    type: "aws_elasticache_parameter_group",
    before: parameters,
    after: { ...parameters, description: "orders" },
    action: "replace",
    because: "description",
    source: `${PARAMETERS} description ForceNew`,
  },
  {
    what: "the family of a parameter group",
    type: "aws_elasticache_parameter_group",
    before: parameters,
    after: { ...parameters, family: "valkey7" },
    action: "replace",
    because: "family",
    source: `${PARAMETERS} family ForceNew`,
  },
  {
    what: "a parameter of a parameter group",
    type: "aws_elasticache_parameter_group",
    before: { ...parameters, parameter: [{ name: "maxmemory-policy", value: "volatile-lru" }] },
    after: { ...parameters, parameter: [{ name: "maxmemory-policy", value: "allkeys-lru" }] },
    action: "update",
    source: `${PARAMETERS} parameter`,
  },
];
