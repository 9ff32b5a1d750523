import {
  fromEnvironment,
  parseSettings,
  type QueueMetricsSettingsInput,
  settingsTable,
  toEnvironment,
} from "@slipway/functions/queue-metrics/settings";
import * as fc from "fast-check";

const required: QueueMetricsSettingsInput = {
  managementUrl: "https://broker.example:443",
  queues: [{ queue: "agent.mandates" }],
  credentialsSecret: "monitoring",
  namespace: "euglena/production",
};
/** The message of the SettingsError, without its first words. */
const refusal = (change: Record<string, unknown>): string => {
  try {
    parseSettings({ ...required, ...change });
  } catch (error) {
    if (error instanceof Error && error.name === "SettingsError") return error.message.replace(/^.*? settings: /, "");
    throw error;
  }
  return "accepted";
};
const names = (count: number) => Array.from({ length: count }, (_, index) => ({ queue: `q${index}` }));
const LIST =
  'a list of 1 to 50 objects { queue, scalerFunction? }; set it, for example to [{"queue":"agent.mandates","scalerFunction":"euglena-autoscaling"}]';
const NAME =
  "1 to 255 characters, none of them a control character, and not only spaces and dots; set it, for example to agent.mandates";

describe("the publisher's settings", () => {
  test("survive the way to the Lambda and back, with the defaults filled in", () => {
    expect(fromEnvironment(toEnvironment(required))).toEqual({
      ...required,
      virtualHost: "/",
      publishIntervalSeconds: 10,
      requestTimeoutSeconds: 3,
      kickIntervalSeconds: 15,
    });
  });

  test("survive it whatever the names are", () => {
    const printable = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => `q${text}`);
    const queue = fc.record({ queue: printable, scalerFunction: printable }, { requiredKeys: ["queue"] });
    const queues = fc.uniqueArray(queue, { minLength: 1, maxLength: 5, selector: (entry) => entry.queue });
    const virtualHost = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(queues, virtualHost, fc.integer({ min: 10, max: 600 }), (list, host, kickIntervalSeconds) => {
        const complete = parseSettings({ ...required, queues: list, virtualHost: host, kickIntervalSeconds });
        expect(complete.queues).toEqual(list);
        expect(fromEnvironment(toEnvironment(complete))).toEqual(complete);
      }),
      { numRuns: 1000 },
    );
  });

  test("hold all queues in the variable QUEUES", () => {
    const queues = [{ queue: "a b/c%+.", scalerFunction: "scale-a" }, { queue: "b" }];
    expect(toEnvironment({ ...required, queues })).toMatchObject({
      QUEUES: '[{"queue":"a b/c%+.","scalerFunction":"scale-a"},{"queue":"b"}]',
    });
  });

  test("keep tokens as they are, in the list of queues too", () => {
    const token = `\${TfToken[TOKEN.9]}`;
    const queues = [{ queue: "agent.mandates", scalerFunction: token }];
    const settings = parseSettings({ ...required, managementUrl: token, credentialsSecret: token, queues });
    expect(settings).toMatchObject({ managementUrl: token, queues });
    expect(toEnvironment(settings).QUEUES).toContain(token);
  });

  test("refuse too few queues, too many, and what is no list", () => {
    expect(refusal({ queues: [] })).toBe(`queues has 0 entries but must be ${LIST}`);
    expect(refusal({ queues: names(51) })).toBe(`queues has 51 entries but must be ${LIST}`);
    expect(refusal({ queues: names(50) })).toBe("accepted");
    expect(refusal({ queues: "agent.mandates" })).toBe(`queues is "agent.mandates" but must be ${LIST}`);
    expect(refusal({ queues: undefined })).toBe(`queues is missing but must be ${LIST}`);
  });

  test.each(["[{", "agent.mandates", "{}", "null"])("refuse the variable QUEUES %s", (QUEUES) => {
    const got = QUEUES === "{}" || QUEUES === "null" ? QUEUES : JSON.stringify(QUEUES);
    expect(() => fromEnvironment({ ...toEnvironment(required), QUEUES })).toThrow(
      `queue-metrics environment: QUEUES is ${got} but must be ${LIST}`,
    );
  });

  test.each([
    ["", `queues[1].queue is "" but must be ${NAME}`],
    ["  ", `queues[1].queue is "  " but must be ${NAME}`],
    ["..", `queues[1].queue is ".." but must be ${NAME}`],
    ["a\tb", `queues[1].queue is "a\\tb" but must be ${NAME}`],
    ["q".repeat(256), `queues[1].queue is "${"q".repeat(256)}" but must be ${NAME}`],
    [undefined, `queues[1].queue is missing but must be ${NAME}`],
    [7, `queues[1].queue is 7 but must be ${NAME}`],
  ])("refuse a queue that CloudWatch or RabbitMQ can't name: %j", (queue, sentence) => {
    expect(refusal({ queues: [{ queue: "fine" }, { queue }] })).toBe(sentence);
  });

  test("name the entry, whatever is wrong with it", () => {
    expect(refusal({ queues: [{ queue: "a", scalerFunction: "" }] })).toBe(
      'queues[0].scalerFunction is "" but must be a text that is not empty; set it, for example to euglena-autoscaling',
    );
    expect(refusal({ queues: [{ queue: "a", scaler: "b" }] })).toBe(
      "queues[0] has scaler but there are only queue, scalerFunction; correct the name or remove it",
    );
    expect(refusal({ queues: [{ queue: "a" }, "b"] })).toBe(
      'queues[1] is "b" but must be an object with queue, scalerFunction; write it as one',
    );
  });

  test("refuse the same queue twice", () => {
    expect(refusal({ queues: [{ queue: "a" }, { queue: "b" }, { queue: "a", scalerFunction: "f" }] })).toBe(
      'queues[2].queue is "a" but queues[0] reads that queue already; remove one of the two',
    );
  });

  test("refuse more than Lambda's 4 KB of environment variables", () => {
    const wide = (width: number) => names(30).map(({ queue }) => ({ queue: `${queue}-`.padEnd(width, "x") }));
    expect(refusal({ queues: wide(110) })).toBe("accepted");
    expect(refusal({ queues: wide(120) })).toMatch(
      /^the settings take 4\d\d\d bytes as environment variables but Lambda allows 4096; list fewer queues or use shorter names$/,
    );
  });

  test.each(["broker:15672", "ftp://broker", "https://broker/api", "https://broker?x", "https://broker:99999"])(
    "refuse the address %s",
    (managementUrl) => {
      expect(refusal({ managementUrl })).toBe(
        `managementUrl is "${managementUrl}" but must be http:// or https://, a host and a port, without path; set it, for example to https://broker.example:443`,
      );
    },
  );

  test("refuse an address with a user, and don't show the password", () => {
    expect(refusal({ managementUrl: "https://monitor:s3cr%40t@broker:443" })).toBe(
      "managementUrl holds a user, or another @, but must be http:// or https://, a host and a port, without user; remove everything up to the @ and keep the user in credentialsSecret",
    );
  });

  test("name every variable that is missing", () => {
    expect(() => fromEnvironment({})).toThrow(
      /^queue-metrics environment: MANAGEMENT_URL is missing .* · QUEUES is missing .* · CREDENTIALS_SECRET is missing .* · NAMESPACE is missing/,
    );
  });

  const ranges = settingsTable().flatMap(({ key, allowed }) => {
    const limits = /^a whole number from (\d+) to (\d+)$/.exec(allowed);
    return limits === null ? [] : [Number(limits[1]) - 1, Number(limits[2]) + 1].map((value) => [key, value] as const);
  });
  test("have ranges", () => expect(ranges).toHaveLength(4));
  test.each(ranges)("refuse %s %d", (key, value) => {
    expect(refusal({ [key]: value })).toContain(`${key} is ${value} but must be`);
  });
});
