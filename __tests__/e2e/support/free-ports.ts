import { createServer } from "node:net";

/** Ports of this machine that nobody listens on now, all different. */
export async function freePorts<const N extends readonly string[]>(...names: N): Promise<Record<N[number], number>> {
  const servers = await Promise.all(names.map(async (name) => ({ name, ...(await listen()) })));
  await Promise.all(servers.map(({ close }) => close()));
  return Object.fromEntries(servers.map(({ name, port }) => [name, port])) as Record<N[number], number>;
}

function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("there is no port");
      resolve({ port: address.port, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
