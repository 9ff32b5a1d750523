import { faultAt } from "../faults";
import type { Moment, Policy, PolicyRun, RunResult, Sample, Trace, View } from "../model";
import type { Conditions } from "./conditions";
import { Events } from "./events";
import { Publisher } from "./publisher";
import { Queue } from "./queue";
import { randomStream } from "./random";
import { draw } from "./range";
import { resultOf } from "./result";
import { Tasks } from "./tasks";
import { Workers } from "./workers";

/** Readings older than this prove nothing about now: who takes tasks away on them does it blind (control law). */
const BLIND_AFTER_SECONDS = 45;

export interface SimulateOptions {
  /** Keep one line per second in `moments`. @default false */
  readonly keepMoments?: boolean;
}

/**
 * Runs one policy on one trace. Control goes in steps of one second, messages move at their own moments between them.
 * The run ends with the trace: a message that still waits then counts with the wait it has. The same arguments give the
 * same result, bit by bit; the seed moves start-up times, delays and the time of the first tick, alike for every policy.
 */
export function simulate(
  trace: Trace,
  policy: Policy,
  conditions: Conditions,
  seed: number,
  options: SimulateOptions = {},
): RunResult {
  const { limits, faults } = conditions;
  const run = policy.start(limits);
  const queue = new Queue(trace.messages);
  const tasks = new Tasks(limits.minTasks, limits.protection, randomStream(seed, "victims"), ({ number }) =>
    queue.giveBack(number),
  );
  const workers = new Workers(queue, tasks, conditions);
  const publisher = new Publisher(conditions, randomStream(seed, "publisher"));
  const events = new Events(run.everySeconds, faults, randomStream(seed, "events"));
  const startups = randomStream(seed, "start-ups");
  const counts = { changes: 0, outOfRange: 0, blindScaleIns: 0 };
  const moments: Moment[] = [];

  const apply = (wanted: number | null, view: LookedAt, now: number) => {
    if (wanted === null || wanted === tasks.desired || faultAt(faults, "throttled", now)) return;
    counts.changes++;
    if (!(wanted >= limits.minTasks && wanted <= limits.maxTasks)) counts.outOfRange++;
    if (wanted < tasks.desired && !view.sawTheQueue) counts.blindScaleIns++;
    tasks.desired = wanted;
    const startup = faultAt(faults, "slow-start", now)?.seconds ?? conditions.startupSeconds;
    tasks.launch(now, () => draw(startup, startups));
    workers.stopExcess(now);
  };
  const call = (reading: Sample | null, sentAt: number, now: number) => {
    const view = new LookedAt(now, sentAt, publisher.visible, queue, tasks, conditions);
    apply(reading === null ? run.tick(view) : (run.kick?.(view, reading) ?? null), view, now);
  };

  for (let now = 0; now <= trace.durationSeconds; now++) {
    workers.advance(now);
    if (tasks.begin(now)) workers.deliver(now);
    if (publisher.reads(now)) {
      const reading = queue.read(now, tasks.consuming);
      const kickAt = publisher.send(reading);
      if (kickAt !== null && run.kick !== undefined) events.kick(kickAt, reading);
    }
    publisher.deliver(now);
    for (const { reading, sentAt } of events.due(now)) call(reading, sentAt, now);
    if (options.keepMoments === true) moments.push(momentOf(now, queue, tasks, run));
  }
  return resultOf({ trace, policy, conditions, seed, queue, tasks, moments, ...counts });
}

function momentOf(at: number, queue: Queue, tasks: Tasks, { need }: PolicyRun): Moment {
  const { ready, unacked } = queue;
  return { at, ready, unacked, need: need ?? null, desired: tasks.desired, running: tasks.consuming };
}

/** What a policy sees in one call; remembers whether it can know how much work there is. */
class LookedAt implements View {
  private askedBroker = false;

  constructor(
    readonly now: number,
    readonly sentAt: number,
    readonly metrics: readonly Sample[],
    private readonly queue: Queue,
    private readonly tasks: Tasks,
    private readonly conditions: Conditions,
  ) {}

  get broker(): Sample | null {
    if (faultAt(this.conditions.faults, "broker-unreachable", this.now)) return null;
    this.askedBroker = true;
    return this.queue.read(this.now, this.tasks.consuming);
  }

  get service(): View["service"] {
    const { all, desired, consuming } = this.tasks;
    const deploying = faultAt(this.conditions.faults, "deployment", this.now) !== undefined;
    return {
      desired,
      running: consuming,
      pending: all.length - consuming,
      deployments: deploying ? 2 : 1,
      rollout: deploying ? "IN_PROGRESS" : "COMPLETED",
      protected: this.conditions.limits.protection ? this.tasks.busy() : null,
    };
  }

  get sawTheQueue(): boolean {
    const newest = this.metrics.at(-1);
    return this.askedBroker || (newest !== undefined && this.now - newest.at <= BLIND_AFTER_SECONDS);
  }
}
