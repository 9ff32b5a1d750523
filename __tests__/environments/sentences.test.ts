import { environment, MISSING, problemsOf, problemsWith, withChange } from "./broken";

const at = "services.gateway";

describe("an unknown field", () => {
  test.each<[string, string]>([
    ["servces", "did you mean services?"],
    [`${at}.memory`, "did you mean memoryMiB?"],
    [`${at}.containers.gateway.healt`, "did you mean health?"],
    [`${at}.containers.gateway.health.interval`, "did you mean intervalSeconds?"],
    [`${at}.ingress.rules.0.path`, "did you mean paths?"],
    [`${at}.scaling.maxTask`, "did you mean maxTasks?"],
    [
      `${at}.scaling.colour`,
      "there are by, minTasks, maxTasks, target, policyName, scaleOutCooldownSeconds, scaleInCooldownSeconds; remove it",
    ],
    ["network.create.zones.us-east-2a.publik", "did you mean public?"],
    ["dataStores.redis.node", "did you mean nodes?"],
  ])("%s gets the nearest name or the names there are", (place, said) => {
    expect(problemsWith("euglena/production", place, "x")).toEqual([
      `euglena/production · ${place}: no such field; ${said}`,
    ]);
  });

  test("beside a right form of a union is named, not the other form", () => {
    expect(problemsWith("euglena/production", "cluster.adopt", "x")).toEqual([
      "euglena/production · cluster.adopt: no such field; there are create; remove it",
    ]);
  });
});

describe("a field with several forms", () => {
  test.each<[string, string, unknown, string]>([
    ["nothing", "network", MISSING, "network: missing; write { create } or { existing }"],
    ["null", "network", null, "network: null; write { create } or { existing }"],
    ["an empty object", "alarms", {}, "alarms: {} is none of its forms; write { topic } or { none }"],
    [
      "both forms",
      "alarms",
      { topic: "a", none: "b" },
      "alarms: { topic, none } is none of its forms; write { topic } or { none }",
    ],
    ["another type", "alarms", "none", 'alarms: "none"; write { topic } or { none }'],
    [
      "a text instead of a list",
      "secrets[euglena/keys].holds",
      "KEY",
      'secrets.euglena/keys.holds: "KEY"; write "text" or a list [ … ]',
    ],
    [
      "a wrong item of a list",
      "secrets[euglena/keys].holds",
      ["A-B"],
      'secrets.euglena/keys.holds.0: "A-B"; allowed: letters, digits and _, not a digit first; correct it',
    ],
    [
      "zones of a wrong type",
      "network.create.zones",
      3,
      "network.create.zones: 3; write an object { … } or a list [ … ]",
    ],
    [
      "a zone without its private block",
      "network.create.zones.us-east-2a.private",
      MISSING,
      'network.create.zones.us-east-2a.private: missing; write a text "…"',
    ],
    [
      "a broker without its port",
      "queueScaler.broker",
      { service: "gateway" },
      "queueScaler.broker.port: missing; write a number",
    ],
    [
      "an image with tag and digest",
      `${at}.containers.gateway.image.digest`,
      "sha256:1",
      `${at}.containers.gateway.image: { repository, tag, digest } is none of its forms; write { repository, tag }, { repository, digest }, { public, tag } or { public, digest }`,
    ],
    [
      "a scaling without owner",
      `${at}.scaling`,
      { minTasks: 1, maxTasks: 2 },
      `${at}.scaling.by: missing; write "fixed", "cpu", "requestsPerTarget" or "queueDepth"`,
    ],
    [
      "a scaling of a wrong type",
      `${at}.scaling`,
      3,
      `${at}.scaling: 3; write { by: "fixed", tasks }, { by: "cpu", minTasks, maxTasks, targetPercent, policyName }, { by: "requestsPerTarget", minTasks, maxTasks, target, policyName } or { by: "queueDepth", minTasks, maxTasks, taskProtection }`,
    ],
    [
      "a field of another owner",
      `${at}.scaling.tasks`,
      2,
      `${at}.scaling.tasks: no such field; there are by, minTasks, maxTasks, target, policyName, scaleOutCooldownSeconds, scaleInCooldownSeconds; remove it`,
    ],
  ])("given %s says one useful sentence", (_what, place, value, said) => {
    expect(problemsWith("euglena/production", place, value)).toEqual([`euglena/production · ${said}`]);
  });
});

test("a service's name that is not allowed says which are", () => {
  const gateway = environment("euglena/production").services.gateway;
  const changed = withChange(environment("euglena/production"), "services[My Gateway]", gateway);
  expect(problemsOf([changed])).toEqual([
    "euglena/production · services.My Gateway: this name is not allowed: 1 to 31 lower-case letters, digits and hyphens, a letter first; rename it",
  ]);
});

test("a long value is cut", () => {
  expect(problemsWith("euglena/production", "cluster.create.containerInsights", "x".repeat(200))).toEqual([
    `euglena/production · cluster.create.containerInsights: "${"x".repeat(76)}…; write "enabled", "enhanced" or "disabled"`,
  ]);
});

describe("a secret that got into an environment", () => {
  const key = `sk-${"a1B2".repeat(8)}`;
  const container = `${at}.containers.gateway`;

  test.each<[string, string, unknown, string]>([
    [
      "as a setting",
      `${container}.environment.MODEL`,
      key,
      `${container}.environment.MODEL: looks like a secret; push it to Secrets Manager and declare it in secrets`,
    ],
    [
      "in a URL",
      `${container}.environment.BROKER_URL`,
      "amqps://me:hunter2@broker:5671",
      `${container}.environment.BROKER_URL: looks like a secret; push it to Secrets Manager and declare it in secrets`,
    ],
    [
      "by its name",
      `${container}.environment.ADMIN_PASSWORD`,
      "hunter2",
      `${container}.environment.ADMIN_PASSWORD: looks like a secret; push it to Secrets Manager and declare it in secrets`,
    ],
    [
      "as a setting of a wrong type",
      `${container}.environment.PIN`,
      [4711, "hunter2"],
      `${container}.environment.PIN: a list; write a text "…"`,
    ],
    [
      "in the wrong place",
      `${container}.secrets.OPENAI_API_KEY.secret`,
      key,
      `${container}.secrets.OPENAI_API_KEY: no secret of the environment has the name (hidden); known: euglena/keys, euglena/redis, euglena/rabbitmq, euglena/rabbitmq-monitoring; correct it or add one`,
    ],
    [
      "as a secret itself",
      `${container}.secrets.OPENAI_API_KEY`,
      key,
      `${container}.secrets.OPENAI_API_KEY: "(hidden)"; write { secret }`,
    ],
    [
      "as a tag",
      `${container}.image.tag`,
      `https://me:hunter2@${"x".repeat(90)}`,
      `${container}.image.tag: "https(hidden)${"x".repeat(90)}" is not a tag; use at most 128 letters, digits, _ . -`,
    ],
  ])("%s is refused without showing it", (_how, place, value, said) => {
    const problems = problemsWith("euglena/production", place, value);
    expect(problems).toEqual([`euglena/production · ${said}`]);
    for (const secret of [key, "hunter2", "4711"]) expect(problems.join("\n")).not.toContain(secret);
  });
});
