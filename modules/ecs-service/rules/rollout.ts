import { longestJobMinutes } from "../../core/rules";
import { mostTasks, type ServiceSpec, taskProtectionOf } from "./service";

/** Seconds until a new task's containers run: placing it, its network interface, pulling its images. */
const START_SECONDS = 120;
/** Seconds that ECS gives a task without a load balancer to stop. */
const STOP_SECONDS = 30;
/** A failed rollout goes forth and back before it ends. */
const FORTH_AND_BACK = 2;
const LEAST_MINUTES = 10;
/**
 * A session of a role lasts one hour unless its user asks for more, and .github/actions/deploy does not: an apply that waits
 * longer cannot save its state. Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
const SESSION_MINUTES = 60;

/**
 * Minutes that a rollout of all tasks may take, and its rollback: batches (as many as the deployment's percentages have
 * room for) × start, start period, health checks and draining of one task. A protected task drains when its job has ended.
 */
export function rolloutMinutes({ containers, ingress, deployment, scaling }: ServiceSpec): number {
  const startPeriod = Math.max(0, ...Object.values(containers).map(({ health }) => health?.startPeriodSeconds ?? 0));
  const healthy = ingress ? ingress.health.healthyThreshold * (ingress.health.intervalSeconds ?? 30) : 0;
  const drain = ingress ? (ingress.drainSeconds ?? 300) : STOP_SECONDS;
  const job = 60 * (longestJobMinutes(taskProtectionOf(scaling)) ?? 0);
  const seconds = START_SECONDS + startPeriod + healthy + job + drain;

  const tasks = mostTasks(scaling);
  const most = Math.floor((tasks * deployment.maximumPercent) / 100);
  const least = Math.ceil((tasks * deployment.minimumHealthyPercent) / 100);
  const batches = Math.ceil(tasks / Math.max(1, most - least));
  return Math.max(LEAST_MINUTES, Math.ceil((FORTH_AND_BACK * batches * seconds) / 60));
}

/**
 * Whether an apply ends only when the new tasks run. Not where protected tasks may hold the rollout up for longer than a
 * session lasts, unless somebody says how long to wait; the queue scaler's alarm on deployments watches instead.
 */
export function waitsForRollout(service: ServiceSpec): boolean {
  const isProtected = longestJobMinutes(taskProtectionOf(service.scaling)) !== undefined;
  return service.deployment.timeoutMinutes !== undefined || !isProtected || rolloutMinutes(service) <= SESSION_MINUTES;
}
