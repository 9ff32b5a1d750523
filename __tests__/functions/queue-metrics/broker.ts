import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";

/** What a queue answers; by default a queue that was used and is empty. */
export interface Answer {
  readonly status?: number;
  readonly ready?: number;
  /** Instead of everything else. */
  readonly respond?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly stats?: Readonly<Record<string, number>>;
}

export const bodyOf = ({ ready = 0, stats }: Answer) =>
  JSON.stringify({
    messages_ready: ready,
    messages_unacknowledged: 1,
    consumers: 2,
    ...(stats && { message_stats: stats }),
  });

/** Starts a server of Node, plain or TLS, and gives its port. */
export const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** RabbitMQ's management API as far as the publisher uses it: one resource per queue of the virtual host /. */
export class Broker {
  readonly asked: string[] = [];
  /** By queue; a queue that is not here does not exist. */
  readonly queues = new Map<string, Answer>();
  /** What every request costs, such as time. */
  before: () => void = () => undefined;

  readonly handle: RequestListener = (request, response) => {
    this.before();
    const queue = decodeURIComponent((request.url ?? "").replace(/^\/api\/queues\/%2F\//, ""));
    this.asked.push(queue);
    const answer = this.queues.get(queue);
    if (answer?.respond !== undefined) return answer.respond(request, response);
    response.writeHead(answer === undefined ? 404 : (answer.status ?? 200)).end(bodyOf(answer ?? {}));
  };

  private readonly server = createServer(this.handle);

  readonly start = () => listen(this.server);

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
