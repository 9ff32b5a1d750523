import type { Value } from "../../protocol/value";
import type { Rule } from "../../validation/problem";
import { textOf } from "../reading";

/**
 * CPU and memory of a task. Both may be written in units or in words: 1024 or "1 vCPU", 2048 or "2 GB".
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const taskSize: Rule = (config) => [
  ...wrongForm("cpu", config.cpu, cpuUnits, '256 (CPU units) or ".25 vCPU"'),
  ...wrongForm("memory", config.memory, memoryMiB, '512 (MiB) or "0.5 GB"'),
];

/** CPU units of a task: 1024 are one vCPU. */
export function cpuUnits(value: Value | undefined): number | undefined {
  return sizeOf(value, /^([\d.]+) ?vcpu$/i);
}

/** Memory of a task in MiB. */
export function memoryMiB(value: Value | undefined): number | undefined {
  return sizeOf(value, /^([\d.]+) ?gb$/i);
}

function sizeOf(value: Value | undefined, inWords: RegExp): number | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const size = Number(inWords.exec(text)?.[1]) * 1024;
  return Number.isInteger(size) ? size : undefined;
}

function wrongForm(
  name: string,
  value: Value | undefined,
  read: (value: Value | undefined) => number | undefined,
  forms: string,
) {
  const text = textOf(value);
  if (text === undefined || read(value) !== undefined) return [];
  return [{ path: [name], summary: `${name} is "${text}"; allowed is a form such as ${forms}` }];
}
