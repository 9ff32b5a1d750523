import { rmSync } from "node:fs";
import { loadSchema } from "./schema";
import type { FromProvider, ToProvider } from "./server/control";
import { Endpoint } from "./server/endpoint";
import { processesIn } from "./server/processes";

/**
 * The provider process of one run: `main.ts <folder>`. It ends when the process that started it does, whatever the reason,
 * and takes with it what would stay behind: running terraforms of that run, its sockets, its throw-away folder.
 */
const folder = process.argv[2];
const schema = loadSchema();
const endpoints = new Map<number, Endpoint>();
const terraforms = new Set<number>();

process.on("message", (message: ToProvider) => {
  switch (message.kind) {
    case "listen":
      void listen(message);
      break;
    case "close":
      endpoints.get(message.endpoint)?.close();
      endpoints.delete(message.endpoint);
      break;
    case "started":
      terraforms.add(message.pid);
      break;
    case "ended":
      terraforms.delete(message.pid);
      break;
  }
});
process.on("disconnect", leave);
// Where it has no session of its own, Ctrl-C reaches it too: the run decides what that means.
process.on("SIGINT", () => {});
process.on("SIGTERM", leave);

async function listen({ endpoint, path, ...served }: Extract<ToProvider, { kind: "listen" }>): Promise<void> {
  try {
    const opened = await Endpoint.open({ schema, path, ...served });
    endpoints.set(endpoint, opened);
    answer({ kind: "listening", endpoint, address: opened.address });
  } catch (error) {
    answer({ kind: "failed", endpoint, message: error instanceof Error ? error.message : String(error) });
  }
}

function answer(message: FromProvider): void {
  process.send?.(message);
}

function leave(): void {
  for (const pid of [...terraforms, ...(folder === undefined ? [] : processesIn(folder))]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}
