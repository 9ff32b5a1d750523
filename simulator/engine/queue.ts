import type { Message, Sample } from "../model";

/**
 * One queue of RabbitMQ: first in, first out; what a worker gives back returns to its old place at the head
 * (https://www.rabbitmq.com/docs/confirms).
 */
export class Queue {
  /** Messages whose time of publication has come. */
  private publishedCount = 0;
  /** The next message that nobody has had yet. */
  private fresh = 0;
  /** Messages given back, by their number, the oldest last. */
  private readonly returned: number[] = [];
  private acknowledgedCount = 0;
  private unackedCount = 0;
  /** From publication to first delivery, by number; NaN while there was none. */
  readonly waitsSeconds: Float64Array;

  constructor(private readonly messages: readonly Message[]) {
    this.waitsSeconds = new Float64Array(messages.length).fill(Number.NaN);
  }

  get ready(): number {
    return this.publishedCount - this.fresh + this.returned.length;
  }

  get unacked(): number {
    return this.unackedCount;
  }

  get published(): number {
    return this.publishedCount;
  }

  get acknowledged(): number {
    return this.acknowledgedCount;
  }

  /** When the next message will be published; Infinity when none is left. */
  get nextPublication(): number {
    return this.messages[this.publishedCount]?.at ?? Number.POSITIVE_INFINITY;
  }

  publish(): void {
    this.publishedCount++;
  }

  /** Hands out the oldest waiting message. */
  deliver(now: number): { readonly number: number; readonly message: Message } {
    const number = this.returned.pop() ?? this.fresh++;
    const message = this.messages[number];
    if (message === undefined || number >= this.publishedCount) throw new Error("the queue is empty");
    this.unackedCount++;
    if (Number.isNaN(this.waitsSeconds[number])) this.waitsSeconds[number] = now - message.at;
    return { number, message };
  }

  acknowledge(): void {
    this.unackedCount--;
    this.acknowledgedCount++;
  }

  /** Takes back a message that was not finished. */
  giveBack(number: number): void {
    this.unackedCount--;
    const place = this.returned.findIndex((other) => other < number);
    this.returned.splice(place < 0 ? this.returned.length : place, 0, number);
  }

  read(at: number, consumers: number): Sample {
    return {
      at,
      ready: this.ready,
      unacked: this.unackedCount,
      consumers,
      published: this.publishedCount,
      acknowledged: this.acknowledgedCount,
    };
  }
}
