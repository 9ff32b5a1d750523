import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the ECS agent is asked, and what it answers: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html */
export class EcsAgent {
  readonly asked: { method: string | undefined; url: string | undefined; body: unknown }[] = [];
  /** When each call came, in seconds. */
  readonly at: number[] = [];
  /** Instead of doing what is asked. */
  refuse: { status: number; body: string } | undefined;
  /** How long an answer takes. */
  delaySeconds = 0;
  uri = "";

  private readonly server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const body = JSON.parse(text);
    this.at.push(performance.now() / 1000);
    this.asked.push({ method: request.method, url: request.url, body });
    const { status, body: answer } = this.refuse ?? {
      status: 200,
      body: JSON.stringify({
        protection: { ProtectionEnabled: body.ProtectionEnabled, ExpirationDate: null, TaskArn: "arn" },
      }),
    };
    setTimeout(() => response.writeHead(status).end(answer), this.delaySeconds * 1000);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.uri = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/id`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The states asked for, one after the other. */
  get states(): unknown[] {
    return this.asked.map(({ body }) => (body as { ProtectionEnabled: unknown }).ProtectionEnabled);
  }

  /** The longest time between two calls, in seconds. */
  get longestPause(): number {
    return Math.max(...this.at.slice(1).map((at, index) => at - (this.at[index] ?? at)));
  }

  /** Waits until so many calls have come. */
  async calls(count: number): Promise<void> {
    for (let wait = 0; this.asked.length < count; wait++) {
      if (wait > 500)
        throw new Error(`only ${this.asked.length} of ${count} calls came: ${JSON.stringify(this.states)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
