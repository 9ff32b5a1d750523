import {
  BOOTSTRAP,
  CHROMA,
  containerOf,
  DEV_GATEWAY,
  GATEWAY,
  keys,
  portOpenedBy,
  rabbitmq,
  rabbitmqGroup,
  redis,
  SCALER,
  taskOf,
} from "./euglena-places";
import { matching } from "./table/expectation";
import { place, same } from "./table/location";
import { instead, rowsOf } from "./table/row";

const iam = "arn:aws:iam::848960888155:role";
const images = "848960888155.dkr.ecr.us-east-2.amazonaws.com";
const secrets = "arn:aws:secretsmanager:us-east-2:848960888155:secret";
const task = taskOf(GATEWAY);
const gateway = containerOf(GATEWAY, "gateway");
const devTask = taskOf(DEV_GATEWAY);
const devRedis = containerOf(DEV_GATEWAY, "redis");
const devRabbitmq = containerOf(DEV_GATEWAY, "rabbitmq");
const devChroma = containerOf(DEV_GATEWAY, "chroma");
const chroma = containerOf(CHROMA, "chroma");
const heartbeat = matching(/^bash -c '.*GET \/api\/v2\/heartbeat HTTP.*' \|\| exit 1$/);
const documentHeartbeat = "curl -f http://localhost:8000/api/v1/heartbeat || exit 1";
const publisherOut = place(SCALER, "aws_vpc_security_group_egress_rule", {
  referenced_security_group_id: same(rabbitmqGroup("id")),
});

