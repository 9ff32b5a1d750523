import type { Range } from "./engine/range";

/** What goes wrong. */
type Trouble =
  /** Nothing is published: no readings and no kicks. The broker and the workers go on. */
  | { readonly kind: "publisher-outage" }
  /** Nobody can ask the broker, neither the publisher nor a policy. The workers go on. */
  | { readonly kind: "broker-unreachable" }
  /** Readings reach CloudWatch this late, each for itself: one may overtake another. */
  | { readonly kind: "metric-delay"; readonly seconds: Range }
  /** Tasks launched now need this long to start. */
  | { readonly kind: "slow-start"; readonly seconds: Range }
  /** Messages taken up now need this many times as long. */
  | { readonly kind: "service-time-drift"; readonly factor: number }
  /** The service has two deployments, the newer one IN_PROGRESS. */
  | { readonly kind: "deployment" }
  /** UpdateService fails: a change is refused. */
  | { readonly kind: "throttled" }
  /** Every tick and every kick comes a second time, one second later. */
  | { readonly kind: "duplicate-events" }
  /** Ticks and kicks come this late. */
  | { readonly kind: "late-events"; readonly seconds: Range };

/** It goes wrong from one second of the run (included) to another (excluded). Poison messages are part of a trace. */
export type Fault = Trouble & { readonly fromSeconds: number; readonly untilSeconds: number };

/** The fault of this kind that is there at this second. */
export function faultAt<Kind extends Fault["kind"]>(
  faults: readonly Fault[],
  kind: Kind,
  now: number,
): Extract<Fault, { kind: Kind }> | undefined {
  return faults.find(
    (fault): fault is Extract<Fault, { kind: Kind }> =>
      fault.kind === kind && fault.fromSeconds <= now && now < fault.untilSeconds,
  );
}
