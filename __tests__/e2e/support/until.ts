import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until there is an answer: anything but undefined and false. What is asked may fail meanwhile.
 *
 * @param what - for the message when it never comes
 * @param seconds - of real time; long, because a loaded machine is no failure
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 90,
) {
  const end = performance.now() + seconds * 1000;
  let failure: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await sleep(50);
  }
  throw new Error(`${what}: not within ${seconds} s`, { cause: failure });
}
