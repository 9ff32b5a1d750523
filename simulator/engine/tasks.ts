import type { RandomSource } from "./random";

/** A message being worked on. */
export interface Work {
  readonly number: number;
  readonly finishesAt: number;
  /** It will fail and be delivered again. */
  readonly poison: boolean;
}

export interface Task {
  readonly launchedAt: number;
  /** When it begins to consume. */
  readonly consumesAt: number;
  consuming: boolean;
  readonly work: Work[];
}

/**
 * The tasks of one ECS service, and which of them go when there are more than desired. Starting ones go first: they hold
 * nothing. With protection a consuming task goes only while it holds no message, so a busy one stays until its message
 * ends. Without, ECS knows nothing of messages: it balances Availability Zones
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html), here chance decides.
 */
export class Tasks {
  /** In the order of the broker's round: whoever took a message last stands last. */
  readonly all: Task[] = [];
  desired: number;
  consuming = 0;
  /** Tasks stopped while they held a message. */
  kills = 0;
  private stoppedSeconds = 0;

  constructor(
    initial: number,
    private readonly protection: boolean,
    private readonly random: RandomSource,
    private readonly giveBack: (work: Work) => void,
  ) {
    this.desired = initial;
    for (let i = 0; i < initial; i++) {
      this.all.push({ launchedAt: 0, consumesAt: 0, consuming: true, work: [] });
    }
    this.consuming = initial;
  }

  /** Launches what is missing. */
  launch(now: number, startupSeconds: () => number): void {
    while (this.all.length < this.desired) {
      this.all.push({ launchedAt: now, consumesAt: now + startupSeconds(), consuming: false, work: [] });
    }
  }

  /** Tasks whose start-up is over begin to consume. Returns whether there were any. */
  begin(now: number): boolean {
    if (this.consuming === this.all.length) return false;
    let begun = false;
    for (const task of this.all) {
      if (task.consuming || task.consumesAt > now) continue;
      task.consuming = begun = true;
      this.consuming++;
    }
    return begun;
  }

  /** Stops what is too much and may go. */
  stopExcess(now: number): void {
    while (this.all.length > this.desired) {
      const victim = this.victim();
      if (victim === undefined) return;
      this.all.splice(this.all.indexOf(victim), 1);
      this.stoppedSeconds += now - victim.launchedAt;
      if (victim.consuming) this.consuming--;
      if (victim.work.length > 0) this.kills++;
      for (const work of victim.work) this.giveBack(work);
    }
  }

  private victim(): Task | undefined {
    const starting = this.all.findLast(({ consuming }) => !consuming);
    if (starting !== undefined) return starting;
    if (this.protection) return this.all.find(({ work }) => work.length === 0);
    return this.all[Math.floor(this.random() * this.all.length)];
  }

  /** Tasks that hold a message. */
  busy(): number {
    return this.all.reduce((count, { work }) => (work.length > 0 ? count + 1 : count), 0);
  }

  /** From launch to end, or to now, of all tasks together. */
  seconds(now: number): number {
    return this.all.reduce((sum, { launchedAt }) => sum + now - launchedAt, this.stoppedSeconds);
  }
}
