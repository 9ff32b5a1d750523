/** A task and the names of those that must have ended before it. */
export interface Task {
  name: string;
  after: string[];
}

/** Runs tasks in dependency order, as many at once as allowed; of those that may run, first the one most others wait for in a row. */
export async function runInOrder<T extends Task, R>(
  tasks: T[],
  concurrency: number,
  work: (task: T, finished: ReadonlyMap<string, R>) => Promise<R>,
): Promise<Map<string, R>> {
  refuseCycles(tasks);
  const finished = new Map<string, R>();
  const waiting = new Set(longestChainFirst(tasks));
  const running = new Set<Promise<void>>();
  const names = new Set(tasks.map(({ name }) => name));
  const failures: unknown[] = [];
  while ((waiting.size > 0 && failures.length === 0) || running.size > 0) {
    for (const task of failures.length > 0 ? [] : waiting) {
      if (running.size >= concurrency) break;
      if (task.after.some((name) => names.has(name) && !finished.has(name))) continue;
      waiting.delete(task);
      const run: Promise<void> = work(task, finished)
        .then((result) => void finished.set(task.name, result))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(run));
      running.add(run);
    }
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
  return finished;
}

function longestChainFirst<T extends Task>(tasks: T[]): T[] {
  const chains = new Map<string, number>();
  const chain = (name: string): number => {
    const known = chains.get(name);
    if (known !== undefined) return known;
    const followers = tasks.filter(({ after }) => after.includes(name));
    const length = 1 + Math.max(0, ...followers.map((follower) => chain(follower.name)));
    chains.set(name, length);
    return length;
  };
  return [...tasks].sort((one, other) => chain(other.name) - chain(one.name));
}

function refuseCycles(tasks: Task[]): void {
  const left = new Map(tasks.map((task) => [task.name, task]));
  for (let removed = true; removed; ) {
    removed = false;
    for (const [name, { after }] of left) {
      if (after.every((other) => !left.has(other))) {
        left.delete(name);
        removed = true;
      }
    }
  }
  if (left.size > 0) throw new Error(`these stacks depend on each other in a circle: ${[...left.keys()].join(", ")}`);
}
