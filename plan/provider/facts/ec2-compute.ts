import { instance } from "./ec2-instance";
import { launchTemplate } from "./ec2-launch-template";
import type { FactsByType } from "./types";

/** Servers and what they are made of. */
export const compute: FactsByType = {
  aws_ebs_volume: {
    source: "internal/service/ec2/ebs_volume.go",
    read: "6.x",
    forcesReplacement: [
      "availability_zone",
      "encrypted",
      "kms_key_id",
      "multi_attach_enabled",
      "outpost_arn",
      "snapshot_id",
    ],
    // Types without a choice of IOPS take 0 for "as you like".
    keepsWhen: ({ planned: { iops, type } }) =>
      iops === 0 && !["gp3", "io1", "io2"].some((name) => name === type) ? ["iops"] : [],
    configurationOnly: ["final_snapshot"],
    defaults: { final_snapshot: false },
    atLeastOneOf: [["size", "snapshot_id"]],
    ranges: { throughput: [125, 1000], volume_initialization_rate: [100, 300] },
    formats: { kms_key_id: "arn", outpost_arn: "arn" },
  },
  aws_instance: instance,
  aws_key_pair: {
    source: "internal/service/ec2/ec2_key_pair.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["key_name", "key_name_prefix", "public_key"],
    same: { public_key: (before, after) => before.trim() === after.trim() },
    configurationOnly: ["public_key"],
    conflicts: [["key_name", "key_name_prefix"]],
    lengths: { key_name: [0, 255], key_name_prefix: [0, 229] },
  },
  aws_launch_template: launchTemplate,
};
