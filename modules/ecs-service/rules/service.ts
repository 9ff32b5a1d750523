import type { Route } from "../../core/rules";
import type { ContainerSpec } from "./container";

/** What a service is, without the things of AWS that it is connected to. Environments write exactly this. */
export interface ServiceSpec {
  /** Name of the ECS service. */
  readonly name: string;
  /** Family of the task definition. @default - the name of the service */
  readonly family?: string;
  /** CPU units of one task; 1024 is one vCPU. */
  readonly cpu: number;
  readonly memoryMiB: number;
  /** What the images are built for. A mismatch ends in `exec format error`. */
  readonly cpuArchitecture: "X86_64" | "ARM64";
  readonly containers: Readonly<Record<string, ContainerSpec>>;
  /** Volumes on file systems of the environment, by name. @default {} */
  readonly volumes?: Readonly<Record<string, { readonly fileSystem: string }>>;
  /** Public subnets give each task a public address; private ones reach out through NAT. */
  readonly subnets: "public" | "private";
  /** A group of the service's own, named here, or existing ones that nobody here changes. */
  readonly securityGroup: { readonly create: string } | { readonly existing: readonly string[] };
  readonly logGroup: { readonly name: string; readonly retentionDays: number };
  readonly roles: {
    /** What the application may do. */
    readonly task: string;
    /** Name of the task role's inline policy. @default "access" */
    readonly taskPolicy?: string;
    /** What ECS may do to start it: pull, log, read its secrets. */
    readonly execution: string;
  };
  /** @default - no request reaches it from the load balancer */
  readonly ingress?: ServiceIngress;
  /** @default - no DNS name */
  readonly discovery?: ServiceDiscovery;
  readonly scaling: Scaling;
  readonly deployment: Deployment;
  /** On-demand tasks, or Spot: cheaper, and stopped with two minutes' notice. @default "FARGATE" */
  readonly capacity?: "FARGATE" | "FARGATE_SPOT";
  /** Whether `aws ecs execute-command` works. @default false */
  readonly executeCommand?: boolean;
  /** Buckets of the environment that the application reads and writes. @default [] */
  readonly buckets?: readonly string[];
  /** Ports of other services and data stores that this one connects to. @default {} */
  readonly reaches?: Readonly<Record<string, readonly number[]>>;
  /** Why several tasks, each with its own copy of a stateful container's data, are right here. @default - they are refused */
  readonly sidecarState?: { readonly acceptSplitState: string };
  /** Limits above which alarms ring. @default - no alarm on load */
  readonly alarms?: { readonly cpuPercent?: number; readonly memoryPercent?: number };
  /** Existing things to take over, by the ids that Terraform imports. @default {} */
  readonly adopt?: Adoption;
}

export interface ServiceIngress {
  /** Container and port that answer requests. */
  readonly container: string;
  readonly port: number;
  /** Name of the target group, at most 32 characters. */
  readonly targetGroup: string;
  readonly health: {
    readonly path: string;
    /** 5 to 300. @default 30 */
    readonly intervalSeconds?: number;
    /** 2 to 120, below the interval. @default 5 */
    readonly timeoutSeconds?: number;
    /** 2 to 10 */
    readonly healthyThreshold: number;
    /** 2 to 10 */
    readonly unhealthyThreshold: number;
    /** Status codes, such as `200` or `200-299`. @default "200" */
    readonly successCodes?: string;
  };
  /** Seconds that a task being stopped may take to finish its requests, 0 to 3600. @default 300 */
  readonly drainSeconds?: number;
  readonly rules: readonly Route[];
}

export interface ServiceDiscovery {
  /** First label of the DNS name below the namespace. */
  readonly name: string;
  /** A for addresses; SRV for addresses with a port. */
  readonly records: readonly ("A" | "SRV")[];
  readonly ttlSeconds: number;
  /** Container and port that SRV records name. @default - needed with SRV only */
  readonly container?: string;
  readonly port?: number;
}

/** Who sets the number of tasks. Exactly one owner: two scalers on one service cannot be written. */
export type Scaling =
  | { readonly by: "fixed"; readonly tasks: number }
  | (Range & {
      readonly by: "cpu";
      /** Average CPU that target tracking holds, 1 to 100. */
      readonly targetPercent: number;
    } & TargetTracking)
  | (Range & {
      readonly by: "requestsPerTarget";
      /** Requests per task and minute that target tracking holds. */
      readonly target: number;
    } & TargetTracking)
  | (Range & { readonly by: "queueDepth" });

interface Range {
  readonly minTasks: number;
  readonly maxTasks: number;
}

interface TargetTracking {
  readonly policyName: string;
  /** @default 60 */
  readonly scaleOutCooldownSeconds?: number;
  /** @default 180 */
  readonly scaleInCooldownSeconds?: number;
}

export interface Deployment {
  /** Share of the tasks that keeps running during a rollout. */
  readonly minimumHealthyPercent: number;
  /** Share of the tasks that may run at once during a rollout. */
  readonly maximumPercent: number;
  /** Seconds after a start in which the load balancer's verdict does not count. @default - 0 without ingress, else 60 */
  readonly healthCheckGraceSeconds?: number;
  /** Longest time that an apply waits for the rollout. @default 20 */
  readonly timeoutMinutes?: number;
  /** Whether tasks are moved when zones are uneven. Never with one task that must not run twice. @default true */
  readonly zoneRebalancing?: boolean;
}

/** Import ids. Source: the "Import" section of each resource's page in the AWS provider's documentation. */
export interface Adoption {
  /** `<cluster>/<service>` */
  readonly service?: string;
  readonly targetGroup?: string;
  /** One rule ARN for each of `ingress.rules`, in their order. */
  readonly listenerRules?: readonly string[];
  /** `srv-…` */
  readonly discovery?: string;
  readonly logGroup?: string;
  readonly taskRole?: string;
  /** `<role>:<policy>` */
  readonly taskPolicy?: string;
}

/** Most tasks that the service may run at rest. */
export function mostTasks(scaling: Scaling): number {
  return scaling.by === "fixed" ? scaling.tasks : scaling.maxTasks;
}

/** Tasks that the service starts with. */
export function firstTasks(scaling: Scaling): number {
  return scaling.by === "fixed" ? scaling.tasks : scaling.minTasks;
}
