import type { Policy } from "../model";

/** Not a rival but a bound: it knows every second what no metric can tell in time. */
export const PERFECT: Policy = {
  name: "perfect",
  title: "Perfect knowledge",
  source:
    "a bound, not a product: sees the broker every second, orders one slot per message in the same second, and keeps the most of 180 s as the control law does",
  start({ minTasks, maxTasks, slotsPerTask }) {
    const window: number[] = [];
    return {
      everySeconds: 1,
      tick({ broker }) {
        if (broker === null) return null;
        window.push(((broker.ready ?? 0) + (broker.unacked ?? 0)) / slotsPerTask);
        if (window.length > 180) window.shift();
        return Math.min(Math.max(Math.ceil(Math.max(...window)), minTasks), maxTasks);
      },
    };
  },
};
