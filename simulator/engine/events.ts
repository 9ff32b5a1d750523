import { type Fault, faultAt } from "../faults";
import type { Sample } from "../model";
import type { RandomSource } from "./random";
import { draw } from "./range";

/** One invocation of the policy; without a reading it is a tick. */
export interface PolicyEvent {
  readonly dueAt: number;
  readonly sentAt: number;
  readonly reading: Sample | null;
}

/** Ticks in their rhythm and kicks, on their way to the policy. */
export class Events {
  private readonly underway: PolicyEvent[] = [];
  private nextTickAt: number;

  constructor(
    private readonly everySeconds: number,
    private readonly faults: readonly Fault[],
    private readonly random: RandomSource,
  ) {
    // A rhythm has no reason to begin with the trace.
    this.nextTickAt = Math.floor(random() * everySeconds);
  }

  kick(arrivesAt: number, reading: Sample): void {
    this.send({ dueAt: arrivesAt, sentAt: reading.at, reading });
  }

  /** What reaches the policy by now, in the order it was due. */
  due(now: number): readonly PolicyEvent[] {
    for (; this.nextTickAt <= now; this.nextTickAt += this.everySeconds) {
      this.send({ dueAt: this.nextTickAt, sentAt: this.nextTickAt, reading: null });
    }
    const due: PolicyEvent[] = [];
    for (let next = this.underway[0]; next !== undefined && next.dueAt <= now; next = this.underway[0]) {
      due.push(next);
      this.underway.shift();
    }
    return due;
  }

  private send(event: PolicyEvent): void {
    const late = faultAt(this.faults, "late-events", event.sentAt)?.seconds;
    const delaySeconds = late === undefined ? 0 : draw(late, this.random);
    const dueAt = event.dueAt + delaySeconds;
    this.insert({ ...event, dueAt });
    if (faultAt(this.faults, "duplicate-events", event.sentAt)) this.insert({ ...event, dueAt: dueAt + 1 });
  }

  private insert(event: PolicyEvent): void {
    const place = this.underway.findIndex(({ dueAt }) => dueAt > event.dueAt);
    this.underway.splice(place < 0 ? this.underway.length : place, 0, event);
  }
}
