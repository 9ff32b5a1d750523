import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { slipway } from "../support/cli";

/** Answers as Lambda does for an account with this many unreserved runs, where some functions hold reservations already. */
function lambda(unreserved: number, held: Readonly<Record<string, number>> = {}): Promise<Server> {
  const server = createServer((request, response) => {
    const [, name] = /functions\/([^/]+)\/concurrency/.exec(request.url ?? "") ?? [];
    const known = name === undefined || held[name] !== undefined;
    const body = name
      ? known
        ? { ReservedConcurrentExecutions: held[name] }
        : { Message: "Function not found" }
      : { AccountLimit: { ConcurrentExecutions: unreserved, UnreservedConcurrentExecutions: unreserved } };
    response.writeHead(known ? 200 : 404, {
      "content-type": "application/json",
      ...(known ? {} : { "x-amzn-errortype": "ResourceNotFoundException" }),
    });
    response.end(JSON.stringify(body));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function doctor(environment: string, server?: Server) {
  const { code, stdout, stderr } = await slipway(["doctor", environment], {
    environment: {
      AWS_ACCESS_KEY_ID: server ? "fake" : undefined,
      AWS_SECRET_ACCESS_KEY: server ? "fake" : undefined,
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_ENDPOINT_URL_LAMBDA: server && `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
  });
  server?.close();
  return {
    code,
    stderr,
    said: stdout.split("\n").filter((line) => !/^ok {5} {2}(Node|Terra|AWS|Temp|Env)/.test(line)),
  };
}

describe("slipway doctor euglena/production", () => {
  test("says when the account can keep the runs that the functions reserve", async () => {
    expect(await doctor("euglena/production", await lambda(1000))).toEqual({
      code: 0,
      stderr: "",
      said: [
        "ok       Lambda reservations: 3 runs are to be reserved, 900 can be (1000 unreserved in us-east-2, of which 100 must stay so)",
        "",
        "Everything euglena/production needs is here.",
        "",
      ],
    });
  });

  test("says that a new account refuses any reservation, and what to do", async () => {
    expect(await doctor("euglena/production", await lambda(10))).toEqual({
      code: 1,
      stderr: "",
      said: [
        "missing  Lambda reservations: 3 runs are to be reserved, 0 can be (10 unreserved in us-east-2, of which 100 must stay so)",
        "         Ask AWS for a higher quota of concurrent executions, or leave reservedConcurrency out of queueScaler in euglena/production.",
        "",
        "euglena/production cannot be deployed yet.",
        "",
      ],
    });
  });

  test("counts what the functions hold already", async () => {
    const held = { "euglena-autoscaling": 1, "euglena-queue-metrics": 2 };
    expect((await doctor("euglena/production", await lambda(100, held))).code).toBe(0);
    expect((await doctor("euglena/production", await lambda(100, { "euglena-autoscaling": 1 }))).code).toBe(1);
  });

  test("says that it is unknown what the account allows when it can't be asked, and which account that is", async () => {
    const { code, stderr, said } = await doctor("euglena/production");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(said[0]).toMatch(/^unknown {2}Lambda reservations: Lambda in us-east-2 can't be asked \(.+\)$/);
    expect(said[1]).toBe(
      "         Look whether this machine reaches AWS and is signed in to the account 848960888155, with lambda:GetAccountSettings and lambda:GetFunctionConcurrency; then ask again.",
    );
    expect(said[3]).toBe("It is unknown whether euglena/production can be deployed.");
  });
});

test("slipway doctor asks no account of an environment without functions", async () => {
  expect(await doctor("busyb/production")).toMatchObject({
    code: 0,
    said: ["", "Everything busyb/production needs is here.", ""],
  });
});

test("slipway doctor refuses an environment that does not exist", async () => {
  const { code, stderr } = await doctor("euglena/prod");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^slipway: no environment is named "euglena\/prod"; the nearest: euglena\/production/);
});
