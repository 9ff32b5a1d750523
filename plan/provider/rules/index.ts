import { alarms } from "./alarm";
import { autoscalingRules } from "./autoscaling";
import { brokers } from "./broker";
import { caches } from "./cache";
import { cloudMapRules } from "./cloud-map";
import { dashboards } from "./dashboard";
import { ecsRules } from "./ecs";
import { images } from "./image-lifecycle";
import { functions } from "./lambda";
import { loadBalancingRules } from "./load-balancing";
import { messaging } from "./messaging";
import { policies } from "./policy";
import { buckets } from "./s3";
import { schedules } from "./schedule";
import { secrets } from "./secret";
import { joined, type RuleTable } from "./table";

/** Rules that no schema holds, by resource type. */
export const rules: RuleTable = joined([
  alarms,
  autoscalingRules,
  brokers,
  buckets,
  caches,
  cloudMapRules,
  dashboards,
  ecsRules,
  functions,
  images,
  loadBalancingRules,
  messaging,
  policies,
  schedules,
  secrets,
]);
