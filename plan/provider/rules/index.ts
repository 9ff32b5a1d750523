import { alarms } from "./alarm";
import { autoscalingRules } from "./autoscaling";
import { brokers } from "./broker";
import { caches } from "./cache";
import { cloudMapRules } from "./cloud-map";
import { dashboards } from "./dashboard";
import { databases } from "./database";
import { tables } from "./dynamodb";
import { ecsRules } from "./ecs";
import { identities } from "./iam";
import { images } from "./image-lifecycle";
import { imageTags } from "./image-tags";
import { keyAliases } from "./key-alias";
import { functions } from "./lambda";
import { loadBalancingRules } from "./load-balancing";
import { logs } from "./logs";
import { messaging } from "./messaging";
import { networks } from "./network";
import { policies } from "./policy";
import { buckets } from "./s3";
import { schedules } from "./schedule";
import { secrets } from "./secret";
import { joined, type RuleTable } from "./table";
import { templates } from "./template";

/** Rules that no schema holds, by resource type. */
export const rules: RuleTable = joined([
  alarms,
  autoscalingRules,
  brokers,
  buckets,
  caches,
  cloudMapRules,
  dashboards,
  databases,
  ecsRules,
  functions,
  identities,
  images,
  imageTags,
  keyAliases,
  loadBalancingRules,
  logs,
  messaging,
  networks,
  policies,
  schedules,
  secrets,
  tables,
  templates,
]);
