import { z } from "zod";
import { account } from "../../environments/schema/account";
import { environment } from "../../environments/schema/environment";
import { same } from "../../environments/schema/same";
import type { CiSpec, RepositoryProps } from "../../modules/account";
import type { AlarmTopicProps } from "../../modules/alarms";
import type { AlbIngressProps, ExistingIngressProps } from "../../modules/alb-ingress";
import type { PrivateBucketProps } from "../../modules/bucket";
import type { ExistingClusterProps, FargateClusterProps, PrivateNamespaceProps } from "../../modules/cluster";
import type { FileSystemSpec, RabbitMqSpec, RedisSpec } from "../../modules/data-stores";
import type { ExistingNetworkProps, VpcNetworkProps } from "../../modules/network";
import type { QueueScalerSpec } from "../../modules/queue-scaler";
import type { SecretProps } from "../../modules/secrets";

const { shape } = environment;
const stores = shape.dataStores.unwrap().shape;
const scaler = shape.queueScaler.unwrap().shape;

/** `npm run check` compiles this: a prop that an environment cannot write, or a field that no module reads, ends it. */
test("environments write exactly what modules take", () => {
  const [network, existingNetwork] = shape.network.options;
  same<Omit<VpcNetworkProps, "location">>()(network.shape.create);
  same<ExistingNetworkProps>()(existingNetwork.shape.existing);
  const [cluster, existingCluster] = shape.cluster.options;
  same<FargateClusterProps>()(cluster.shape.create);
  same<Omit<ExistingClusterProps, "location">>()(existingCluster.shape.existing);
  const [namespace] = shape.namespace.unwrap().options;
  same<Omit<PrivateNamespaceProps, "network">>()(namespace.shape.create);
  const [ingress, existingIngress] = shape.ingress.unwrap().options;
  same<Omit<AlbIngressProps, "network">>()(ingress.shape.create);
  same<ExistingIngressProps>()(existingIngress.shape.existing);
  same<Omit<SecretProps, "name">>()(shape.secrets.valueType.omit({ holds: true }));
  same<PrivateBucketProps>()(shape.buckets.unwrap().valueType);
  same<RedisSpec>()(stores.redis.unwrap());
  same<RabbitMqSpec>()(stores.rabbitmq.unwrap());
  same<FileSystemSpec>()(stores.fileSystems.unwrap().valueType);
  const scaling = scaler.services.valueType;
  same<QueueScalerSpec["publisher"]>()(scaler.publisher);
  same<QueueScalerSpec["services"][string]["scaler"]>()(scaling.shape.scaler);
  expect(Object.keys(scaling.shape).sort()).toEqual(["queue", "scaler", "scheduleMinutes", "settings"]);
  const [alarms] = shape.alarms.options;
  same<AlarmTopicProps["emails"]>()(alarms.shape.emails);
  same<CiSpec>()(account.shape.ci);
  same<Omit<RepositoryProps, "name">>()(account.shape.repositories.valueType);
});

test("a schema that drifts from the module's type does not compile", () => {
  interface Spec {
    readonly name: string;
    readonly sizes?: readonly number[];
    readonly in?: { readonly zone?: "a" | "b" };
  }
  const name = z.string();
  const sizes = z.array(z.number()).optional();
  const inside = z.strictObject({ zone: z.enum(["a", "b"]).optional() }).optional();
  const right = z.strictObject({ name, sizes, in: inside });
  expect(same<Spec>()(right)).toBe(right);
  // @ts-expect-error an optional field is missing
  same<Spec>()(z.strictObject({ name, in: inside }));
  // @ts-expect-error a field too many
  same<Spec>()(z.strictObject({ name, sizes, in: inside, more: z.string() }));
  // @ts-expect-error an optional field too many
  same<Spec>()(z.strictObject({ name, sizes, in: inside, more: z.string().optional() }));
  // @ts-expect-error a field that should be optional
  same<Spec>()(z.strictObject({ name, sizes: z.array(z.number()), in: inside }));
  // @ts-expect-error another type
  same<Spec>()(z.strictObject({ name: z.number(), sizes, in: inside }));
  // @ts-expect-error an optional field inside a field is missing
  same<Spec>()(z.strictObject({ name, sizes, in: z.strictObject({}).optional() }));
  const wider = z.strictObject({ zone: z.enum(["a", "b", "c"]).optional() }).optional();
  // @ts-expect-error a value too many
  same<Spec>()(z.strictObject({ name, sizes, in: wider }));
});
