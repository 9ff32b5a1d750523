import type { Subject } from "../subjects";
import { shownChange, valueAt } from "../values";
import { type Context, changes, type Rule } from "./rule";

/** Terraform sets a number of tasks that something else sets while the system runs. */
export const scaledByAnother: Rule = {
  id: "scaled-by-another",
  title: "two owners set one number of tasks",
  why: "The apply throws away what the scaler decided: under load, tasks that work is waiting for are stopped.",
  find: (subject, context) => {
    if (subject.type !== "aws_ecs_service" || !changes(subject)) return [];
    const [before, after] = [valueAt(subject.before, "desired_count"), valueAt(subject.after, "desired_count")];
    if (typeof before !== "number" || typeof after !== "number" || before === after) return [];
    const scaler = scalerOf(subject, context);
    return scaler === undefined
      ? []
      : [`desired_count: ${shownChange(subject, "desired_count")}, which ${scaler} sets`];
  },
};

function scalerOf(service: Subject, { subjects, input }: Context): string | undefined {
  const name = valueAt(service.after, "name");
  if (typeof name !== "string") return undefined;
  const target = subjects.find(
    ({ type, after, stack }) =>
      type === "aws_appautoscaling_target" &&
      stack.environment === service.stack.environment &&
      isTargetOf(valueAt(after, "resource_id"), name),
  );
  if (target !== undefined) return target.address;
  const tasks = input.terms?.[service.stack.environment]?.tasks ?? {};
  return Object.hasOwn(tasks, name) ? "the environment's scaler" : undefined;
}

/** `service/<cluster>/<service>` */
function isTargetOf(resource: unknown, service: string): boolean {
  return typeof resource === "string" && resource.startsWith("service/") && resource.endsWith(`/${service}`);
}
