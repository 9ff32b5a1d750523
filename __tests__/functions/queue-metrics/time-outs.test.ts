import { createServer as createHttp } from "node:http";
import { createServer as createSilent, type Server } from "node:net";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clientOptions } from "@slipway/functions/client-options";
import { listen } from "./broker";

/** Servers in AWS's place that are there and do not do their work. */
const servers: Record<string, { scheme: string; server: Server }> = {
  "does not answer the TLS handshake": { scheme: "https", server: createSilent(() => undefined) },
  "does not answer": { scheme: "http", server: createHttp(() => undefined) },
  "never ends its answer": {
    scheme: "http",
    server: createHttp((_, response) => response.writeHead(200, { "content-type": "application/json" }).write("{")),
  },
};
afterAll(() => {
  for (const { server } of Object.values(servers)) server.close();
});

test.each(Object.entries(servers))("a call to AWS that %s ends by its time-out", async (_, { scheme, server }) => {
  const client = new SecretsManagerClient({
    ...clientOptions(0.5, 2),
    region: "us-east-2",
    credentials: { accessKeyId: "AKIDOFTEST", secretAccessKey: "secret" },
    endpoint: `${scheme}://127.0.0.1:${await listen(server)}`,
  });
  const started = performance.now();
  await expect(client.send(new GetSecretValueCommand({ SecretId: "monitoring" }))).rejects.toThrow(/ms/);
  // Two attempts of 0.5 s each, and the pause between them.
  expect((performance.now() - started) / 1000).toBeLessThan(2);
  client.destroy();
});
