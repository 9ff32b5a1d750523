import { faultAt } from "../faults";
import type { Conditions } from "./conditions";
import type { Queue } from "./queue";
import type { Task, Tasks } from "./tasks";

/** Messages going from the queue to the tasks' slots and out again, each at its own moment between two seconds. */
export class Workers {
  private nextFinish = Number.POSITIVE_INFINITY;

  constructor(
    private readonly queue: Queue,
    private readonly tasks: Tasks,
    private readonly conditions: Conditions,
  ) {}

  /** Publishes, finishes and delivers everything up to now, in the order of time. */
  advance(now: number): void {
    for (;;) {
      const publication = this.queue.nextPublication;
      const at = Math.min(publication, this.nextFinish);
      if (at > now) return;
      if (this.nextFinish <= publication) this.finish(at);
      else this.queue.publish();
      this.deliver(at);
    }
  }

  /** Stops tasks beyond the desired count, and lets the others take what was given back. */
  stopExcess(now: number): void {
    this.tasks.stopExcess(now);
    this.findNextFinish();
    this.deliver(now);
  }

  /** Hands waiting messages to free slots, in turn as RabbitMQ does (https://www.rabbitmq.com/tutorials/tutorial-two-javascript). */
  deliver(now: number): void {
    const { slotsPerTask } = this.conditions.limits;
    while (this.queue.ready > 0) {
      const free = this.tasks.all.findIndex(({ consuming, work }) => consuming && work.length < slotsPerTask);
      const task = this.tasks.all[free];
      if (task === undefined) return;
      this.take(task, now);
      this.tasks.all.splice(free, 1);
      this.tasks.all.push(task);
    }
  }

  private take(task: Task, now: number): void {
    const { number, message } = this.queue.deliver(now);
    const drift = faultAt(this.conditions.faults, "service-time-drift", now)?.factor ?? 1;
    const finishesAt = now + message.serviceSeconds * drift;
    task.work.push({ number, finishesAt, poison: message.poison ?? false });
    this.nextFinish = Math.min(this.nextFinish, finishesAt);
  }

  private finish(at: number): void {
    for (const { work } of this.tasks.all) {
      const done = work.findIndex(({ finishesAt }) => finishesAt === at);
      const [finished] = done < 0 ? [] : work.splice(done, 1);
      if (finished === undefined) continue;
      if (finished.poison) this.queue.giveBack(finished.number);
      else this.queue.acknowledge();
      break;
    }
    // A worker with nothing in hand drops its protection, and ECS stops it before the next message if it is one too many.
    if (this.tasks.all.length > this.tasks.desired) this.tasks.stopExcess(at);
    this.findNextFinish();
  }

  private findNextFinish(): void {
    this.nextFinish = Number.POSITIVE_INFINITY;
    for (const { work } of this.tasks.all) {
      for (const { finishesAt } of work) this.nextFinish = Math.min(this.nextFinish, finishesAt);
    }
  }
}
