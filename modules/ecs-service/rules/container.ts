/** One container of a task, as environments write it. */
export interface ContainerSpec {
  /** Image by digest, or by a tag that is never moved. */
  readonly image: ImageReference;
  /** Ports that the container listens on, unique in the task: containers of one task share localhost. @default [] */
  readonly ports?: readonly number[];
  /** ECS's own check, run inside the container. @default - ECS only watches that the process lives */
  readonly health?: ContainerHealth;
  /** Settings. Anything secret belongs into `secrets`. @default {} */
  readonly environment?: Readonly<Record<string, string>>;
  /** Variables read from Secrets Manager when the task starts. @default {} */
  readonly secrets?: Readonly<Record<string, SecretKey>>;
  /** Whether the task stops when this container stops. @default true */
  readonly essential?: boolean;
  /** Containers that must have started, be healthy or have ended before this one starts. @default {} */
  readonly startsAfter?: Readonly<Record<string, "START" | "HEALTHY" | "COMPLETE" | "SUCCESS">>;
  /** Command instead of the image's own. @default - the image's */
  readonly command?: readonly string[];
  /** Volumes of the task by name, and where they are mounted. @default {} */
  readonly mounts?: Readonly<Record<string, string>>;
  /** Whether the container keeps data that a second task would not share (a queue, a cache, a database). @default false */
  readonly stateful?: boolean;
}

/** An image that cannot change under its name: by digest, or by a tag that is never moved. `latest` is refused. */
export type ImageReference = (OwnRepository | PublicRepository) &
  ({ readonly tag: string } | { readonly digest: string });

interface OwnRepository {
  /** Name of an ECR repository of this account and region. */
  readonly repository: string;
}

interface PublicRepository {
  /** Name in a public registry, such as `redis` or `public.ecr.aws/docker/library/redis`. */
  readonly public: string;
}

/** Where a variable's value is in Secrets Manager. */
export interface SecretKey {
  /** Name of the secret, such as `euglena/keys`. */
  readonly secret: string;
  /** Key of the JSON object in the secret. @default - the whole secret is the value */
  readonly key?: string;
}

/** ECS's own health check, run inside the container. */
export interface ContainerHealth {
  /** Shell command; exit code 0 is healthy. */
  readonly command: string;
  /** Seconds between two checks, 5 to 300. @default 30 */
  readonly intervalSeconds?: number;
  /** Seconds until a check counts as failed, 2 to 60. @default 5 */
  readonly timeoutSeconds?: number;
  /** Failures in a row until unhealthy, 1 to 10. @default 3 */
  readonly retries?: number;
  /** Seconds for the start in which failures do not count, 0 to 300. @default 0 */
  readonly startPeriodSeconds?: number;
}

/** The image as a task definition names it, below the address of its registry. */
export function imageTag(image: ImageReference): string {
  return "digest" in image ? `@${image.digest}` : `:${image.tag}`;
}
