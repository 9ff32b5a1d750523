import { type ChannelModel, connect } from "amqplib";
import * as z from "zod";
import type { ScaledClock } from "./scaler-clock";
import type { Task } from "./scaler-fargate";
import type { Queue } from "./scaler-queue";

/** What a message asks for: work for this long, or until `release` is called. */
const work = z.union([z.object({ seconds: z.number() }), z.object({ held: z.literal(true) })]);
export type Work = z.infer<typeof work>;

/** Consumers of one queue, each with a prefetch of one and acknowledging after the work; `launch` is for Fargate. */
export class Consumers {
  private connection: Promise<ChannelModel> | undefined;
  /** One for each message that is held; calling it ends the work. */
  private held: (() => void)[] = [];

  constructor(
    private readonly clock: ScaledClock,
    private readonly queue: Queue,
  ) {}

  /** Finishes the messages that are held now. */
  release(): void {
    for (const finish of this.held) finish();
    this.held = [];
  }

  readonly launch = async (): Promise<Task> => {
    const connection = await this.connected();
    const channel = await connection.createChannel();
    const state = { alive: true, busy: false };
    const dies = () => {
      state.alive = false;
    };
    channel.on("close", dies);
    channel.on("error", dies);
    await channel.prefetch(1);
    const { consumerTag } = await channel.consume(this.queue.name, async (message) => {
      // RabbitMQ's word for a queue that was deleted.
      if (message === null) return dies();
      state.busy = true;
      await this.work(work.parse(JSON.parse(message.content.toString())));
      state.busy = false;
      if (state.alive) channel.ack(message);
    });
    const stop = async () => {
      if (!state.alive) return;
      // Nothing is taken any more, but it may have taken a message while it was chosen: closing returns that to the queue.
      await channel.cancel(consumerTag);
      if (state.alive) await channel.close();
    };
    return {
      get alive() {
        return state.alive;
      },
      get busy() {
        return state.busy;
      },
      stop,
    };
  };

  async stop(): Promise<void> {
    this.release();
    await (await this.connection)?.close();
  }

  private connected(): Promise<ChannelModel> {
    this.connection ??= connect(this.queue.rabbitmq.amqpUrl).then(
      (connection) => {
        connection.on("error", () => {});
        connection.on("close", () => {
          this.connection = undefined;
        });
        return connection;
      },
      (error: unknown) => {
        this.connection = undefined;
        throw error;
      },
    );
    return this.connection;
  }

  private async work(wanted: Work): Promise<void> {
    if ("seconds" in wanted) return this.clock.sleep(wanted.seconds);
    await new Promise<void>((resolve) => this.held.push(resolve));
  }
}
