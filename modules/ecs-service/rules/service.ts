import type { Route, TaskProtection } from "../../core/rules";
import type { ContainerSpec } from "./container";

/** What a service is, without the things of AWS that it is connected to. Environments write exactly this. */
export interface ServiceSpec {
  /** Name of the ECS service. */
  readonly name: string;
  /** Family of the task definition. @default - the name of the service */
  readonly family?: string;
  /** CPU units of one task; 1024 is one vCPU. */
  readonly cpu: number;
  /** Memory of one task, one of the sizes that Fargate offers for the CPU. */
  readonly memoryMiB: number;
  /** What the images are built for. A mismatch ends in `exec format error`. */
  readonly cpuArchitecture: "X86_64" | "ARM64";
  /** Containers by name, 1 to 10; they share localhost, the CPU and the memory of the task. */
  readonly containers: Readonly<Record<string, ContainerSpec>>;
  /** Volumes on file systems of the environment, by name. @default {} */
  readonly volumes?: Readonly<Record<string, { readonly fileSystem: string }>>;
  /** Public subnets give each task a public address; private ones reach out through NAT. */
  readonly subnets: "public" | "private";
  /** A group of the service's own, named here, or existing ones that nobody here changes. */
  readonly securityGroup: { readonly create: string } | { readonly existing: readonly string[] };
  /** Log group of all containers, and one of the retention periods of CloudWatch Logs, in days. */
  readonly logGroup: { readonly name: string; readonly retentionDays: number };
  /** Names of the service's own two roles. */
  readonly roles: {
    /** What the application may do. */
    readonly task: string;
    /** Name of the task role's inline policy, which is made when the application may do anything. @default "access" */
    readonly taskPolicy?: string;
    /** What ECS may do to start it: pull, log, read its secrets. */
    readonly execution: string;
  };
  /** How requests of the load balancer get in. @default - none does */
  readonly ingress?: ServiceIngress;
  /** Its DNS name inside the VPC. @default - none */
  readonly discovery?: ServiceDiscovery;
  /** How many tasks run, and who decides that. */
  readonly scaling: Scaling;
  /** How new tasks take the place of old ones. */
  readonly deployment: Deployment;
  /** On-demand tasks, or Spot: cheaper, and stopped with two minutes' notice. @default "FARGATE" */
  readonly capacity?: "FARGATE" | "FARGATE_SPOT";
  /** Whether `aws ecs execute-command` works. @default false */
  readonly executeCommand?: boolean;
  /** Buckets of the environment that the application reads and writes. @default [] */
  readonly buckets?: readonly string[];
  /** Ports of other services and data stores that this one connects to; the stack opens them with `connectTo`. @default {} */
  readonly reaches?: Readonly<Record<string, readonly number[]>>;
  /** Why several tasks, each with its own copy of a stateful container's data, are right here. @default - they are refused */
  readonly sidecarState?: { readonly acceptSplitState: string };
  /** Percent of CPU and memory above which alarms ring, 1 to 100. @default - no alarm on load */
  readonly alarms?: { readonly cpuPercent?: number; readonly memoryPercent?: number };
  /** Existing things to take over, by the ids that Terraform imports. @default {} */
  readonly adopt?: Adoption;
}

export interface ServiceIngress {
  /** Container that answers requests. */
  readonly container: string;
  /** One of its ports. */
  readonly port: number;
  /** Name of the target group, at most 32 characters. */
  readonly targetGroup: string;
  /** The load balancer's own health check. */
  readonly health: {
    /** Path that answers while the task is healthy, such as `/health`. */
    readonly path: string;
    /** Seconds between two checks, 5 to 300. @default 30 */
    readonly intervalSeconds?: number;
    /** Seconds until a check counts as failed, 2 to 120, below the interval. @default 5 */
    readonly timeoutSeconds?: number;
    /** Successes in a row until healthy, 2 to 10. */
    readonly healthyThreshold: number;
    /** Failures in a row until unhealthy, 2 to 10. */
    readonly unhealthyThreshold: number;
    /** Status codes, such as `200` or `200-299`. @default "200" */
    readonly successCodes?: string;
  };
  /** Seconds that a task being stopped may take to finish its requests, 0 to 3600. @default 300 */
  readonly drainSeconds?: number;
  /** Which requests reach the service; at least one rule. */
  readonly rules: readonly Route[];
}

export interface ServiceDiscovery {
  /** First label of the DNS name below the namespace. */
  readonly name: string;
  /** A for addresses; SRV for addresses with a port. */
  readonly records: readonly ("A" | "SRV")[];
  /** Seconds that a client may keep an answer. */
  readonly ttlSeconds: number;
  /** Container that SRV records name. @default - none: needed with SRV only */
  readonly container?: string;
  /** Port of it that SRV records name. @default - none: needed with SRV only */
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
  | (Range & {
      readonly by: "queueDepth";
      /** Who keeps a task from being stopped in the middle of its work. */
      readonly taskProtection: TaskProtection;
    });

interface Range {
  /** Fewest tasks, 0 to 5000. */
  readonly minTasks: number;
  /** Most tasks, `minTasks` to 5000. */
  readonly maxTasks: number;
}

interface TargetTracking {
  /** Name of the scaling policy. */
  readonly policyName: string;
  /** Seconds until tasks may be added again. @default 60 */
  readonly scaleOutCooldownSeconds?: number;
  /** Seconds until tasks may be taken away again. @default 180 */
  readonly scaleInCooldownSeconds?: number;
}

export interface Deployment {
  /** Share of the tasks that keeps running during a rollout, 0 to 100 percent. */
  readonly minimumHealthyPercent: number;
  /** Share of the tasks that may run at once during a rollout, 100 to 200 percent. */
  readonly maximumPercent: number;
  /** Seconds after a start in which the load balancer's verdict does not count; with ingress only. @default 60 */
  readonly healthCheckGraceSeconds?: number;
  /**
   * Minutes that an apply waits at most for the rollout, 1 to 1440. @default - from start, health checks, draining, longest
   * job and batches; no wait where protected tasks may take longer than an hour, see rollout.ts
   */
  readonly timeoutMinutes?: number;
  /** Whether tasks are moved when zones are uneven, which needs maximumPercent above 100. @default - yes when maximumPercent is above 100 */
  readonly zoneRebalancing?: boolean;
}

/** Import ids; what is left out is created. Source: the "Import" section of each resource's page in the AWS provider's documentation. */
export interface Adoption {
  /** `<cluster>/<service>` @default - created */
  readonly service?: string;
  /** ARN of the target group. @default - created */
  readonly targetGroup?: string;
  /** One rule ARN for each of `ingress.rules`, in their order. @default - created */
  readonly listenerRules?: readonly string[];
  /** `srv-…` @default - created */
  readonly discovery?: string;
  /** Name of the log group. @default - created */
  readonly logGroup?: string;
  /** Name of the task role. @default - created */
  readonly taskRole?: string;
  /** `<role>:<policy>` @default - created */
  readonly taskPolicy?: string;
}

/** Who protects work in progress; undefined where no queue scaler takes tasks away. */
export function taskProtectionOf(scaling: Scaling): TaskProtection | undefined {
  return scaling.by === "queueDepth" ? scaling.taskProtection : undefined;
}

/** Most tasks that the service may run at rest. */
export function mostTasks(scaling: Scaling): number {
  return scaling.by === "fixed" ? scaling.tasks : scaling.maxTasks;
}

/** Tasks that the service starts with. */
export function firstTasks(scaling: Scaling): number {
  return scaling.by === "fixed" ? scaling.tasks : scaling.minTasks;
}
