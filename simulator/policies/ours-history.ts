import type { Sample } from "../model";

/** How far one GetMetricData of the scaler looks back: readings-source.ts, HISTORY_SECONDS. */
const HISTORY_SECONDS = 3 * 3600 - 300;
const MINUTE_SECONDS = 60;

/** What the scaler published about the service in one minute; of several values CloudWatch answers with the smallest. */
interface Counts {
  readonly minute: number;
  desired: number;
  running: number;
}

/** What the scaler reads from CloudWatch: the queue's readings of three hours, and its own counts minute by minute. */
export class ScalerHistory {
  private readonly counts: Counts[] = [];
  private firstReading = 0;

  constructor(private readonly publishIntervalSeconds: number) {}

  read(metrics: readonly Sample[], now: number): Sample[] {
    const from = Math.floor((now - HISTORY_SECONDS) / MINUTE_SECONDS) * MINUTE_SECONDS;
    for (
      let next = metrics[this.firstReading];
      next !== undefined && next.at < from;
      next = metrics[this.firstReading]
    ) {
      this.firstReading++;
    }
    while ((this.counts[0]?.minute ?? from) < from) this.counts.shift();
    return [...metrics.slice(this.firstReading), ...this.counts.map((counts) => this.sampleOf(counts))];
  }

  /** Remembers what the scaler publishes about the service with each decision. */
  note(now: number, desired: number, running: number): void {
    const minute = Math.floor(now / MINUTE_SECONDS) * MINUTE_SECONDS;
    const last = this.counts.at(-1);
    if (last?.minute !== minute) {
      this.counts.push({ minute, desired, running });
      return;
    }
    last.desired = Math.min(last.desired, desired);
    last.running = Math.min(last.running, running);
  }

  /** A period is dated at its last reading, as readings-source.ts does. */
  private sampleOf({ minute, desired, running }: Counts): Sample {
    const at = minute + MINUTE_SECONDS - this.publishIntervalSeconds;
    const unknown = { ready: null, unacked: null, consumers: null, published: null, acknowledged: null };
    return { at, ...unknown, desired, running };
  }
}
