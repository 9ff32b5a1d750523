import type { ObjectValue } from "../../../plan/provider/protocol/value";

/** A container with nothing wrong. */
export const web = { name: "web", image: "nginx:1.27" };

/** A task on Fargate with these containers. */
export function task(containers: readonly object[], changes: ObjectValue = {}): ObjectValue {
  return {
    family: "web",
    cpu: "1024",
    memory: "2048",
    network_mode: "awsvpc",
    requires_compatibilities: ["FARGATE"],
    execution_role_arn: "arn:aws:iam::123456789012:role/execution",
    container_definitions: JSON.stringify(containers),
    ...changes,
  };
}

/** A task on instances with these containers. */
export function onInstances(containers: readonly object[], changes: ObjectValue = {}): ObjectValue {
  return task(containers, { network_mode: "bridge", requires_compatibilities: ["EC2"], ...changes });
}
