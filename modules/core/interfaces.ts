import type { Location } from "./location";
import type { TaskProtection } from "./rules";

/** What modules know of each other. They meet in a stack, through these shapes only. */

/** A VPC to put things into: made by the network module, or existing and known by its ids. */
export interface Network {
  /** Such as `vpc-0111b7630bcb61b61`. */
  readonly vpcId: string;
  /** Ids of the subnets with a way in from the internet, by availability zone; empty when there are none. */
  readonly publicSubnets: Readonly<Record<string, string>>;
  /** Ids of the subnets without a way in from the internet, by availability zone. */
  readonly privateSubnets: Readonly<Record<string, string>>;
}

/** An ECS cluster. */
export interface Cluster {
  /** Name of the cluster. */
  readonly name: string;
  /** Its ARN. */
  readonly arn: string;
}

/** A Cloud Map private DNS namespace. */
export interface Namespace {
  /** Such as `ns-vt3hun37drrxdy7p`. */
  readonly id: string;
  /** The DNS suffix, such as `euglena.local`. */
  readonly name: string;
}

/** A listener of a load balancer that services may add rules to. */
export interface Ingress {
  /** Listener that services add their rules to. */
  readonly listenerArn: string;
  /** Name that clients reach the load balancer by. */
  readonly dnsName: string;
  /** `app/<name>/<id>`: how CloudWatch names the load balancer. */
  readonly arnSuffix: string;
  /** Group of the load balancer. @default - the balancer is somebody else's, and its group not ours to change */
  readonly securityGroupId?: string;
}

/** Something with a security group that others open connections to. */
export interface Reachable {
  /** Used in the description of the rule. */
  readonly name: string;
  /** Group that others connect to. */
  readonly securityGroupId: string;
  /** Whether rules may be added to the group; false for a group that somebody else owns. @default true */
  readonly ownGroup?: boolean;
}

/** A Secrets Manager secret whose value never comes near a plan. */
export interface SecretReference {
  /** Such as `euglena/keys`. */
  readonly name: string;
  /** With the six characters that AWS adds: a task does not start without them. */
  readonly arn: string;
}

/** A repository that tasks pull images from. */
export interface ImageRepository {
  /** What a task's execution role may pull from. */
  readonly arn: string;
  /** Address without tag, such as `<account>.dkr.ecr.<region>.amazonaws.com/euglena/gateway`. */
  readonly url: string;
}

/** An EFS file system with one access point, mounted by tasks. */
export interface FileSystem extends Reachable {
  /** Such as `fs-0abc`. */
  readonly fileSystemId: string;
  /** What a task role may mount. */
  readonly fileSystemArn: string;
  /** Such as `fsap-0abc`. */
  readonly accessPointId: string;
  /** What the permission to mount is limited to. */
  readonly accessPointArn: string;
}

/** A bucket that tasks read and write. */
export interface ObjectStore {
  /** What a task role may read and write. */
  readonly arn: string;
}

/** Where alarms go; absent when an environment opted out of alarms. */
export interface AlarmTarget {
  /** SNS topic that alarms are sent to. */
  readonly topicArn: string;
}

/** Everything that a service is placed on and may use, by the names that its specification says. */
export interface ServiceHost {
  /** Where it all is: names the region of the log. */
  readonly location: Location;
  /** Subnets that tasks run in. */
  readonly network: Network;
  /** Cluster that the service runs on. */
  readonly cluster: Cluster;
  /** Where the service's DNS name is registered. @default - no service may ask for one */
  readonly namespace?: Namespace;
  /** Where requests come from. @default - no service may ask for them */
  readonly ingress?: Ingress;
  /** Who is told. @default - nobody: no alarm is made */
  readonly alarms?: AlarmTarget;
  /** Repositories of the account, by name. */
  readonly repositories: Readonly<Record<string, ImageRepository>>;
  /** Secrets, by name. */
  readonly secrets: Readonly<Record<string, SecretReference>>;
  /** File systems, by the name that `volumes` says. */
  readonly fileSystems: Readonly<Record<string, FileSystem>>;
  /** Buckets, by the name that `buckets` says. */
  readonly buckets: Readonly<Record<string, ObjectStore>>;
}

/** A service whose number of tasks somebody else may set. */
export interface ScalableService {
  /** Name of its cluster. */
  readonly clusterName: string;
  /** ARN of its cluster. */
  readonly clusterArn: string;
  /** Name of the ECS service. */
  readonly serviceName: string;
  /** ARN of the ECS service. */
  readonly serviceArn: string;
  /** Who sets the number of tasks: a service has exactly one owner of it. */
  readonly countOwner: "fixed" | "targetTracking" | "queueScaler";
  /** Fewest tasks. */
  readonly minTasks: number;
  /** Most tasks. */
  readonly maxTasks: number;
  /** Who protects work in progress. @default - no queue scaler owns the number of tasks */
  readonly taskProtection?: TaskProtection;
}
