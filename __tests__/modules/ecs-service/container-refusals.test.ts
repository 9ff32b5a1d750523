import { checkService, type ServiceSpec } from "../../../modules/ecs-service";
import { plainService } from "../../support/module-stack";

const image = { repository: "app", tag: "1.2.3" };
const container = { image, ports: [8080] };

const refusals: [string, Partial<ServiceSpec>, string][] = [
  ["no container", { containers: {} }, "containers: empty; a task has 1 to 10 containers; add one"],
  [
    "eleven containers",
    { containers: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`c${index}`, { image }])) },
    "containers: 11; a task has 1 to 10 containers; move some into a service of their own",
  ],
  [
    "no essential container",
    { containers: { app: { ...container, essential: false } } },
    "containers: none is essential; a task needs one; set essential on the main container",
  ],
  [
    "latest",
    { containers: { app: { image: { repository: "app", tag: "latest" } } } },
    "containers.app.image.tag: latest names another image tomorrow; pin a digest or a tag that is never moved",
  ],
  [
    "a tag with a slash",
    { containers: { app: { image: { repository: "app", tag: "v1/2" } } } },
    'containers.app.image.tag: "v1/2" is not a tag; use at most 128 letters, digits, _ . -',
  ],
  [
    "half a digest",
    { containers: { app: { image: { repository: "app", digest: "sha256:abc" } } } },
    'containers.app.image.digest: "sha256:abc" is not sha256: and 64 hex digits; copy the whole digest',
  ],
  ...(
    [
      ["intervalSeconds", 4, "5 to 300"],
      ["timeoutSeconds", 61, "2 to 60"],
      ["retries", 11, "1 to 10"],
      ["startPeriodSeconds", 301, "0 to 300"],
    ] as const
  ).map(([field, value, allowed]): [string, Partial<ServiceSpec>, string] => [
    `a health check with ${field} ${value}`,
    { containers: { app: { ...container, health: { command: "true", [field]: value } } } },
    `containers.app.health.${field}: ${value}; ECS allows ${allowed}; choose a value in that range`,
  ]),
  [
    "a variable that is a secret too",
    { containers: { app: { ...container, environment: { KEY: "x" }, secrets: { KEY: { secret: "keys" } } } } },
    "containers.app.environment.KEY: is also a secret; ECS refuses the name twice; remove it from the environment",
  ],
  [
    "a start after nobody",
    { containers: { app: { ...container, startsAfter: { db: "START" } }, two: { image } } },
    "containers.app.startsAfter.db: no other container has this name; the task has app, two",
  ],
  [
    "a start after itself",
    { containers: { app: { ...container, startsAfter: { app: "START" } } } },
    "containers.app.startsAfter.app: no other container has this name; the task has app",
  ],
  [
    "a start after the health of a container without check",
    { containers: { app: { ...container, startsAfter: { two: "HEALTHY" } }, two: { image } } },
    "containers.app.startsAfter.two: waits for HEALTHY, but two has no health check; add one or wait for START",
  ],
  [
    "a start after the end of an essential container",
    { containers: { app: { ...container, startsAfter: { two: "COMPLETE" } }, two: { image } } },
    "containers.app.startsAfter.two: waits for COMPLETE, but two is essential, so its end stops the task; set essential to false",
  ],
  [
    "containers that wait for each other",
    {
      containers: {
        app: { ...container, startsAfter: { two: "START" } },
        two: { image, startsAfter: { three: "START" } },
        three: { image, startsAfter: { two: "START" } },
      },
    },
    "containers: wait for each other (two after three after two), so none of them would start; remove one startsAfter",
  ],
  [
    "a mount of no volume",
    { containers: { app: { ...container, mounts: { data: "/data" } } } },
    "containers.app.mounts.data: no volume has this name; the task has none",
  ],
  [
    "a mount at a relative path",
    { containers: { app: { ...container, mounts: { data: "data" } } }, volumes: { data: { fileSystem: "data" } } },
    'containers.app.mounts.data: "data" is not absolute; start with /',
  ],
  [
    "port 0",
    { containers: { app: { image, ports: [0] } } },
    "containers.app.ports: 0; a port is 1 to 65535; choose one of these",
  ],
  [
    "a port that two containers want",
    { containers: { app: container, two: container } },
    "containers.two.ports: 8080 is taken by app; containers of one task share localhost; choose another port",
  ],
];

test.each(refusals)("%s is refused", (_what, changes, expected) => {
  const problems = checkService({ ...plainService, ...changes });
  expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([expected]);
});
