import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createPlain } from "node:http";
import { createServer } from "node:https";
import { createServer as createSilent } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { readQueue } from "@slipway/functions/queue-metrics/rabbitmq";
import { Broker, listen } from "./broker";
import { selfSigned } from "./certificates";

const root = resolve(__dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "slipway-tls-"));
const right = selfSigned(folder, "right", "IP:127.0.0.1");
const other = selfSigned(folder, "other", "DNS:elsewhere.example");
const broker = new Broker();
broker.queues.set("agent.mandates", { ready: 3 });
const servers = {
  right: createServer(right, broker.handle),
  other: createServer(other, broker.handle),
  plain: createPlain(broker.handle),
  silent: createSilent(() => undefined),
};
const urls: Partial<Record<keyof typeof servers, string>> = {};
const urlOf = (name: keyof typeof servers) => urls[name] ?? "";

beforeAll(async () => {
  for (const name of ["right", "other", "plain", "silent"] as const) {
    urls[name] = `https://127.0.0.1:${await listen(servers[name])}`;
  }
});
afterAll(() => {
  for (const server of [servers.right, servers.other, servers.plain]) server.closeAllConnections();
  for (const server of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  broker.asked.length = 0;
});

const credentials = { username: "monitor", password: "s3cret" };
const address = (managementUrl: string) => ({
  ...{ managementUrl, virtualHost: "/", queue: "agent.mandates", requestTimeoutSeconds: 1 },
});
const where = (name: keyof typeof servers) => `queue agent.mandates of virtual host / at ${urlOf(name)}`;

test("does not talk to a broker whose certificate nobody trusts", async () => {
  await expect(readQueue(address(urlOf("right")), credentials)).rejects.toMatchObject({
    message: `${where("right")} showed a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); correct it, or name its authority in NODE_EXTRA_CA_CERTS`,
  });
  expect(broker.asked).toEqual([]);
});

/** Reads in a process of its own, because Node reads NODE_EXTRA_CA_CERTS when it starts. */
async function readTrusting(authority: string, managementUrl: string): Promise<string> {
  const file = join(folder, "read.ts");
  writeFileSync(
    file,
    `import { readQueue } from ${JSON.stringify(join(root, "functions/queue-metrics/rabbitmq.ts"))};
    readQueue(${JSON.stringify(address(managementUrl))}, ${JSON.stringify(credentials)}).then(
      (reading) => console.log("ready", reading.ready),
      (error) => console.log(error.message),
    );`,
  );
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority };
  return (await promisify(execFile)(process.execPath, [tsx, file], { cwd: folder, env })).stdout.trim();
}

test("reads by TLS when NODE_EXTRA_CA_CERTS names the authority", async () => {
  await expect(readTrusting(right.path, urlOf("right"))).resolves.toBe("ready 3");
});

test("does not take a trusted certificate of another host", async () => {
  await expect(readTrusting(other.path, urlOf("other"))).resolves.toBe(
    `${where("other")} showed a certificate that is not trusted (ERR_TLS_CERT_ALTNAME_INVALID); correct it, or name its authority in NODE_EXTRA_CA_CERTS`,
  );
  expect(broker.asked).toEqual([]);
});

test("does not talk plainly to a broker that has no TLS", async () => {
  await expect(readQueue(address(urlOf("plain")), credentials)).rejects.toThrow(
    `${where("plain")} could not be reached, or broke its answer off (`,
  );
  expect(broker.asked).toEqual([]);
});

test("gives up on a broker that does not answer the TLS handshake", async () => {
  await expect(readQueue(address(urlOf("silent")), credentials)).rejects.toMatchObject({
    message: `${where("silent")} did not answer within 1 s`,
  });
});
