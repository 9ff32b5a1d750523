import type { TaskRange } from "../input";
import { each, HOURS } from "./amount";
import type { Charge, Pricer, Unpriced } from "./charge";
import { prices } from "./prices";
import type { Resource } from "./resources";
import { tasksOf, tasksText } from "./tasks";
import { blocksOf, lastStep, numberOf, textOf } from "./values";

/** What one task takes, as its definition says. */
export interface TaskSize {
  readonly vcpu: number;
  readonly memoryGb: number;
  /** Disk above what is free. */
  readonly extraStorageGb: number;
  readonly isArm: boolean;
}

/** Disk of each task that is not paid for. */
const FREE_STORAGE_GB = 20;

/** A service on Fargate: its tasks, and their public addresses. */
export const fargateService: Pricer = (service) => {
  const { values } = service;
  if (!isOnFargate(service)) return [];
  const definition = definitionOf(service);
  if (definition === undefined) return [{ unpriced: "aws_ecs_service whose task definition is in none of the plans" }];
  const size = sizeOf(definition);
  if ("unpriced" in size) return [size];
  const tasks = tasksOf(service);
  const name = textOf(values.name) ?? service.subject.path;
  const [network] = blocksOf(values.network_configuration);
  return [
    {
      name: `Fargate ${name}`,
      what: `${providerText(service)}, ${tasksText(tasks)} × (${size.vcpu} vCPU, ${size.memoryGb} GB), ${HOURS} h`,
      amount: each(tasks, (count) => taskHours(count, strategyOf(service), size) * HOURS),
      assumption: definition.side === service.side ? undefined : "tasks as big as those after the change",
    },
    ...(network?.assign_public_ip === true ? [publicAddresses(name, tasks)] : []),
  ];
};

function publicAddresses(name: string, tasks: TaskRange): Charge {
  return {
    name: `Public IPv4 addresses of ${name}`,
    what: `Public IPv4 addresses of ${name}, ${tasksText(tasks)}, ${HOURS} h`,
    amount: each(tasks, (count) => count * prices.publicIpv4Hour.usd * HOURS),
  };
}

/** What a number of tasks costs an hour: `base` first, the rest by weight. */
export function taskHours(tasks: number, strategy: Strategy, size: TaskSize): number {
  const weights = strategy.onDemand.weight + strategy.spot.weight;
  const based = Math.min(tasks, strategy.onDemand.base + strategy.spot.base);
  const spotBase = Math.min(based, strategy.spot.base);
  const spot = spotBase + (weights === 0 ? 0 : ((tasks - based) * strategy.spot.weight) / weights);
  return spot * hourly(size, true) + (tasks - spot) * hourly(size, false);
}

function hourly({ vcpu, memoryGb, extraStorageGb, isArm }: TaskSize, isSpot: boolean): number {
  const [cpu, memory] = isArm
    ? isSpot
      ? [prices.fargateArmSpotVcpuHour, prices.fargateArmSpotGbHour]
      : [prices.fargateArmVcpuHour, prices.fargateArmGbHour]
    : isSpot
      ? [prices.fargateSpotVcpuHour, prices.fargateSpotGbHour]
      : [prices.fargateVcpuHour, prices.fargateGbHour];
  return vcpu * cpu.usd + memoryGb * memory.usd + extraStorageGb * prices.fargateStorageGbHour.usd;
}

/** How tasks spread over the two ways to run on Fargate. */
export interface Strategy {
  readonly onDemand: { readonly base: number; readonly weight: number };
  readonly spot: { readonly base: number; readonly weight: number };
}

function strategyOf({ values }: Resource): Strategy {
  const of = (provider: string) => {
    const block = blocksOf(values.capacity_provider_strategy).find((one) => one.capacity_provider === provider);
    return { base: numberOf(block?.base) ?? 0, weight: numberOf(block?.weight) ?? 0 };
  };
  return { onDemand: of("FARGATE"), spot: of("FARGATE_SPOT") };
}

function providerText(service: Resource): string {
  const { onDemand, spot } = strategyOf(service);
  if (spot.weight + spot.base === 0) return "Fargate";
  return onDemand.weight + onDemand.base === 0 ? "Fargate Spot" : "Fargate and Fargate Spot";
}

/** Tasks on instances are paid for with the instances. */
function isOnFargate({ values }: Resource): boolean {
  const providers = blocksOf(values.capacity_provider_strategy).map((block) => block.capacity_provider);
  return providers.length === 0 ? values.launch_type === "FARGATE" : providers.some((one) => /^FARGATE/.test(`${one}`));
}

/** By the family that the service has, or else by what its configuration mentions. */
function definitionOf(service: Resource): Resource | undefined {
  const [family] = lastStep(textOf(service.values.task_definition)?.replace(/:\d+$/, ""))?.split(":") ?? [];
  const byFamily = service.others
    .near(service, "aws_ecs_task_definition")
    .find(({ values }) => family !== undefined && values.family === family);
  return byFamily ?? service.others.mentioned(service, "task_definition", "aws_ecs_task_definition")[0];
}

function sizeOf({ values }: Resource): TaskSize | Unpriced {
  const vcpu = sizeIn(values.cpu, "vCPU");
  const memoryGb = sizeIn(values.memory, "GB");
  const [platform] = blocksOf(values.runtime_platform);
  const [storage] = blocksOf(values.ephemeral_storage);
  if (vcpu === undefined || memoryGb === undefined)
    return { unpriced: "aws_ecs_service whose task definition does not say its size" };
  if (/^WINDOWS/.test(textOf(platform?.operating_system_family) ?? ""))
    return { unpriced: "aws_ecs_service on Windows" };
  return {
    vcpu,
    memoryGb,
    extraStorageGb: Math.max(0, (numberOf(storage?.size_in_gib) ?? 0) - FREE_STORAGE_GB),
    isArm: platform?.cpu_architecture === "ARM64",
  };
}

/** `512` are units of 1/1024; `0.5 vCPU` and `1 GB` are whole ones. */
function sizeIn(value: unknown, unit: "vCPU" | "GB"): number | undefined {
  const [, whole] = new RegExp(`^([\\d.]+)\\s*${unit}$`, "i").exec(textOf(value) ?? "") ?? [];
  const small = numberOf(value);
  return whole === undefined ? small && small / 1024 : Number(whole);
}
