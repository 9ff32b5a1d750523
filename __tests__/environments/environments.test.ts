import { accounts, environmentInputs, environmentsFolder, loadEnvironments } from "../../environments";
import { checkNames } from "../../environments/checks/names";
import { environment, problemsOf, withChange } from "./broken";

test("the four environments of this repository have no problem", () => {
  const loaded = loadEnvironments(environmentInputs, accounts, environmentsFolder);
  expect(loaded.map(({ system, name }) => `${system}/${name}`)).toEqual([
    "busyb/staging",
    "busyb/production",
    "euglena/development",
    "euglena/production",
  ]);
});

test("settings of a file stand beside those of the environment", () => {
  const [loaded] = loadEnvironments([environment("euglena/production")], accounts, environmentsFolder);
  expect(loaded?.services.agent?.containers.agent?.environment).toEqual({
    MODEL_API_URL: "https://api.openai.com/v1/",
    MODEL_NAME: "gpt-4o",
    AGENT_INPUT_QUEUE: "agent.mandates",
    CHROMA_URL: "http://euglena-chroma.euglena.local:8000",
    ECS_ENABLED: "true",
    AWS_REGION: "us-east-2",
    ECS_CLUSTER: "euglena-cluster",
  });
  expect(loaded?.services.agent?.containers.agent).not.toHaveProperty("environmentFile");
});

test("loading changes no literal", () => {
  const before = structuredClone(environmentInputs);
  loadEnvironments(environmentInputs, accounts, environmentsFolder);
  expect(environmentInputs).toEqual(before);
});

test("all problems of all environments and accounts come at once, in their order", () => {
  const staging = withChange(withChange(environment("busyb/staging"), "cluster.create.nam", "x"), "region", "Ohio");
  const development = withChange(environment("euglena/development"), "services.agent.cpu", 100);
  const production = withChange(environment("euglena/production"), "services.agent.scaling.minTasks", 12);
  const [busyb, ...others] = accounts;
  const shared = busyb ? [withChange(busyb, "stateVersionDays", "90"), ...others] : [];
  expect(problemsOf([staging, development, production], shared)).toEqual([
    'accounts/758888582357-us-east-1 · stateVersionDays: "90"; write a number',
    'busyb/staging · region: "Ohio"; allowed: a region such as us-east-1; correct it',
    "busyb/staging · cluster.create.nam: no such field; did you mean name?",
    "euglena/development · services.agent.cpu: 100; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384; choose one of these",
    "euglena/production · services.agent.scaling: minTasks (12) must be <= maxTasks (11); lower minTasks or raise maxTasks",
  ]);
});

test("the error is one sentence a line", () => {
  const broken = withChange(environment("busyb/staging"), "services.google-workspace-mcp.containers", {});
  expect(() => loadEnvironments([broken], accounts, environmentsFolder)).toThrow(
    expect.objectContaining({ name: "InvalidEnvironmentsError", message: problemsOf([broken]).join("\n") }),
  );
});

describe("two environments of one account and region", () => {
  const production = environment("euglena/production");

  test("may not make the same thing twice: every physical name is compared", () => {
    const twin = { ...production, name: "copy" };
    const problems = problemsOf([production, twin]).filter((problem) => !problem.includes("environmentFile"));
    const fields = problems.map((problem) => /^euglena\/copy · (\S+):/.exec(problem)?.[1]);
    expect(fields.sort()).toEqual(
      [
        "alarms.topic",
        "cluster.create.name",
        "dataStores.fileSystems.chroma.name",
        "dataStores.rabbitmq.name",
        "dataStores.redis.name",
        "ingress.create.name",
        "namespace.create.name",
        "network.create.name",
        ...["functionName", "roleName", "ruleName"].flatMap((field) => [
          `queueScaler.publisher.${field}`,
          `queueScaler.services.agent.scaler.${field}`,
        ]),
        "queueScaler.dashboard",
        "queueScaler.metricNamespace",
        "queueScaler.publisher.securityGroup",
        ...Object.keys(production.secrets).map((name) => `secrets.${name}`),
        ...["agent", "chroma", "gateway"].flatMap((name) => [
          `services.${name}.family`,
          `services.${name}.logGroup.name`,
          `services.${name}.name`,
          `services.${name}.roles.execution`,
          `services.${name}.roles.task`,
          `services.${name}.securityGroup.create`,
        ]),
        "services.gateway.ingress.targetGroup",
      ].sort(),
    );
    expect(problems[0]).toBe(
      'euglena/copy · network.create.name: "euglena" is the network of euglena/production · network.create.name already; names are unique in an account and region; rename one',
    );
  });

  test("may use the same existing things", () => {
    const adopted = environment("busyb/production");
    const fields = problemsOf([adopted, { ...adopted, name: "copy" }]).map((problem) => /· (\S+):/.exec(problem)?.[1]);
    for (const existing of ["cluster", "namespace", "ingress", "network"]) {
      expect(fields.filter((field) => field?.startsWith(existing))).toEqual([]);
    }
  });

  test("may make the same names in another region", () => {
    const other = { ...production, name: "copy", region: "eu-west-1" };
    expect(checkNames([production, other].map((input) => ({ ...input, services: {} })))).toEqual([]);
  });

  test("may not have the same name, whatever else differs", () => {
    const other = {
      ...environment("busyb/staging"),
      system: "euglena",
      name: "production",
      expectedDifferences: undefined,
    };
    expect(problemsOf([production, other])).toEqual([
      'euglena/production · name: "euglena/production" is another environment\'s name already; each has its own states; rename one',
    ]);
  });
});
