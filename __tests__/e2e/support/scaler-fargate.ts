import { setTimeout as sleep } from "node:timers/promises";
import type { ScaledSystem } from "./scaler-system";

/** From a raised desired count to a task that consumes: Fargate takes 45 to 70 s. */
const STARTUP_SECONDS = 60;
/** How often the desired count is looked at, in real time. */
const LOOK_MILLISECONDS = 100;

/** What a service runs. */
export interface Task {
  /** False once its process or connection is gone. */
  readonly alive: boolean;
  /** Whether it holds a message, or says so: such a task is protected from scale-in. */
  readonly busy: boolean;
  stop(): Promise<void>;
}

/**
 * Stands in for ECS with Fargate, whose services in moto have numbers and no tasks: keeps as many tasks as the desired count
 * says. They come after a start-up time; where there are too many, only those that are not busy are stopped, as with task scale-in
 * protection.
 */
export class Fargate {
  /** The highest number of tasks there was. */
  most = 0;
  private tasks: Task[] = [];
  private readonly starting = new Set<Promise<void>>();
  private readonly loop: Promise<void>;
  private stopped = false;

  /** Begins with the one task that a service has from the start. */
  constructor(
    private readonly system: ScaledSystem,
    private readonly service: string,
    private readonly launch: () => Promise<Task>,
  ) {
    this.loop = this.follow();
  }

  get busy(): number {
    return this.tasks.filter((task) => task.alive && task.busy).length;
  }

  get running(): number {
    return this.tasks.filter(({ alive }) => alive).length;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.loop;
    await Promise.all(this.starting);
    await Promise.all(this.tasks.map((task) => task.stop()));
  }

  private async follow(): Promise<void> {
    await this.add(0);
    while (!this.stopped) {
      const desired = await this.system.aws.desiredCount(this.service);
      this.tasks = this.tasks.filter(({ alive }) => alive);
      while (this.tasks.length + this.starting.size < desired) this.begin();
      while (this.tasks.length > desired) {
        const idle = this.tasks.find(({ busy }) => !busy);
        if (idle === undefined) break;
        this.tasks = this.tasks.filter((task) => task !== idle);
        await idle.stop();
      }
      await sleep(LOOK_MILLISECONDS);
    }
  }

  private begin(): void {
    const start = this.add(STARTUP_SECONDS);
    this.starting.add(start);
    start.finally(() => this.starting.delete(start));
  }

  /** A task that can't start (no broker) is one that the next look misses. */
  private async add(seconds: number): Promise<void> {
    await this.system.clock.sleep(seconds);
    if (this.stopped) return;
    const task = await this.launch().catch(() => undefined);
    if (task !== undefined) this.tasks.push(task);
    this.most = Math.max(this.most, this.running);
  }
}
