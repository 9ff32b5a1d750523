import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";

type Handler = (event: unknown) => Promise<unknown>;

/** One call of a function. `seconds` is when it ended, by the clock given. */
export interface Invocation {
  readonly name: string;
  readonly event: unknown;
  readonly seconds: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/**
 * Stands in for AWS Lambda, whose model in moto needs Docker: functions by their names, what became of every call, and the
 * asynchronous part of its Invoke API (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html) for the kicks.
 */
export class Lambda {
  readonly invocations: Invocation[] = [];
  private readonly functions = new Map<string, Handler>();
  private readonly running = new Set<Promise<void>>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly now: () => number,
  ) {}

  static async start(now: () => number): Promise<Lambda> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("there is no port");
    const lambda = new Lambda(server, `http://127.0.0.1:${address.port}`, now);
    server.on("request", async (request, response) => {
      const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? "")?.[1];
      const body = await text(request);
      const known = name !== undefined && lambda.functions.has(decodeURIComponent(name));
      const asynchronous = request.headers["x-amz-invocation-type"] === "Event";
      response.statusCode = known && asynchronous ? 202 : 404;
      response.end();
      if (known && asynchronous) lambda.invoke(decodeURIComponent(name), JSON.parse(body));
    });
    return lambda;
  }

  define(name: string, handler: Handler): void {
    this.functions.set(name, handler);
  }

  /** Calls a function; what it returns or throws is in `invocations`. */
  invoke(name: string, event: unknown): void {
    const handler = this.functions.get(name);
    if (handler === undefined) throw new Error(`there is no function ${name}`);
    const call = handler(event).then(
      (result) => void this.invocations.push({ name, event, result, seconds: this.now() }),
      (error: unknown) => void this.invocations.push({ name, event, error, seconds: this.now() }),
    );
    this.running.add(call);
    call.finally(() => this.running.delete(call));
  }

  /** Messages of what a function threw: what Lambda's metric Errors would count. */
  errors(name: string): string[] {
    const failed = this.invocations.filter((call) => call.name === name && "error" in call);
    return failed.map(({ error }) => (error instanceof Error ? error.message : String(error)));
  }

  /** Waits for the calls that are under way. */
  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await Promise.all(this.running);
  }
}
