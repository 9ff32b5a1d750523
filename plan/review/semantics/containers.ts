import { isList, isObject } from "../../differences-parts";
import { type Compare, type Found, replaced } from "./found";
import { memberOf, type Place, within } from "./place";
import { Sealed } from "./sealed";
import { label, textOf } from "./text";

type Members = Readonly<Record<string, unknown>>;

/** How the elements of a list in a container are named, and which member is all that an element says. */
interface Named {
  readonly word: string;
  readonly key: (element: Members) => unknown;
  readonly value?: string;
}

/** Lists whose order does not count. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const NAMED: Readonly<Record<string, Named>> = {
  dependsOn: { word: "depends on", key: ({ containerName }) => containerName, value: "condition" },
  environment: { word: "environment", key: ({ name }) => name, value: "value" },
  environmentFiles: { word: "environment file", key: ({ value }) => value, value: "type" },
  extraHosts: { word: "host", key: ({ hostname }) => hostname, value: "ipAddress" },
  mountPoints: { word: "mount", key: ({ containerPath }) => containerPath },
  portMappings: {
    word: "port",
    key: (port) => `${port.containerPort ?? port.containerPortRange}/${port.protocol ?? "tcp"}`,
  },
  resourceRequirements: { word: "requirement", key: ({ type }) => type, value: "value" },
  secrets: { word: "secret", key: ({ name }) => name, value: "valueFrom" },
  systemControls: { word: "system control", key: ({ namespace }) => namespace, value: "value" },
  ulimits: { word: "ulimit", key: ({ name }) => name },
  volumesFrom: { word: "volumes from", key: ({ sourceContainer }) => sourceContainer },
};

/** Members with names of the user's own. */
const FREE = new Set(["dockerLabels", "options"]);

/** Defaults of https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
const HEALTH_CHECK = { interval: 30, retries: 3, timeout: 5 };

/** Lists of container definitions: container by container, by name. */
export function compareContainers(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
  compare: Compare,
): Found[] {
  const [left, right] = [byName(before), byName(after)];
  return namesOf(right, left).flatMap((name) => {
    const [from, to] = [left.get(name), right.get(name)];
    const container = within({ ...place, words: "" }, `container ${label(name)}`);
    if (from === undefined || to === undefined) return [replaced(container, imageOf(from), imageOf(to))];
    const members = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...members].sort().flatMap((member) => compareMember(container, member, from[member], to[member], compare));
  });
}

/** What containers there are: `containers web, db`. */
export function containersOf(document: unknown): string {
  return `containers ${[...byName(isList(document) ? document : []).keys()].join(", ")}`;
}

function compareMember(container: Place, member: string, before: unknown, after: unknown, compare: Compare): Found[] {
  if (member === "healthCheck" && (before === undefined || after === undefined))
    return [replaced(memberOf(container, member), before, after)];
  const named = NAMED[member];
  const [left, right] = named === undefined ? [] : [elements(before, named), elements(after, named)];
  if (named === undefined || left === undefined || right === undefined)
    return compare(memberOf(container, member), before, after);
  return namesOf(right, left).flatMap((key) => {
    const place = within(container, `${named.word} ${textOf(key)}`);
    const [from, to] = [left.get(key), right.get(key)];
    if (named.value !== undefined) return compare(place, from?.[named.value], to?.[named.value]);
    if (from === undefined || to === undefined) return [replaced(place, from, to)];
    return compare(place, from, to);
  });
}

/** Elements by their key; undefined where two have the same one, or something else than objects is there. */
function elements(list: unknown, { key }: Named): Map<string, Members> | undefined {
  if (list === undefined) return new Map();
  if (!isList(list) || !list.every(isObject)) return undefined;
  const found = new Map(list.map((element) => [String(key(element)), element]));
  return found.size === list.length ? found : undefined;
}

function byName(containers: readonly unknown[]): Map<string, Members> {
  return new Map(
    containers
      .filter(isObject)
      .map(spelled)
      .map((container) => [String(container.name), filled(container)]),
  );
}

function filled(container: Members): Members {
  const check = container.healthCheck;
  return isObject(check) ? { ...container, healthCheck: { ...HEALTH_CHECK, ...check } } : container;
}

/** ECS reads names in any case and gives them back in small letters: `Image`, `image`. */
function spelled(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      return [small, FREE.has(small) ? value : spelledValue(value)];
    }),
  );
}

function spelledValue(value: unknown): unknown {
  if (isList(value)) return value.map(spelledValue);
  return isObject(value) && !(value instanceof Sealed) ? spelled(value) : value;
}

function imageOf(container: Members | undefined): unknown {
  return container === undefined ? undefined : (container.image ?? "no image");
}

/** Names of the new side in its order, then those that are gone. */
function namesOf(after: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}