/** euglena's deployment settings, section 2: the task of the gateway. */
export const gatewayTask = rowsOf("004", [
  [121, "`euglena-gateway`", task("family"), "euglena-gateway"],
  [122, "**Launch type:** Fargate", task("requires_compatibilities"), ["FARGATE"]],
  [123, "**Network mode:** `awsvpc`", task("network_mode"), "awsvpc"],
  [124, "512 (0.5 vCPU)", task("cpu"), "512"],
  [124, "512 (0.5 vCPU)", devTask("cpu"), "512", instead("1024", "larger task for sidecars")],
  [125, "**Memory:** 1024 MB (1 GB)", task("memory"), "1024"],
  [125, "**Memory:** 1024 MB (1 GB)", devTask("memory"), "1024", instead("4096", "larger task for sidecars")],
  [
    126,
    "`arn:aws:iam::ACCOUNT_ID:role/ecsTaskRole`",
    task("task_role_arn"),
    `${iam}/ecsTaskRole`,
    instead(`${iam}/euglena-gateway-task-role`, "own roles"),
  ],
  [
    127,
    "`arn:aws:iam::ACCOUNT_ID:role/ecsTaskExecutionRole`",
    task("execution_role_arn"),
    `${iam}/ecsTaskExecutionRole`,
    instead(`${iam}/euglena-gateway-execution-role`, "own roles"),
  ],
  [132, "**Name:** `gateway`", gateway("name"), "gateway"],
  [
    133,
    "euglena/gateway:latest",
    gateway("image"),
    `${images}/euglena/gateway:latest`,
    instead(`${images}/euglena/gateway:1.0.0`, "pinned images"),
  ],
  [
    133,
    "euglena/gateway",
    place(BOOTSTRAP, "aws_ecr_repository", { name: "euglena/gateway" })("repository_url"),
    `${images}/euglena/gateway`,
  ],
  [134, "**Port:** 8080", gateway("portMappings.containerPort"), 8080],
  [
    135,
    "CMD-SHELL curl -f http://localhost:8080/health || exit 1",
    gateway("healthCheck.command"),
    ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"],
  ],
  [136, "**Start period:** 300 seconds", gateway("healthCheck.startPeriod"), 300],
  [137, "**Interval:** 60 seconds", gateway("healthCheck.interval"), 60],
  [138, "**Timeout:** 10 seconds", gateway("healthCheck.timeout"), 10],
  [139, "**Retries:** 5", gateway("healthCheck.retries"), 5],
  [142, "**Name:** `redis`", devRedis("name"), "redis"],
  [
    142,
    "**Name:** `redis`",
    redis("replication_group_id"),
    "redis",
    instead("euglena-redis", "data stores outside the gateway"),
  ],
  [143, "redis:7-alpine", devRedis("image"), "redis:7-alpine", instead("redis:7.4.2-alpine", "pinned images")],
  [143, "**Image:** `redis:7-alpine`", redis("engine"), "redis"],
  [143, "**Image:** `redis:7-alpine`", redis("engine_version"), matching(/^7\.\d+$/)],
  [144, "**Port:** 6379", devRedis("portMappings.containerPort"), 6379],
  [144, "**Port:** 6379", redis("port"), 6379],
  [
    145,
    "redis-cli ping | grep PONG || exit 1",
    devRedis("healthCheck.command"),
    ["CMD-SHELL", "redis-cli ping | grep PONG || exit 1"],
  ],
  [146, "**Start period:** 90 seconds", devRedis("healthCheck.startPeriod"), 90],
  [149, "**Name:** `rabbitmq`", devRabbitmq("name"), "rabbitmq"],
  [
    149,
    "**Name:** `rabbitmq`",
    rabbitmq("parameters.Name"),
    "rabbitmq",
    instead("euglena-rabbitmq", "data stores outside the gateway"),
  ],
  [149, "**Name:** `rabbitmq`", rabbitmq("template_body.Resources.Broker.Properties.EngineType"), "RABBITMQ"],
  [
    150,
    "rabbitmq:3-management",
    devRabbitmq("image"),
    "rabbitmq:3-management",
    instead("rabbitmq:3.13.7-management", "pinned images"),
  ],
  [150, "**Image:** `rabbitmq:3-management`", rabbitmq("parameters.EngineVersion"), matching(/^3\.\d+$/)],
  [151, "**Ports:** 5672, 15672", devRabbitmq("portMappings[0].containerPort"), 5672],
  [151, "**Ports:** 5672, 15672", devRabbitmq("portMappings[1].containerPort"), 15672],
  [
    151,
    "**Ports:** 5672, 15672",
    portOpenedBy(GATEWAY, rabbitmqGroup)("from_port"),
    5672,
    instead(5671, "RabbitMQ over TLS"),
  ],
  [151, "**Ports:** 5672, 15672", publisherOut("from_port"), 15672, instead(443, "RabbitMQ over TLS")],
  [
    152,
    "rabbitmq-diagnostics ping || exit 1",
    devRabbitmq("healthCheck.command"),
    ["CMD-SHELL", "rabbitmq-diagnostics ping || exit 1"],
  ],
  [153, "**Start period:** 180 seconds", devRabbitmq("healthCheck.startPeriod"), 180],
  [156, "**Name:** `chroma`", devChroma("name"), "chroma"],
  [156, "**Name:** `chroma`", chroma("name"), "chroma"],
  [
    157,
    "chromadb/chroma:latest",
    devChroma("image"),
    "chromadb/chroma:latest",
    instead("chromadb/chroma:1.0.15", "pinned images"),
  ],
  [
    157,
    "chromadb/chroma:latest",
    chroma("image"),
    "chromadb/chroma:latest",
    instead("chromadb/chroma:1.0.15", "pinned images"),
  ],
  [158, "**Port:** 8000", devChroma("portMappings.containerPort"), 8000],
  [158, "**Port:** 8000", chroma("portMappings.containerPort"), 8000],
  [
    159,
    documentHeartbeat,
    devChroma("healthCheck.command[1]"),
    documentHeartbeat,
    instead(heartbeat, "Chroma heartbeat"),
  ],
  [159, documentHeartbeat, chroma("healthCheck.command[1]"), documentHeartbeat, instead(heartbeat, "Chroma heartbeat")],
  [160, "**Start period:** 180 seconds", devChroma("healthCheck.startPeriod"), 180],
  [160, "**Start period:** 180 seconds", chroma("healthCheck.startPeriod"), 180],
  [161, "`IS_PERSISTENT=TRUE`", devChroma("environment[name=IS_PERSISTENT].value"), "TRUE"],
  [161, "`IS_PERSISTENT=TRUE`", chroma("environment[name=IS_PERSISTENT].value"), "TRUE"],
  [
    161,
    "`PERSIST_DIRECTORY=/chroma-data`",
    devChroma("environment[name=PERSIST_DIRECTORY].value"),
    "/chroma-data",
    instead("/data", "larger task for sidecars"),
  ],
  [
    161,
    "`PERSIST_DIRECTORY=/chroma-data`",
    chroma("environment[name=PERSIST_DIRECTORY].value"),
    "/chroma-data",
    instead("/data", "larger task for sidecars"),
  ],
  [
    161,
    "/chroma-data",
    chroma("mountPoints.containerPath"),
    "/chroma-data",
    instead("/data", "larger task for sidecars"),
  ],
  [
    164,
    "OPENAI_API_KEY",
    gateway("secrets[name=OPENAI_API_KEY].valueFrom"),
    matching(/:secret:euglena\/keys-\w{6}:OPENAI_API_KEY::$/),
  ],
  [
    164,
    "SEARCH_API_KEY",
    gateway("secrets[name=SEARCH_API_KEY].valueFrom"),
    matching(/:secret:euglena\/keys-\w{6}:SEARCH_API_KEY::$/),
  ],
  [
    164,
    "SUPABASE_JWT_SECRET",
    gateway("secrets[name=SUPABASE_JWT_SECRET].valueFrom"),
    matching(/:secret:euglena\/keys-\w{6}:SUPABASE_JWT_SECRET::$/),
  ],
  [
    166,
    "`arn:aws:secretsmanager:REGION:ACCOUNT_ID:secret:SECRET_NAME-SUFFIX:KEY_NAME::`",
    keys("arn"),
    matching(new RegExp(`^${secrets}:euglena/keys-\\w{6}$`)),
  ],
  [
    169,
    "Automatically loaded from `.env` file by build script",
    gateway("environment[name=MODEL_NAME].name"),
    "MODEL_NAME",
  ],
  [
    170,
    "container names (redis, chroma, rabbitmq)",
    containerOf(DEV_GATEWAY, "gateway")("environment[name=REDIS_URL].value"),
    "redis://redis:6379/0",
    instead("redis://localhost:6379/0", "same task is localhost"),
  ],
]);
