/** Why a plan differs from a document: a row or sentence of the design, quoted, and what it means in our words. */
export interface Deviation {
  /** Words that stand in the design's `systems.md`: the first cell of a row of its mistakes, or the words that settle it. */
  readonly quoted: string;
  readonly because: string;
}

export const deviations = {
  "same task is localhost": {
    quoted: "gateway reaches redis, rabbitmq, chroma by container name",
    because: "Containers of one task share localhost and have no names in DNS.",
  },
  "own RabbitMQ user": {
    quoted: "`guest:guest` from the agent",
    because: "Nobody uses the default user; credentials and the whole URL come from Secrets Manager.",
  },
  "data stores outside the gateway": {
    quoted: "gateway desired 2 with Redis, RabbitMQ, Chroma inside the task",
    because: "Two tasks would have two queues and two stores: production has managed ones, development one task.",
  },
  "larger task for sidecars": {
    quoted: "1 GB for four containers, `IS_PERSISTENT` on task storage",
    because: "Four containers get more memory, and Chroma's data stand on EFS, where the pinned image looks for them.",
  },
  "Chroma heartbeat": {
    quoted: "Chroma health check by curl on /api/v1/heartbeat",
    because: "The image has no curl, and version 1 of the API is gone.",
  },
  "pinned images": {
    quoted: "`:latest` everywhere, arm64 image pushed by mistake",
    because: "An image is named by a digest or a tag that never moves.",
  },
  "busyb's image": {
    quoted: "busyb's image is tag `7c8da90`",
    because: "The only digest in the documents is that of the build with the circular import.",
  },
  "settings are typed": {
    quoted: "`.env` and `aws.env` inside the Lambda zip, secrets in `keys.env`",
    because: "Settings are variables of the function, made from a typed contract; the artifact holds code only.",
  },
  "own roles": {
    quoted: "one `ecsTaskRole`/`ecsTaskExecutionRole` for all, `*` in policies",
    because: "Each service has a pair of roles that reach exactly what it uses.",
  },
  "secret references": {
    quoted: "secret ARNs without suffix or JSON key",
    because: "A task does not start with an ARN that lacks what Secrets Manager appends.",
  },
  "path rewrite": {
    quoted: "path `/google-workspace/*` reaches an app that does not know the prefix: 404",
    because: "The rule keeps its priority and pattern, and takes the prefix away.",
  },
  "agent rollback": {
    quoted: "agent 256 CPU with 2048 MB, circuit breaker without rollback",
    because: "A circuit breaker that stops a rollout also rolls it back.",
  },
  "Lambda in TypeScript": {
    quoted: "Python Lambda, missing data counted as zero, changes during a deployment",
    because: "The function is TypeScript on Node.js and arm64, and reads its metrics with one GetMetricData.",
  },
  "not imported": {
    quoted: "Not imported: the task definition",
    because: "A new revision of the family is created; the recorded ones stay as rollback targets.",
  },
  "own execution role": {
    quoted: "the account-wide `ecsTaskExecutionRole` (never managed here; the service gets its own execution role)",
    because: "The account-wide role is not ours to change.",
  },
  "HTTP only": {
    quoted: "Certificates: no ARN given means HTTP only",
    because: "No certificate is known yet, so nothing listens on 443.",
  },
  "development's own names": {
    quoted: "same account, own names, own VPC 10.1.0.0/16",
    because: "Two environments of one account and region never share a physical name.",
  },
  "looks like a secret": {
    quoted: "values that look like secrets, and keys that are declared as secrets are errors",
    because: "The anonymous key of Supabase is a signed token: it stands in the secret, not in a file.",
  },
  "Redis over TLS": {
    quoted: "`REDIS_URL=rediss://…` is a secret",
    because: "The URL holds the AUTH token.",
  },
  "RabbitMQ over TLS": {
    quoted: "private, AMQPS 5671, management API 443",
    because: "Amazon MQ answers on these ports only.",
  },
  "Chroma's own service": {
    quoted: "Chroma in production answers at `euglena-chroma.euglena.local:8000`",
    because: "Chroma is a service of its own in production.",
  },
} as const satisfies Record<string, Deviation>;

export type DeviationId = keyof typeof deviations;
