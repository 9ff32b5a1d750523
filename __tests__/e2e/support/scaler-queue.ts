import { type ChannelModel, connect } from "amqplib";
import * as z from "zod";
import { MONITORING, type RabbitMq } from "./rabbitmq";
import { until } from "./until";

const counts = z.object({ messages_ready: z.number(), messages_unacknowledged: z.number(), consumers: z.number() });

/** A durable queue of a broker, as those who publish to it have it. */
export class Queue {
  private constructor(
    readonly rabbitmq: RabbitMq,
    readonly name: string,
  ) {}

  /** Makes a queue, and waits until the management API knows its numbers, which for a new queue it does not at once. */
  static async make(rabbitmq: RabbitMq, name: string): Promise<Queue> {
    const queue = new Queue(rabbitmq, name);
    await queue.declare();
    return queue;
  }

  async declare(): Promise<void> {
    await this.connected(async (connection) => {
      const channel = await connection.createChannel();
      await channel.assertQueue(this.name);
    });
    await until(`the management API knows ${this.name}`, async () => counts.safeParse(await this.ask()).success);
  }

  /** Persistent messages; returns when the broker has all of them. */
  async send(...messages: readonly unknown[]): Promise<void> {
    await this.connected(async (connection) => {
      const channel = await connection.createConfirmChannel();
      for (const message of messages) {
        channel.sendToQueue(this.name, Buffer.from(JSON.stringify(message)), { persistent: true });
      }
      await channel.waitForConfirms();
    });
  }

  async purge(): Promise<void> {
    await this.connected(async (connection) => {
      await (await connection.createChannel()).purgeQueue(this.name);
    });
  }

  async delete(): Promise<void> {
    await this.connected(async (connection) => {
      await (await connection.createChannel()).deleteQueue(this.name);
    });
  }

  /** Messages that wait or are being worked on. */
  async depth(): Promise<number> {
    const { messages_ready, messages_unacknowledged } = counts.parse(await this.ask());
    return messages_ready + messages_unacknowledged;
  }

  private async ask(): Promise<unknown> {
    const { username, password } = MONITORING;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
    const url = `${this.rabbitmq.managementUrl}/api/queues/%2F/${encodeURIComponent(this.name)}`;
    return (await fetch(url, { headers: { authorization } })).json();
  }

  private async connected(work: (connection: ChannelModel) => Promise<void>): Promise<void> {
    const connection = await connect(this.rabbitmq.amqpUrl);
    await work(connection);
    await connection.close();
  }
}
