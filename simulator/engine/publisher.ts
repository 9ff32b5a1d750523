import { faultAt } from "../faults";
import type { Sample } from "../model";
import type { Conditions } from "./conditions";
import type { RandomSource } from "./random";
import { draw } from "./range";

/** queue-metrics: a reading on every point of the grid, later visible in CloudWatch; kicks while messages wait. */
export class Publisher {
  /** What CloudWatch answers by now, newest last. Grows; a reading that was overtaken takes its place when it arrives. */
  readonly visible: Sample[] = [];
  private readonly underway: { readonly visibleAt: number; readonly sample: Sample }[] = [];
  private lastKickAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly conditions: Conditions,
    private readonly random: RandomSource,
  ) {}

  /** Whether a reading is taken at this second. */
  reads(now: number): boolean {
    const { faults, publishIntervalSeconds } = this.conditions;
    if (now % publishIntervalSeconds !== 0) return false;
    return !faultAt(faults, "publisher-outage", now) && !faultAt(faults, "broker-unreachable", now);
  }

  /** Sends a reading on its way. Returns when a kick with it arrives; null when there is none. */
  send(sample: Sample): number | null {
    const { metricDelaySeconds, kickDelaySeconds, kickIntervalSeconds, faults } = this.conditions;
    const late = faultAt(faults, "metric-delay", sample.at)?.seconds ?? metricDelaySeconds;
    this.underway.push({ visibleAt: sample.at + draw(late, this.random), sample });
    const kickDelay = draw(kickDelaySeconds, this.random);
    if ((sample.ready ?? 0) === 0 || sample.at - this.lastKickAt < kickIntervalSeconds) return null;
    this.lastKickAt = sample.at;
    return sample.at + kickDelay;
  }

  /** Makes visible what has arrived by now. */
  deliver(now: number): void {
    for (let i = 0; i < this.underway.length; ) {
      const reading = this.underway[i];
      if (reading === undefined || reading.visibleAt > now) {
        i++;
        continue;
      }
      this.underway.splice(i, 1);
      const place = this.visible.findLastIndex(({ at }) => at < reading.sample.at) + 1;
      this.visible.splice(place, 0, reading.sample);
    }
  }
}
