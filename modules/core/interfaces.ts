import type { Location } from "./location";

/** What modules know of each other. They meet in a stack, through these shapes only. */

/** A VPC to put things into: made by the network module, or existing and known by its ids. */
export interface Network {
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];
}

/** An ECS cluster. */
export interface Cluster {
  readonly name: string;
  readonly arn: string;
}

/** A Cloud Map private DNS namespace. */
export interface Namespace {
  readonly id: string;
  /** The DNS suffix, such as `euglena.local`. */
  readonly name: string;
}

/** A listener of a load balancer that services may add rules to. */
export interface Ingress {
  readonly listenerArn: string;
  readonly dnsName: string;
  /** `app/<name>/<id>`: how CloudWatch names the load balancer. */
  readonly arnSuffix: string;
  /** Absent for an existing load balancer whose security group is not ours to change. */
  readonly securityGroupId?: string;
}

/** Something with a security group that others open connections to. */
export interface Reachable {
  /** Used in the description of the rule. */
  readonly name: string;
  readonly securityGroupId: string;
}

/** A Secrets Manager secret whose value never comes near a plan. */
export interface SecretReference {
  readonly name: string;
  /** With the six characters that AWS adds: a task does not start without them. */
  readonly arn: string;
}

/** A repository that tasks pull images from. */
export interface ImageRepository {
  readonly arn: string;
  readonly url: string;
}

/** An EFS file system with one access point, mounted by tasks. */
export interface FileSystem extends Reachable {
  readonly fileSystemId: string;
  readonly fileSystemArn: string;
  readonly accessPointId: string;
  readonly accessPointArn: string;
}

/** A bucket that tasks read and write. */
export interface ObjectStore {
  readonly arn: string;
}

/** Where alarms go; absent when an environment opted out of alarms. */
export interface AlarmTarget {
  readonly topicArn: string;
}

/** Everything that a service is placed on and may use, by the names that its specification says. */
export interface ServiceHost {
  readonly location: Location;
  readonly network: Network;
  readonly cluster: Cluster;
  readonly namespace?: Namespace;
  readonly ingress?: Ingress;
  readonly alarms?: AlarmTarget;
  readonly repositories: Readonly<Record<string, ImageRepository>>;
  readonly secrets: Readonly<Record<string, SecretReference>>;
  readonly fileSystems: Readonly<Record<string, FileSystem>>;
  readonly buckets: Readonly<Record<string, ObjectStore>>;
}

/** A service whose number of tasks somebody else may set. */
export interface ScalableService {
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly serviceName: string;
  readonly serviceArn: string;
  /** Who sets the number of tasks: a service has exactly one owner of it. */
  readonly countOwner: "fixed" | "targetTracking" | "queueScaler";
  readonly minTasks: number;
  readonly maxTasks: number;
}
