import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RefusedError, readQueue } from "@slipway/functions/queue-metrics/rabbitmq";

const full = {
  messages_ready: 3,
  messages_unacknowledged: 2,
  consumers: 1,
  message_stats: { publish: 50, ack: 45, redeliver: 4 },
};

let answer: (request: IncomingMessage, response: ServerResponse) => void;
const requests: { url?: string; authorization?: string }[] = [];
const server = createServer((request, response) => {
  requests.push({ url: request.url, authorization: request.headers.authorization });
  answer(request, response);
});
let managementUrl = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  managementUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests.length = 0;
});

const json = (body: unknown, status = 200) => {
  answer = (_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const read = (change = {}) =>
  readQueue(
    { managementUrl, virtualHost: "/", queue: "agent.mandates", requestTimeoutSeconds: 1, ...change },
    { username: "monitor", password: "s3cret:ü" },
  );

test("reads the counts and counters of one queue", async () => {
  json(full);
  await expect(read()).resolves.toEqual({
    ready: 3,
    unacked: 2,
    consumers: 1,
    published: 50,
    acknowledged: 45,
    redelivered: 4,
  });
});

test("names virtual host and queue URL-encoded, whatever their characters, and the user by Basic auth", async () => {
  json(full);
  await read({ queue: "a/b c?d#e%2F", managementUrl: `${managementUrl}/` });
  expect(requests).toEqual([
    {
      url: "/api/queues/%2F/a%2Fb%20c%3Fd%23e%252F",
      authorization: `Basic ${Buffer.from("monitor:s3cret:ü").toString("base64")}`,
    },
  ]);
});

test("takes counters that RabbitMQ leaves out for unknown, not zero", async () => {
  json({ ...full, message_stats: undefined });
  await expect(read()).resolves.toMatchObject({ published: null, acknowledged: null, redelivered: null });
  json({ ...full, message_stats: { publish: 1 } });
  await expect(read()).resolves.toMatchObject({ published: 1, acknowledged: null, redelivered: null });
  json({ ...full, message_stats: { publish: "many", ack: -1, redeliver: null } });
  await expect(read()).resolves.toMatchObject({ published: null, acknowledged: null, redelivered: null });
  json({ ...full, message_stats: [] });
  await expect(read()).resolves.toMatchObject({ ready: 3, published: null });
});

test.each(["messages_ready", "messages_unacknowledged", "consumers"])("throws without %s", async (field) => {
  json({ ...full, [field]: undefined });
  await expect(read()).rejects.toThrow(`answered without a usable ${field}; nothing was published`);
});

test.each([
  ["an empty list", []],
  ["null", null],
  ["a negative count", { ...full, messages_ready: -1 }],
  ["a text for a count", { ...full, messages_ready: "3" }],
])("throws when the answer is %s", async (_, body) => {
  json(body);
  await expect(read()).rejects.toThrow(/ answered without a usable (object|messages_ready.*); nothing was published$/);
});

test("names queues beyond ASCII as RabbitMQ wants them", async () => {
  json(full);
  await read({ virtualHost: "wörld", queue: "ünï+cödé 🐇" });
  expect(requests[0]?.url).toBe("/api/queues/w%C3%B6rld/%C3%BCn%C3%AF%2Bc%C3%B6d%C3%A9%20%F0%9F%90%87");
});

test.each([401, 403])("tells a refused user (%d) from other failures, without the password", async (status) => {
  json({}, status);
  const error: unknown = await read().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RefusedError);
  expect(String(error)).not.toContain("s3cret");
});

test("throws when there is no such queue", async () => {
  json({ error: "Object Not Found" }, 404);
  await expect(read()).rejects.toThrow("answered 404: no such queue");
});

test("throws when the answer is not JSON", async () => {
  answer = (_, response) => response.end("<html>");
  await expect(read()).rejects.toThrow("answered something that is not JSON");
});

test("does not follow a redirect with the password", async () => {
  answer = (_, response) => response.writeHead(302, { location: `${managementUrl}/elsewhere` }).end();
  await expect(read()).rejects.toThrow("answered 302");
  expect(requests).toHaveLength(1);
});

const where = () => `queue agent.mandates of virtual host / at ${managementUrl}`;

test("gives up on a broker that does not answer in time", async () => {
  answer = () => undefined;
  await expect(read()).rejects.toMatchObject({ message: `${where()} did not answer within 1 s` });
});

test("gives up on a broker that never ends its answer, even if it goes on talking", async () => {
  let talk: NodeJS.Timeout | undefined;
  answer = (_, response) => {
    response.writeHead(200).write("{");
    talk = setInterval(() => response.write(" "), 50);
  };
  const started = performance.now();
  await expect(read()).rejects.toMatchObject({ message: `${where()} did not answer within 1 s` });
  expect(performance.now() - started).toBeLessThan(2000);
  clearInterval(talk);
});

test("throws when the broker breaks its answer off", async () => {
  answer = (_, response) => {
    response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
  };
  await expect(read()).rejects.toThrow(/ could not be reached, or broke its answer off \([A-Z_]+\)$/);
});

test("throws when nothing listens", async () => {
  await expect(read({ managementUrl: "http://127.0.0.1:1" })).rejects.toThrow(
    /at http:\/\/127\.0\.0\.1:1 could not be reached, or broke its answer off \([A-Za-z_ ]+\)$/,
  );
});
