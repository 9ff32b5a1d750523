import {
  fromEnvironment,
  parseSettings,
  type QueueMetricsSettingsInput,
  settingsTable,
  toEnvironment,
} from "@slipway/functions/queue-metrics/settings";

const required: QueueMetricsSettingsInput = {
  managementUrl: "https://broker.example:443",
  queue: "agent.mandates",
  credentialsSecret: "monitoring",
  namespace: "euglena/production",
};

describe("the publisher's settings", () => {
  test("survive the way to the Lambda and back, with the defaults filled in", () => {
    expect(fromEnvironment(toEnvironment(required))).toEqual({
      ...required,
      virtualHost: "/",
      publishIntervalSeconds: 10,
      requestTimeoutSeconds: 3,
      kickIntervalSeconds: 15,
    });
    const complete = parseSettings({ ...required, scalerFunction: "euglena-autoscaling", kickIntervalSeconds: 30 });
    expect(fromEnvironment(toEnvironment(complete))).toEqual(complete);
  });

  test("accept an address that is still a token", () => {
    const managementUrl = `\${TfToken[TOKEN.9]}`;
    expect(parseSettings({ ...required, managementUrl }).managementUrl).toBe(managementUrl);
  });

  test("refuse an address that is none", () => {
    expect(() => fromEnvironment({ ...toEnvironment(required), MANAGEMENT_URL: "broker:15672" })).toThrow(
      'queue-metrics environment: MANAGEMENT_URL is "broker:15672" but must be http:// or https://, a host and a port, without path; set it, for example to https://broker.example:443',
    );
  });

  test("name every variable that is missing", () => {
    expect(() => fromEnvironment({})).toThrow(
      /^queue-metrics environment: MANAGEMENT_URL is missing .* · QUEUE is missing .* · CREDENTIALS_SECRET is missing .* · NAMESPACE is missing/,
    );
  });

  const ranges = settingsTable().flatMap(({ key, allowed }) => {
    const limits = /from (\d+) to (\d+)$/.exec(allowed);
    return limits === null
      ? []
      : [
          [key, Number(limits[1]) - 1],
          [key, Number(limits[2]) + 1],
        ];
  });
  test.each(ranges)("refuse %s %d", (key, value) => {
    expect(() => parseSettings({ ...required, [String(key)]: value })).toThrow(`${key} is ${value} but must be`);
  });
});
