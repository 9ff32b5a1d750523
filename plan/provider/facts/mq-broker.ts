import type { Value } from "../protocol/value";
import { blocksLeftOut, joined } from "./left-out";
import { onlyBlock } from "./only-block";
import type { ResourceDiff, Same } from "./types";

/** A switch that is off, or that nobody set. Source: DiffSuppressNullableBoolFalseAsNull in internal/sdkv2/types/nullable. */
export const sameLogSwitch: Same = (before, after) => isOff(before) && isOff(after);

/** What a broker keeps: blocks left out, users that only RabbitMQ itself changes, a replication mode that waits for a restart. */
export const keptByBroker = joined<ResourceDiff>(
  blocksLeftOut("encryption_options", "logs"),
  ({ prior, planned }) => {
    const [before, after] = [onlyBlock(prior.logs), onlyBlock(planned.logs)];
    return after !== undefined && isOff(before?.audit) && isOff(after.audit) ? ["logs.audit"] : [];
  },
  ({ planned }) => (String(planned.engine_type).toLowerCase() === "rabbitmq" ? ["user"] : []),
  ({ prior, planned }) => {
    const mode = planned.data_replication_mode;
    return mode === prior.pending_data_replication_mode && mode !== "" ? ["data_replication_mode"] : [];
  },
);

function isOff(value: Value | undefined): boolean {
  return value === undefined || value === null || value === "" || value === "false";
}
