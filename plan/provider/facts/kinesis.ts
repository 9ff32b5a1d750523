import { sameInAnyCase } from "../planning/same";
import type { FactsByType } from "./types";

export const kinesis: FactsByType = {
  aws_kinesis_stream: {
    source: "internal/service/kinesis/stream.go",
    read: "6.x (2026)",
    forcesReplacement: ["name"],
    same: { encryption_type: sameInAnyCase },
    configurationOnly: ["enforce_consumer_deletion"],
    defaults: { encryption_type: "NONE", enforce_consumer_deletion: false, retention_period: 24 },
    computedBlocks: ["stream_mode_details"],
    values: {
      encryption_type: ["NONE", "KMS"],
      shard_level_metrics: [
        "IncomingBytes",
        "IncomingRecords",
        "OutgoingBytes",
        "OutgoingRecords",
        "WriteProvisionedThroughputExceeded",
        "ReadProvisionedThroughputExceeded",
        "IteratorAgeMilliseconds",
        "ALL",
      ],
      "stream_mode_details.stream_mode": ["PROVISIONED", "ON_DEMAND"],
    },
    ranges: { max_record_size_in_kib: [1024, 10_240], retention_period: [24, 8760] },
    maxItems: { stream_mode_details: 1 },
  },
};
