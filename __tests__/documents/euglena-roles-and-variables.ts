import { AGENT, containerOf, DEV_AGENT, DEV_GATEWAY, executionPolicyOf, GATEWAY, keys } from "./euglena-places";
import { including, matching } from "./table/expectation";
import { place, same } from "./table/location";
import { instead, rowsOf } from "./table/row";

const executionRole = place(GATEWAY, "aws_iam_role", { name: "euglena-gateway-execution-role" });
const taskRole = place(GATEWAY, "aws_iam_role", { name: "euglena-gateway-task-role" });
const execution = (sid: string, part: string) => executionPolicyOf(GATEWAY)(`policy.Statement[Sid=${sid}].${part}`);
const gateway = containerOf(GATEWAY, "gateway");
const agent = containerOf(AGENT, "agent");
const devGateway = containerOf(DEV_GATEWAY, "gateway");
const devAgent = containerOf(DEV_AGENT, "agent");
const devHost = "euglena-development-gateway.euglena-development.local";
const variable = (name: string) => `environment[name=${name}].value`;
const secret = (name: string) => `secrets[name=${name}].valueFrom`;
const key = (name: string, of = "euglena/keys") =>
  matching(new RegExp(`^arn:aws:secretsmanager:us-east-2:848960888155:secret:${of}-\\w{6}:${name}::$`));

/** euglena's deployment settings, section 5: roles. */
export const roles = rowsOf("004", [
  [
    381,
    "`ecsTaskExecutionRole`",
    executionRole("name"),
    "ecsTaskExecutionRole",
    instead("euglena-gateway-execution-role", "own roles"),
  ],
  [386, "2012-10-17", executionRole("assume_role_policy.Version"), "2012-10-17"],
  [389, "Allow", executionRole("assume_role_policy.Statement.Effect"), "Allow"],
  [
    391,
    "ecs-tasks.amazonaws.com",
    executionRole("assume_role_policy.Statement.Principal.Service"),
    "ecs-tasks.amazonaws.com",
  ],
  [393, "sts:AssumeRole", executionRole("assume_role_policy.Statement.Action"), "sts:AssumeRole"],
  [
    400,
    "ECR image pull",
    execution("PullImages", "Resource"),
    "arn:aws:ecr:us-east-2:848960888155:repository/euglena/gateway",
  ],
  [401, "Secrets Manager access", execution("ReadSecrets", "Resource"), including(same(keys("arn")))],
  [
    402,
    "CloudWatch Logs",
    execution("WriteLog", "Resource"),
    "arn:aws:logs:us-east-2:848960888155:log-group:/ecs/euglena-gateway:*",
  ],
  [406, "`ecsTaskRole`", taskRole("name"), "ecsTaskRole", instead("euglena-gateway-task-role", "own roles")],
  [411, "2012-10-17", taskRole("assume_role_policy.Version"), "2012-10-17"],
  [414, "Allow", taskRole("assume_role_policy.Statement.Effect"), "Allow"],
  [
    416,
    "ecs-tasks.amazonaws.com",
    taskRole("assume_role_policy.Statement.Principal.Service"),
    "ecs-tasks.amazonaws.com",
  ],
  [418, "sts:AssumeRole", taskRole("assume_role_policy.Statement.Action"), "sts:AssumeRole"],
]);

