import { setMaxListeners } from "node:events";
import { setTimeout as sleepMilliseconds } from "node:timers/promises";

/** How much faster the clocks of these tests go. What takes real time (network, processes, brokers) so counts ten times. */
export const FACTOR = 10;

/** A clock at tenfold speed that both functions, their schedules and the tasks go by. */
export class ScaledClock {
  private readonly realStart = Date.now() / 1000;
  // An hour back, so that it does not get ahead of the real one.
  private readonly start = this.realStart - 3600;
  private readonly ending = new AbortController();

  constructor() {
    // Many sleep at once.
    setMaxListeners(0, this.ending.signal);
  }

  /** Seconds since the epoch. */
  readonly now = (): number => this.at(Date.now() / 1000);

  /** What this clock shows at a moment of the real one. After `end` it is much later than anything waits for. */
  at(realSeconds: number): number {
    return this.start + (realSeconds - this.realStart) * FACTOR + (this.ending.signal.aborted ? 86_400 : 0);
  }

  readonly sleep = async (seconds: number): Promise<void> => {
    const { signal } = this.ending;
    await sleepMilliseconds((seconds * 1000) / FACTOR, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  };

  get ended(): boolean {
    return this.ending.signal.aborted;
  }

  /** Wakes whoever sleeps: everything that lasts until a time ends now. */
  end(): void {
    this.ending.abort();
  }
}
