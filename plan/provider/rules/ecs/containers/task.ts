import { type ObjectValue, objects, strings } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { textOf } from "../../reading";
import { type Bounds, outsideText } from "../../wording";
import { cpuUnits, memoryMiB } from "../task-size";

/** One container definition. */
export interface Container {
  /** How a message names it. */
  label: string;
  name: string | undefined;
  /** Whether the task ends when it ends; so unless somebody says otherwise. */
  essential: boolean;
  body: ObjectValue;
}

/** The containers of a task, and what of the task their rules depend on. */
export interface Task {
  config: ObjectValue;
  containers: readonly Container[];
  fargate: boolean;
  /** Undefined where ECS chooses it, or nobody knows it yet. */
  networkMode: string | undefined;
  cpu: number | undefined;
  memory: number | undefined;
}

export function taskOf(config: ObjectValue, bodies: readonly ObjectValue[]): Task {
  const fargate = isFargate(config);
  return {
    config,
    containers: bodies.map((body, index) => ({
      label: labelOf(body, index),
      name: textOf(body.name),
      essential: body.essential !== false,
      body,
    })),
    fargate,
    networkMode: fargate ? "awsvpc" : textOf(config.network_mode),
    cpu: cpuUnits(config.cpu),
    memory: memoryMiB(config.memory),
  };
}

/** Whether AWS checks the task against Fargate. */
export function isFargate(config: ObjectValue): boolean {
  return strings(config.requires_compatibilities).includes("FARGATE");
}

export function labelOf(body: ObjectValue | undefined, index: number): string {
  const name = textOf(body?.name);
  return name === undefined ? `container ${index + 1}` : `container "${name}"`;
}

/** Something that the provider or AWS refuses about a container, or about all of them. */
export function refused(text: string): Problem {
  return { path: ["container_definitions"], summary: `container_definitions: ${text}` };
}

/** Something that AWS accepts, but that is hardly meant. */
export function doubtful(text: string): Problem {
  return { ...refused(text), warning: true };
}

/** The numbers among `values` that lie outside their bounds. */
export function outside(
  { label }: Container,
  values: ObjectValue,
  at: string,
  bounds: Readonly<Record<string, Bounds>>,
): Problem[] {
  return Object.entries(bounds).flatMap(([name, allowed]) => {
    const wrong = outsideText(`${at}${name}`, values[name], allowed);
    return wrong === undefined ? [] : [refused(`${label}: ${wrong}`)];
  });
}

/** The names that stand more than once. */
export function repeated(names: readonly (string | undefined)[]): string[] {
  const given = names.filter((name) => name !== undefined);
  return [...new Set(given.filter((name, index) => given.indexOf(name) !== index))];
}

/** The members of a list inside a container. */
export function listOf({ body }: Container, name: string): ObjectValue[] {
  return objects(body[name]);
}