/** Section 7: environment variables. */
export const variables = rowsOf("004", [
  [
    480,
    "REDIS_URL=redis://redis:6379/0",
    devGateway(variable("REDIS_URL")),
    "redis://redis:6379/0",
    instead("redis://localhost:6379/0", "same task is localhost"),
  ],
  [
    480,
    "`REDIS_URL=redis://redis:6379/0` (container name in same task)",
    gateway(secret("REDIS_URL")),
    "redis://redis:6379/0",
    instead(key("REDIS_URL", "euglena/redis"), "Redis over TLS"),
  ],
  [
    481,
    "CHROMA_URL=http://chroma:8000",
    devGateway(variable("CHROMA_URL")),
    "http://chroma:8000",
    instead("http://localhost:8000", "same task is localhost"),
  ],
  [
    481,
    "`CHROMA_URL=http://chroma:8000` (container name in same task)",
    gateway(variable("CHROMA_URL")),
    "http://chroma:8000",
    instead("http://euglena-chroma.euglena.local:8000", "Chroma's own service"),
  ],
  [
    482,
    "RABBITMQ_URL=amqp://guest:guest@rabbitmq:5672/",
    devGateway(secret("RABBITMQ_URL")),
    "amqp://guest:guest@rabbitmq:5672/",
    instead(key("GATEWAY_RABBITMQ_URL", "euglena-development/rabbitmq"), "own RabbitMQ user"),
  ],
  [
    482,
    "`RABBITMQ_URL=amqp://guest:guest@rabbitmq:5672/` (container name in same task)",
    containerOf(DEV_GATEWAY, "rabbitmq")(secret("RABBITMQ_DEFAULT_USER")),
    "guest",
    instead(key("username", "euglena-development/rabbitmq"), "own RabbitMQ user"),
  ],
  [
    482,
    "`RABBITMQ_URL=amqp://guest:guest@rabbitmq:5672/` (container name in same task)",
    containerOf(DEV_GATEWAY, "rabbitmq")(secret("RABBITMQ_DEFAULT_PASS")),
    "guest",
    instead(key("password", "euglena-development/rabbitmq"), "own RabbitMQ user"),
  ],
  [
    482,
    "`RABBITMQ_URL=amqp://guest:guest@rabbitmq:5672/` (container name in same task)",
    gateway(secret("RABBITMQ_URL")),
    "amqp://guest:guest@rabbitmq:5672/",
    instead(key("RABBITMQ_URL", "euglena/rabbitmq"), "own RabbitMQ user"),
  ],
  [485, "MODEL_API_URL=https://api.openai.com/v1/", gateway(variable("MODEL_API_URL")), "https://api.openai.com/v1/"],
  [486, "MODEL_NAME=gpt-4o", gateway(variable("MODEL_NAME")), "gpt-4o"],
  [489, "SUPABASE_URL=...", gateway("environment[name=SUPABASE_URL].name"), "SUPABASE_URL"],
  [
    490,
    "SUPABASE_ANON_KEY=...",
    gateway(secret("SUPABASE_ANON_KEY")),
    "...",
    instead(key("SUPABASE_ANON_KEY"), "looks like a secret"),
  ],
  [491, "SUPABASE_JWT_SECRET=...", gateway(secret("SUPABASE_JWT_SECRET")), key("SUPABASE_JWT_SECRET")],
  [494, "CORS_ALLOWED_ORIGINS=...", gateway("environment[name=CORS_ALLOWED_ORIGINS].name"), "CORS_ALLOWED_ORIGINS"],
  [
    499,
    "`REDIS_URL=redis://euglena-gateway.euglena.local:6379/0`",
    devAgent(variable("REDIS_URL")),
    "redis://euglena-gateway.euglena.local:6379/0",
    instead(`redis://${devHost}:6379/0`, "development's own names"),
  ],
  [
    499,
    "`REDIS_URL=redis://euglena-gateway.euglena.local:6379/0`",
    agent(secret("REDIS_URL")),
    "redis://euglena-gateway.euglena.local:6379/0",
    instead(key("REDIS_URL", "euglena/redis"), "Redis over TLS"),
  ],
  [
    500,
    "`CHROMA_URL=http://euglena-gateway.euglena.local:8000`",
    devAgent(variable("CHROMA_URL")),
    "http://euglena-gateway.euglena.local:8000",
    instead(`http://${devHost}:8000`, "development's own names"),
  ],
  [
    500,
    "`CHROMA_URL=http://euglena-gateway.euglena.local:8000`",
    agent(variable("CHROMA_URL")),
    "http://euglena-gateway.euglena.local:8000",
    instead("http://euglena-chroma.euglena.local:8000", "Chroma's own service"),
  ],
  [
    501,
    "`RABBITMQ_URL=amqp://guest:guest@euglena-gateway.euglena.local:5672/`",
    devAgent(secret("RABBITMQ_URL")),
    "amqp://guest:guest@euglena-gateway.euglena.local:5672/",
    instead(key("RABBITMQ_URL", "euglena-development/rabbitmq"), "own RabbitMQ user"),
  ],
  [
    501,
    "`RABBITMQ_URL=amqp://guest:guest@euglena-gateway.euglena.local:5672/`",
    agent(secret("RABBITMQ_URL")),
    "amqp://guest:guest@euglena-gateway.euglena.local:5672/",
    instead(key("RABBITMQ_URL", "euglena/rabbitmq"), "own RabbitMQ user"),
  ],
  [504, "MODEL_API_URL=https://api.openai.com/v1/", agent(variable("MODEL_API_URL")), "https://api.openai.com/v1/"],
  [505, "MODEL_NAME=gpt-4o", agent(variable("MODEL_NAME")), "gpt-4o"],
  [508, "ECS_ENABLED=true", agent(variable("ECS_ENABLED")), "true"],
  [509, "AWS_REGION=us-east-2", agent(variable("AWS_REGION")), "us-east-2"],
  [510, "ECS_CLUSTER=euglena-cluster", agent(variable("ECS_CLUSTER")), "euglena-cluster"],
  [513, "AGENT_INPUT_QUEUE=agent.mandates", agent(variable("AGENT_INPUT_QUEUE")), "agent.mandates"],
  [516, "`OPENAI_API_KEY`", agent(secret("OPENAI_API_KEY")), key("OPENAI_API_KEY")],
  [517, "`SEARCH_API_KEY`", agent(secret("SEARCH_API_KEY")), key("SEARCH_API_KEY")],
]);
