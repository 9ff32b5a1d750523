import { isObject } from "../../../differences-parts";
import type { TaskRange } from "../../input";
import type { Subject } from "../../subjects";
import { visible } from "../../visible";
import type { GraphNode } from "../graph";
import { nameOf, typeName } from "../names";
import { label } from "../text";
import { ACTORS, type Actor, MADE_BY_CLOUDFORMATION, PARTS } from "./actors";
import type { Flow } from "./flow";
import type { System } from "./system";

/** The thing of the overview that a resource is, or is a part of. */
export function thingOf(system: System, subject: Subject): Subject | undefined {
  if (actorOf(system, subject) !== undefined) return system.standIn(subject);
  const argument = PARTS.get(subject.type);
  const whole = argument && system.meant(subject, argument).find((one) => actorOf(system, one) !== undefined);
  return whole ? system.standIn(whole) : undefined;
}

/** A way from one thing to another. */
export function way(system: System, from: Subject, to: Subject, says?: string): Flow {
  return joint(nodeOf(system, from), nodeOf(system, to), says);
}

export function joint(from: GraphNode, to: GraphNode, says?: string): Flow {
  return { nodes: [from, to], edges: [{ from: from.id, to: to.id, label: says }] };
}

export function nodeOf(system: System, subject: Subject): GraphNode {
  const { what, role } = actorOf(system, subject) ?? { what: typeName(subject.type), role: "store" };
  const { id, type } = system.standIn(subject);
  const place = { id, look: role, column: role === "store" ? "last" : undefined } as const;
  const count = system.count(type);
  if (system.isCrowded && count > 1)
    return { ...place, name: label(what), what: `${count.toLocaleString("en-US")} of them` };
  const tasks = type === "aws_ecs_service" ? ` · ${tasksOf(system, subject)}` : "";
  return { ...place, name: label(nameOf(subject)), what: `${what}${tasks}` };
}

function actorOf(system: System, subject: Subject): Actor | undefined {
  if (subject.type !== "aws_cloudformation_stack") return ACTORS.get(subject.type);
  const template = system.document(subject, "template_body");
  const resources = isObject(template) && isObject(template.Resources) ? Object.values(template.Resources) : [];
  return resources
    .map((resource) => (isObject(resource) ? MADE_BY_CLOUDFORMATION.get(String(resource.Type)) : undefined))
    .find((actor) => actor !== undefined);
}

/** What runs, as the environment says it, or who scales it, or the service itself. */
function tasksOf(system: System, service: Subject): string {
  const scaled = system.of("aws_appautoscaling_target").find((target) => system.meant(target).includes(service));
  const { min, max } = system.tasks[String(service.after?.name)] ?? rangeOf(scaled) ?? rangeOfService(service);
  const count = min === max ? `${min}` : `${min}–${max}`;
  return `${count} task${count === "1" ? "" : "s"}`;
}

function rangeOf(target: Subject | undefined): Pick<TaskRange, "min" | "max"> | undefined {
  const { min_capacity: min, max_capacity: max } = target ? visible(target, "after") : {};
  return typeof min === "number" && typeof max === "number" ? { min, max } : undefined;
}

function rangeOfService(service: Subject): Pick<TaskRange, "min" | "max"> {
  const { desired_count: desired } = visible(service, "after");
  const count = typeof desired === "number" ? desired : 1;
  return { min: count, max: count };
}
