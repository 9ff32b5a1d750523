import type { PlanProgress } from "../plan";

/** Something that shows how far a run is. */
export interface Progress {
  readonly update: (progress: PlanProgress) => void;
  readonly stop: () => Promise<void>;
}

/** One line on standard error that says how many stacks are done and which are at work. Nothing when that is no terminal. */
export function progress(total: number): Progress {
  // A terminal that does not know its width would keep the spinner clearing lines for ever.
  if (!process.stderr.isTTY || !process.stderr.columns) return { update: () => {}, stop: async () => {} };
  // Loaded while the first stacks are planned: a run without a terminal never pays for it.
  const spinner = import("ora").then(({ default: ora }) =>
    ora({ stream: process.stderr, discardStdin: false }).start(),
  );
  const working = new Set<string>();
  let done = 0;
  return {
    update({ stack, phase }) {
      if (phase === "waiting") return;
      if (phase === "planning" || phase === "applying") working.add(stack);
      else if (working.delete(stack) || phase === "skipped") done += 1;
      const text = `${done} of ${total} stacks planned  ${[...working].join(", ")}`;
      spinner.then((shown) => {
        shown.text = text;
      });
    },
    stop: async () => {
      (await spinner).stop();
    },
  };
}
