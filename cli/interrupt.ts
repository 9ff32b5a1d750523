import { InterruptedError } from "./errors";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs something that a signal ends: it is told, cleans up, and the result is an InterruptedError. */
export async function withInterrupt<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (name: NodeJS.Signals) => controller.abort(new InterruptedError(name));
  // Not once: a spinner that finds no other listener would end the process before anything is cleaned up.
  for (const name of SIGNALS) process.on(name, end);
  try {
    return await run(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, end);
  }
}
