import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments";
import { AlarmTopic } from "../modules/alarms";
import { AlbIngress, ExistingIngress } from "../modules/alb-ingress";
import { PrivateBucket } from "../modules/bucket";
import { ExistingCluster, ExistingNamespace, FargateCluster, PrivateNamespace } from "../modules/cluster";
import type { Cluster, Ingress, Namespace, Network, Reachable, ServiceHost } from "../modules/core";
import { RabbitMq, Redis, SharedFileSystem } from "../modules/data-stores";
import { Secret } from "../modules/secrets";
import { environmentState, location, stackName } from "./environment-state";
import type { StateBackend } from "./state";

/** What the services of an environment share. */
export class PlatformStack extends TerraformStack {
  /** Everything a service is placed on, but the images, which are the account's. */
  readonly host: Omit<ServiceHost, "repositories">;
  readonly rabbitmq?: RabbitMq;
  /** Data stores that services may reach, by the names that `reaches` says. */
  readonly dataStores: Readonly<Record<string, Reachable>>;

  constructor(scope: Construct, environment: Environment, network: Network, backend: StateBackend) {
    super(scope, stackName(environment, "platform"));
    environmentState(this, environment, "platform", backend);
    const { dataStores, alarms } = environment;

    const redis = dataStores?.redis && new Redis(this, "redis", { ...dataStores.redis, network });
    this.rabbitmq = dataStores?.rabbitmq && new RabbitMq(this, "rabbitmq", { ...dataStores.rabbitmq, network });
    this.dataStores = { ...(redis ? { redis } : {}), ...(this.rabbitmq ? { rabbitmq: this.rabbitmq } : {}) };
    this.host = {
      location: location(environment),
      network,
      cluster: this.cluster(environment),
      namespace: this.namespace(environment, network),
      ingress: this.ingress(environment, network),
      alarms:
        "topic" in alarms
          ? new AlarmTopic(this, "alarms", {
              name: alarms.topic,
              emails: alarms.emails,
              location: location(environment),
            })
          : undefined,
      secrets: byName(
        environment.secrets,
        (name, spec) => new Secret(this, `secret-${plain(name)}`, { name, ...spec }),
      ),
      buckets: byName(environment.buckets, (key, spec) => new PrivateBucket(this, `bucket-${key}`, spec)),
      fileSystems: byName(
        dataStores?.fileSystems,
        (key, spec) => new SharedFileSystem(this, `files-${key}`, { key, network, ...spec }),
      ),
    };

    const { cluster, ingress, namespace } = this.host;
    new TerraformOutput(this, "cluster_name", { value: cluster.name, description: "ECS cluster of the environment" });
    if (ingress)
      new TerraformOutput(this, "address", { value: ingress.dnsName, description: "DNS name of the load balancer" });
    if (namespace)
      new TerraformOutput(this, "namespace_name", { value: namespace.name, description: "DNS suffix of the services" });
  }

  private cluster({ cluster, account, region }: Environment): Cluster {
    return "create" in cluster
      ? new FargateCluster(this, "cluster", cluster.create)
      : new ExistingCluster({ name: cluster.existing.name, location: { account, region } });
  }

  private namespace({ namespace }: Environment, network: Network): Namespace | undefined {
    if (!namespace) return undefined;
    return "create" in namespace
      ? new PrivateNamespace(this, "namespace", { name: namespace.create.name, network })
      : new ExistingNamespace(namespace.existing);
  }

  private ingress({ ingress }: Environment, network: Network): Ingress | undefined {
    if (!ingress) return undefined;
    return "create" in ingress
      ? new AlbIngress(this, "ingress", { ...ingress.create, network })
      : new ExistingIngress(ingress.existing);
  }
}

function byName<Spec, Thing>(
  specs: Readonly<Record<string, Spec>> | undefined,
  make: (name: string, spec: Spec) => Thing,
): Record<string, Thing> {
  return Object.fromEntries(Object.entries(specs ?? {}).map(([name, spec]) => [name, make(name, spec)]));
}

/** A name as a construct id. */
function plain(name: string): string {
  return name.replaceAll("/", "-");
}
