import type { FactsByType } from "./types";

export const kms: FactsByType = {
  aws_kms_key: {
    source: "internal/service/kms/key.go",
    forcesReplacement: ["custom_key_store_id", "customer_master_key_spec", "key_usage", "multi_region", "xks_key_id"],
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
};
