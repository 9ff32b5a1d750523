import { UNKNOWN, type Value } from "../protocol/value";
import { onlyBlock } from "./only-block";
import type { ResourceDiff } from "./types";

const UNITS = ["read_units_per_second", "write_units_per_second"];

/** A table is restored once, and its warm throughput only grows. Source: CustomizeDiff in table.go. */
export function replacingTable({ prior, planned, changes }: ResourceDiff): string[] {
  const [before, after] = [onlyBlock(prior.warm_throughput), onlyBlock(planned.warm_throughput)];
  return [
    ...["restore_source_name", "restore_source_table_arn"].filter((name) => isText(planned[name]) && changes(name)),
    ...UNITS.filter((unit) => isLower(after?.[unit], before?.[unit])).map((unit) => `warm_throughput.${unit}`),
  ];
}

/** A stream that is turned on, or off, or shows something else, is another one. */
export function streamOfTable({ planned, changes }: ResourceDiff): string[] {
  const showsOther = planned.stream_view_type !== "" && changes("stream_view_type");
  return changes("stream_enabled") || showsOther ? ["stream_arn"] : [];
}

/** What says nothing: options that stay off, what AWS does not tell about them, no limit in another form. */
export function keptByTable({ prior, planned }: ResourceDiff): string[] {
  const staysOff = (option: string) => isOff(prior[option]) && isOff(planned[option]);
  const ttl = { before: onlyBlock(prior.ttl), after: onlyBlock(planned.ttl) };
  const limits = { before: onlyBlock(prior.on_demand_throughput), after: onlyBlock(planned.on_demand_throughput) };
  return [
    ...["point_in_time_recovery", "server_side_encryption"].filter(staysOff),
    ...(isOff(planned.point_in_time_recovery) ? ["point_in_time_recovery.recovery_period_in_days"] : []),
    ...(!isText(ttl.before?.attribute_name) && ttl.after?.enabled === false ? ["ttl.attribute_name"] : []),
    ...["max_read_request_units", "max_write_request_units"]
      .filter((limit) => limits.before?.[limit] === 0 && limits.after?.[limit] === -1)
      .map((limit) => `on_demand_throughput.${limit}`),
  ];
}

function isOff(option: Value | undefined): boolean {
  if (option === UNKNOWN) return false;
  const block = onlyBlock(option);
  return block === undefined || block.enabled === false;
}

function isText(value: Value | undefined): boolean {
  return typeof value === "string" && value !== "";
}

function isLower(after: Value | undefined, before: Value | undefined): boolean {
  return typeof after === "number" && typeof before === "number" && after !== 0 && after < before;
}
