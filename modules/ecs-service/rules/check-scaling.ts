import { below, checkRange, longestJobMinutes, type Problem } from "../../core/rules";
import { mostTasks, type Scaling, type ServiceSpec, taskProtectionOf } from "./service";

/**
 * Minutes that one message may take: ECS protects a task for 1 to 2880, and the protection must outlast the work.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection.html
 */
const JOB_MINUTES = [1, 2879] as const;

export function checkScaling(service: ServiceSpec): Problem[] {
  return [
    ...below("scaling", checkCounts(service.scaling)),
    ...below("scaling", checkTarget(service)),
    ...below("scaling", checkProtection(service.scaling)),
    ...below("deployment", checkDeployment(service)),
    ...checkSplitState(service),
  ];
}

function checkCounts(scaling: Scaling): Problem[] {
  const counts =
    scaling.by === "fixed" ? { tasks: scaling.tasks } : { minTasks: scaling.minTasks, maxTasks: scaling.maxTasks };
  const problems = Object.entries(counts).flatMap(([field, value]) =>
    Number.isInteger(value) && value >= 0 && value <= 5000
      ? []
      : [{ field, message: `${value}; a service runs 0 to 5000 tasks; write a whole number` }],
  );
  if (scaling.by !== "fixed" && scaling.minTasks > scaling.maxTasks) {
    problems.push({
      field: "",
      message: `minTasks (${scaling.minTasks}) must be <= maxTasks (${scaling.maxTasks}); lower minTasks or raise maxTasks`,
    });
  }
  return problems;
}

function checkTarget({ scaling, ingress }: ServiceSpec): Problem[] {
  if (scaling.by === "cpu" && (scaling.targetPercent < 1 || scaling.targetPercent > 100)) {
    return [
      { field: "targetPercent", message: `${scaling.targetPercent}; a share of CPU is 1 to 100; choose one of these` },
    ];
  }
  if (scaling.by === "requestsPerTarget" && scaling.target <= 0) {
    return [{ field: "target", message: `${scaling.target}; requests per target must be above 0; raise it` }];
  }
  if (scaling.by === "requestsPerTarget" && !ingress) {
    return [
      {
        field: "by",
        message: "requestsPerTarget counts requests, but the service has no ingress; add one or scale by cpu",
      },
    ];
  }
  return [];
}

function checkProtection(scaling: Scaling): Problem[] {
  const minutes = longestJobMinutes(taskProtectionOf(scaling));
  const who = "task protection, which ends after 2880 minutes at most,";
  return minutes === undefined ? [] : checkRange("taskProtection.longestJobMinutes", minutes, JOB_MINUTES, who);
}

function checkDeployment({ deployment, ingress }: ServiceSpec): Problem[] {
  const { minimumHealthyPercent: min, maximumPercent: max } = deployment;
  const problems: Problem[] = [];
  if (min < 0 || min > 100) {
    problems.push({
      field: "minimumHealthyPercent",
      message: `${min}; ECS allows 0 to 100; choose a value in that range`,
    });
  }
  if (max < 100 || max > 200) {
    problems.push({ field: "maximumPercent", message: `${max}; ECS allows 100 to 200; choose a value in that range` });
  }
  if (min === 100 && max === 100) {
    problems.push({
      field: "",
      message:
        "minimumHealthyPercent 100 and maximumPercent 100 leave no room to start or stop a task; raise one or lower the other",
    });
  }
  const { timeoutMinutes } = deployment;
  if (timeoutMinutes !== undefined)
    problems.push(...checkRange("timeoutMinutes", timeoutMinutes, [1, 1440], "an apply"));
  if (deployment.zoneRebalancing && max <= 100) {
    problems.push({
      field: "zoneRebalancing",
      message: `true with maximumPercent ${max}; ECS moves a task by starting another one first; raise maximumPercent or remove zoneRebalancing`,
    });
  }
  if (deployment.healthCheckGraceSeconds !== undefined && !ingress) {
    problems.push({
      field: "healthCheckGraceSeconds",
      message: `${deployment.healthCheckGraceSeconds}, but no load balancer checks the service; remove it or add ingress`,
    });
  }
  return problems;
}

/** Each task has its own copy of a stateful container's data: half the clients would see the wrong one. */
function checkSplitState(service: ServiceSpec): Problem[] {
  const stateful = Object.keys(service.containers).filter((name) => service.containers[name]?.stateful);
  if (stateful.length === 0 || service.sidecarState) return [];
  const names = stateful.join(", ");
  const problems: Problem[] = [];
  if (mostTasks(service.scaling) > 1) {
    problems.push({
      field: "scaling",
      message: `up to ${mostTasks(service.scaling)} tasks, each with its own ${names}; run one task, use managed data stores, or say why in sidecarState.acceptSplitState`,
    });
  }
  if (service.deployment.maximumPercent > 100) {
    problems.push({
      field: "deployment.maximumPercent",
      message: `${service.deployment.maximumPercent} runs two copies of ${names} during a rollout; set it to 100 with minimumHealthyPercent 0, or say why in sidecarState.acceptSplitState`,
    });
  }
  return problems;
}
