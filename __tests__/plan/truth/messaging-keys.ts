/** KMS keys and aliases. */
import type { AttributeChange, WrongConfiguration } from "./case";

const KEY = "internal/service/kms/key.go resourceKey";
const ALIAS = "internal/service/kms/alias.go resourceAlias";

const keyId = "1234abcd-12ab-34cd-56ef-1234567890ab";
const alias = { name: "alias/orders", target_key_id: keyId };
const policy = (principal: string, action: unknown) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principal }, Action: action, Resource: "*" }],
  });
const root = "arn:aws:iam::111122223333:root";

export const wrong: WrongConfiguration[] = [
  {
    what: "a key that is deleted after six days",
    type: "aws_kms_key",
    config: { deletion_window_in_days: 6 },
    says: "expected deletion_window_in_days to be in the range (7 - 30), got 6",
    source: `${KEY} deletion_window_in_days`,
  },
  {
    what: "a key that rotates more often than every 90 days",
    type: "aws_kms_key",
    config: { enable_key_rotation: true, rotation_period_in_days: 89 },
    says: "expected rotation_period_in_days to be in the range (90 - 2560), got 89",
    source: `${KEY} rotation_period_in_days`,
  },
  {
    what: "a rotation period without rotation",
    type: "aws_kms_key",
    config: { rotation_period_in_days: 90 },
    says: '"rotation_period_in_days": all of `enable_key_rotation,rotation_period_in_days` must be specified',
    source: `${KEY} rotation_period_in_days RequiredWith`,
  },
  {
    what: "an unknown use of a key",
    type: "aws_kms_key",
    config: { key_usage: "ENCRYPT" },
    says: "expected key_usage to be one of",
    source: `${KEY} key_usage`,
  },
  {
    what: "an unknown key spec",
    type: "aws_kms_key",
    config: { customer_master_key_spec: "AES_256" },
    says: "expected customer_master_key_spec to be one of",
    source: `${KEY} customer_master_key_spec`,
  },
  {
    what: "an external key without its key store",
    type: "aws_kms_key",
    config: { xks_key_id: "bb8562717f809024" },
    says: '"xks_key_id": all of `custom_key_store_id,xks_key_id` must be specified',
    source: `${KEY} xks_key_id RequiredWith`,
  },
  {
    what: "an alias that does not begin with alias/",
    type: "aws_kms_alias",
    config: { ...alias, name: "orders" },
    says: `"name" must begin with 'alias/' and be comprised of only [0-9A-Za-z_/-]`,
    source: "internal/service/kms/validate.go validNameForResource",
  },
  {
    what: "an alias among those of AWS",
    type: "aws_kms_alias",
    config: { ...alias, name: "alias/aws/orders" },
    says: `"name" cannot begin with reserved AWS CMK prefix 'alias/aws/'`,
    source: "internal/service/kms/validate.go validNameForResource",
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the account of a key policy, as its number",
    type: "aws_kms_key",
    before: { policy: policy(root, "kms:*") },
    after: { policy: policy("111122223333", "kms:*") },
    action: "no-op",
    source: `${KEY} policy SuppressEquivalentPolicyDiffs, hashicorp/awspolicyequivalence`,
  },
  {
    what: "rotation of a key",
    type: "aws_kms_key",
    before: {},
    after: { enable_key_rotation: true },
    action: "update",
    source: `${KEY} enable_key_rotation`,
  },
  {
    what: "the spec of a key",
    type: "aws_kms_key",
    before: { key_usage: "SIGN_VERIFY", customer_master_key_spec: "RSA_2048" },
    after: { key_usage: "SIGN_VERIFY", customer_master_key_spec: "RSA_4096" },
    action: "replace",
    because: "customer_master_key_spec",
    source: `${KEY} customer_master_key_spec ForceNew`,
  },
  {
    what: "a key that becomes multi-Region",
    type: "aws_kms_key",
    before: { multi_region: false },
    after: { multi_region: true },
    action: "replace",
    because: "multi_region",
    source: `${KEY} multi_region ForceNew`,
  },
  {
    what: "the deletion window of a key, removed",
    type: "aws_kms_key",
    before: { deletion_window_in_days: 7 },
    after: {},
    action: "update",
    source: `${KEY} deletion_window_in_days, not Computed`,
  },
  {
    what: "the description of a key, removed",
    type: "aws_kms_key",
    before: { description: "orders" },
    after: {},
    action: "no-op",
    source: `${KEY} description Optional and Computed`,
  },
  {
    what: "the key of an alias",
    type: "aws_kms_alias",
    before: alias,
    after: { ...alias, target_key_id: "0987dcba-09fe-87dc-65ba-ab0987654321" },
    action: "update",
    source: `${ALIAS} target_key_id`,
  },
  {
    what: "the key of an alias, as its ARN",
    type: "aws_kms_alias",
    before: alias,
    after: { ...alias, target_key_id: `arn:aws:kms:us-east-1:111122223333:key/${keyId}` },
    action: "no-op",
    source: "internal/service/kms/alias.go suppressEquivalentKeyARNOrID",
  },
  {
    what: "the name of an alias",
    type: "aws_kms_alias",
    before: alias,
    after: { ...alias, name: "alias/invoices" },
    action: "replace",
    because: "name",
    source: `${ALIAS} name ForceNew`,
  },
];
