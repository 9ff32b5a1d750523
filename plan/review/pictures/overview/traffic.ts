import type { Subject } from "../../subjects";
import { visible } from "../../visible";
import type { GraphNode } from "../graph";
import { grouped } from "../grouped";
import { label } from "../text";
import type { Flow } from "./flow";
import { groupsOf, type Opening } from "./security-groups";
import { blocks, type System, texts } from "./system";
import { nodeOf, thingOf } from "./things";
import { CLIENTS } from "./world";

/** What comes in: clients → load balancer (listener) → whatever its rules lead to. */
export function traffic(system: System, open: readonly Opening[]): Flow[] {
  const behind = behindGroups(system);
  const listeners = system.of("aws_lb_listener", "aws_alb_listener");
  const rules = system.of("aws_lb_listener_rule", "aws_alb_listener_rule");
  return [
    ...listeners.map((listener) => fromClients(system, listener, open)),
    ...listeners.flatMap((listener) =>
      toTargets(system, listener, listener, "default_action", "everything else", behind),
    ),
    ...rules.flatMap((rule) => {
      const [listener] = system.meant(rule, "listener_arn").filter(({ type }) => type.endsWith("_listener"));
      return toTargets(system, rule, listener, "action", conditionOf(rule), behind);
    }),
  ];
}

function fromClients(system: System, listener: Subject, open: readonly Opening[]): Flow {
  const balancer = thingOf(system, listener);
  if (balancer === undefined || !isReachable(system, balancer, open)) return { nodes: [], edges: [] };
  const { protocol, port } = visible(listener, "after");
  const says = typeof protocol === "string" && typeof port === "number" ? `${protocol} :${port}` : undefined;
  return { nodes: [CLIENTS, nodeOf(system, balancer)], edges: [{ from: CLIENTS.id, to: balancer.id, label: says }] };
}

/** One without security groups lets everybody in, if it is not internal. */
function isReachable(system: System, balancer: Subject, open: readonly Opening[]): boolean {
  if (balancer.after?.internal === true) return false;
  const groups = groupsOf(system, balancer);
  return (
    groups.length === 0 || open.some(({ isFromWorld, to }) => isFromWorld && to.some((group) => groups.includes(group)))
  );
}

function toTargets(
  system: System,
  rule: Subject,
  listener: Subject | undefined,
  argument: string,
  condition: string,
  behind: Behind,
): Flow[] {
  const balancer = listener === undefined ? undefined : thingOf(system, listener);
  const entry = balancer === undefined ? existingBalancer(rule) : nodeOf(system, balancer);
  if (entry === undefined) return [];
  const groups = system.meant(rule, argument).filter(({ type }) => /^aws_(lb|alb)_target_group$/.test(type));
  return groups.flatMap((group) => {
    const { port } = visible(group, "after");
    const says = typeof port === "number" ? `${condition} → :${port}` : condition;
    const clients = balancer === undefined ? [CLIENTS] : [];
    return targetsOf(system, group, behind).map(
      (target): Flow => ({
        nodes: [...clients, entry, target],
        edges: [
          ...clients.map(({ id }) => ({ from: id, to: entry.id, look: "existing" as const })),
          { from: entry.id, to: target.id, label: says },
        ],
      }),
    );
  });
}

/** A load balancer that is managed elsewhere, as far as the listener's ARN tells: `…:listener/app/<name>/…`. */
function existingBalancer(rule: Subject): GraphNode | undefined {
  const [listener = ""] = texts(visible(rule, "after"), "listener_arn");
  const name = /:listener\/\w+\/([^/]+)\//.exec(listener)?.[1];
  if (name === undefined) return undefined;
  return { id: `balancer ${name}`, name: label(name), what: "load balancer, existing", look: "existing" };
}

/** What is behind a target group; the group itself where these plans do not say. */
function targetsOf(system: System, group: Subject, behind: Behind): GraphNode[] {
  return (behind.get(group) ?? [group]).map((target) => nodeOf(system, target));
}

type Behind = ReadonlyMap<Subject, readonly Subject[]>;

/** Services, instances and functions by the target groups that they are in. */
function behindGroups(system: System): Behind {
  const services = system
    .of("aws_ecs_service")
    .flatMap((target) => system.meant(target, "load_balancer").map((group) => ({ group, target })));
  const attached = system
    .of("aws_lb_target_group_attachment", "aws_alb_target_group_attachment")
    .flatMap((attachment) =>
      system.meant(attachment, "target_group_arn").flatMap((group) =>
        system.meant(attachment, "target_id").flatMap((one) => {
          const target = thingOf(system, one);
          return target === undefined ? [] : [{ group, target }];
        }),
      ),
    );
  const pairs = grouped([...services, ...attached], ({ group }) => group);
  return new Map([...pairs].map(([group, inside]) => [group, inside.map(({ target }) => target)]));
}

/** `shop.example /api/*`: what a rule asks of a request. */
function conditionOf(rule: Subject): string {
  const asked = ["host_header", "path_pattern"].flatMap((kind) => {
    const values = blocks(visible(rule, "after"), "condition").flatMap((condition) =>
      blocks(condition, kind).flatMap((block) => texts(block, "values")),
    );
    return values.length > 0 ? [values.join(", ")] : [];
  });
  return asked.length > 0 ? label(asked.join(" "), 28) : "rule";
}
