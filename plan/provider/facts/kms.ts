import { samePolicy } from "../planning/same";
import type { FactsByType, Same } from "./types";

/** Two keys: by id or by ARN. Source: KeyARNOrIDEqual in internal/service/kms/arn.go. */
const sameKey: Same = (before, after) =>
  before === after || before.endsWith(`:key/${after}`) || after.endsWith(`:key/${before}`);

export const kms: FactsByType = {
  aws_kms_alias: {
    source: "internal/service/kms/alias.go",
    read: "4.x and late 5.x",
    forcesReplacement: ["name", "name_prefix"],
    same: { target_key_id: sameKey },
    conflicts: [["name", "name_prefix"]],
  },
  aws_kms_key: {
    source: "internal/service/kms/key.go",
    forcesReplacement: ["custom_key_store_id", "customer_master_key_spec", "key_usage", "multi_region", "xks_key_id"],
    same: { policy: samePolicy },
    configurationOnly: ["bypass_policy_lockout_safety_check", "deletion_window_in_days"],
    formats: { policy: "json" },
    defaults: {
      bypass_policy_lockout_safety_check: false,
      customer_master_key_spec: "SYMMETRIC_DEFAULT",
      enable_key_rotation: false,
      is_enabled: true,
      key_usage: "ENCRYPT_DECRYPT",
    },
    requiredWith: [
      ["rotation_period_in_days", "enable_key_rotation"],
      ["xks_key_id", "custom_key_store_id"],
    ],
    values: {
      customer_master_key_spec: [
        "RSA_2048",
        "RSA_3072",
        "RSA_4096",
        "ECC_NIST_P256",
        "ECC_NIST_P384",
        "ECC_NIST_P521",
        "ECC_SECG_P256K1",
        "SYMMETRIC_DEFAULT",
        "HMAC_224",
        "HMAC_256",
        "HMAC_384",
        "HMAC_512",
        "SM2",
        "ML_DSA_44",
        "ML_DSA_65",
        "ML_DSA_87",
        "ECC_NIST_EDWARDS25519",
      ],
      key_usage: ["SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"],
    },
    ranges: { deletion_window_in_days: [7, 30], rotation_period_in_days: [90, 2560] },
    lengths: { custom_key_store_id: [1, 22], description: [0, 8192], xks_key_id: [1, 128] },
  },
  aws_kms_key_policy: {
    source: "internal/service/kms/key_policy.go",
    read: "5.x",
    same: { policy: samePolicy },
    configurationOnly: ["bypass_policy_lockout_safety_check"],
    defaults: { bypass_policy_lockout_safety_check: false },
    lengths: { key_id: [1, 2048] },
    formats: { policy: "json" },
  },
};
