import type { ObjectValue } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { isPresent, textOf } from "../reading";

/** What CustomizeDiff of internal/service/sqs/queue.go and internal/service/sns/topic.go say of names. */
export interface Fifo {
  /** `queue` or `topic`. */
  what: string;
  flag: string;
  /** Most characters, the suffix included. */
  most: number;
  /** The plural after which content-based deduplication is refused. */
  only: string;
}

const SUFFIX = ".fifo";

/** Names that end with .fifo, and those that must not. */
export function fifoName({ what, flag, most }: Fifo): Rule {
  return (config) => {
    const name = textOf(config.name);
    const isFifo = config[flag] ?? false;
    if (name === undefined || typeof isFifo !== "boolean") return [];
    const pattern = isFifo
      ? new RegExp(`^[0-9A-Za-z_-]{1,${most - SUFFIX.length}}\\.fifo$`)
      : new RegExp(`^[0-9A-Za-z_-]{1,${most}}$`);
    if (pattern.test(name)) return [];
    return [
      { path: ["name"], summary: `invalid ${what} name: ${name}`, detail: why(name, isFifo, { what, flag, most }) },
    ];
  };
}

function why(name: string, isFifo: boolean, { what, flag, most }: Omit<Fifo, "only">): string {
  if (isFifo && !name.endsWith(SUFFIX)) return `${flag} is true: the name of a FIFO ${what} ends with "${SUFFIX}"`;
  if (!isFifo && name.endsWith(SUFFIX))
    return `only the name of a FIFO ${what} ends with "${SUFFIX}": write ${flag} = true`;
  return `a name has 1 to ${most} letters, digits, hyphens and underscores`;
}

/** Arguments that only FIFO queues and topics have. */
export function fifoOnly({ flag, only }: Fifo, others: Readonly<Record<string, string>>): Rule {
  return (config) => {
    if ((config[flag] ?? false) !== false) return [];
    return [
      ...(config.content_based_deduplication === true
        ? [at("content_based_deduplication", `content-based deduplication can only be set for ${only}`)]
        : []),
      ...Object.entries(others)
        .filter(([name]) => given(config, name))
        .map(([name, text]) => at(name, text)),
    ];
  };
}

function given(config: ObjectValue, name: string): boolean {
  return isPresent(config[name]);
}

function at(name: string, summary: string): Problem {
  return { path: [name], summary };
}
