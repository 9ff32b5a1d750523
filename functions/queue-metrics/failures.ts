/** One reading of one queue that was not read, not published, or whose kick did not go out. */
export interface Failure {
  readonly queue: string;
  readonly error: Error;
}

/** Messages of this many different failures are shown; Lambda's error is for a person to read. */
const SHOWN = 5;

/** One sentence for the whole run: which queues, how often, why. */
export function summaryOf(failures: readonly Failure[], attempts: number): string {
  const queues = new Map<string, number>();
  for (const { queue } of failures) queues.set(queue, (queues.get(queue) ?? 0) + 1);
  const messages = [...new Set(failures.map(({ error }) => error.message))];
  const named = [...queues].map(([queue, count]) => `${queue} (${count})`).join(", ");
  const more = messages.length > SHOWN ? ` · and ${messages.length - SHOWN} more` : "";
  return `${failures.length} of ${attempts} readings failed, of ${named}: ${messages.slice(0, SHOWN).join(" · ")}${more}`;
}
