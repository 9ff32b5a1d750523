import {
  DescribeServicesCommand,
  type ECSClient,
  GetTaskProtectionCommand,
  ListTasksCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import type { ServiceState } from "./model";
import type { QueueScalerSettings } from "./settings";

/** GetTaskProtection takes at most this many tasks, ListTasks returns at most as many. */
const PAGE = 100;

/** The service's counts; throws when it is missing or not ACTIVE, because a service on its way out is not ours to scale. */
export async function describe(
  client: ECSClient,
  settings: QueueScalerSettings,
): Promise<Omit<ServiceState, "protected">> {
  const { cluster, service } = settings;
  const { services, failures } = await client.send(new DescribeServicesCommand({ cluster, services: [service] }));
  const found = services?.[0];
  if (found === undefined) {
    throw new Error(
      `service ${service} in cluster ${cluster} is ${failures?.[0]?.reason ?? "MISSING"}; nothing was changed`,
    );
  }
  if (found.status !== "ACTIVE") {
    throw new Error(`service ${service} in cluster ${cluster} is ${found.status}, not ACTIVE; nothing was changed`);
  }
  if (found.desiredCount === undefined || found.runningCount === undefined) {
    throw new Error(`DescribeServices gave no counts for ${service} in cluster ${cluster}; nothing was changed`);
  }
  const primary = found.deployments?.find(({ status }) => status === "PRIMARY");
  return {
    desired: found.desiredCount,
    running: found.runningCount,
    pending: found.pendingCount ?? 0,
    deployments: found.deployments?.length ?? 1,
    rollout: primary?.rolloutState ?? null,
  };
}

/** How many tasks are protected; null when ECS does not say it for every task. */
export async function countProtected(client: ECSClient, settings: QueueScalerSettings): Promise<number | null> {
  const { cluster, service } = settings;
  let count = 0;
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new ListTasksCommand({ cluster, serviceName: service, maxResults: PAGE, nextToken }),
    );
    const tasks = page.taskArns ?? [];
    nextToken = page.nextToken;
    if (tasks.length === 0) continue;
    const { protectedTasks, failures } = await client.send(new GetTaskProtectionCommand({ cluster, tasks }));
    // A task that stopped since it was listed is MISSING and holds nothing; any other failure hides a task that may.
    if (failures?.some(({ reason }) => reason !== "MISSING")) return null;
    count += (protectedTasks ?? []).filter(({ protectionEnabled }) => protectionEnabled === true).length;
  } while (nextToken !== undefined);
  return count;
}

export async function setDesiredCount(
  client: ECSClient,
  settings: QueueScalerSettings,
  desiredCount: number,
): Promise<void> {
  const { cluster, service } = settings;
  await client.send(new UpdateServiceCommand({ cluster, service, desiredCount }));
}
