import type { RuleTable } from "../table";
import { bucketName, bucketPrefix } from "./bucket-name";
import { lifecycleChoices } from "./lifecycle/choices";
import { insideBucket, ownResource } from "./lifecycle/names";
import { lifecycleRules } from "./lifecycle/rules";
import { lifecycleTimes } from "./lifecycle/times";

/** Rules about buckets. */
export const buckets: RuleTable = {
  aws_s3_bucket: [bucketName, bucketPrefix, lifecycleRules(insideBucket), lifecycleTimes(insideBucket)],
  aws_s3_bucket_lifecycle_configuration: [lifecycleRules(ownResource), lifecycleTimes(ownResource), lifecycleChoices],
};
