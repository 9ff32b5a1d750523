import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod";

const wanted = z.object({ ProtectionEnabled: z.boolean(), ExpiresInMinutes: z.int().min(1).max(2880).optional() });

/**
 * Stands in for the part of the ECS agent with which a task protects itself
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html).
 */
export class EcsAgent {
  /** As the task asked for last. */
  protected = false;

  private constructor(
    readonly url: string,
    readonly stop: () => void,
  ) {}

  static async start(): Promise<EcsAgent> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("there is no port");
    const stop = () => {
      server.close();
      server.closeAllConnections();
    };
    const agent = new EcsAgent(`http://127.0.0.1:${address.port}`, stop);
    server.on("request", async (request, response) => {
      const known = request.method === "PUT" && request.url === "/task-protection/v1/state";
      const body = wanted.safeParse(JSON.parse((await text(request)) || "null"));
      if (!known || !body.success) {
        response.statusCode = 400;
        return response.end("{}");
      }
      agent.protected = body.data.ProtectionEnabled;
      response.end(JSON.stringify({ protection: { ProtectionEnabled: agent.protected, TaskArn: "task" } }));
    });
    return agent;
  }
}
