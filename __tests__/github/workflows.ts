import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../support/cli";

const github = join(root, ".github");

/** A step of a workflow or of an action, as far as the tests look at it. */
export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly uses?: string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Every workflow by its file's name, with its text. */
export const workflows: ReadonlyMap<string, { readonly text: string; readonly content: Workflow }> = new Map(
  readdirSync(join(github, "workflows")).map((file) => {
    const text = readFileSync(join(github, "workflows", file), "utf8");
    return [file, { text, content: parse(text) }];
  }),
);

/** Every action of this repository by its name, with its text. */
export const actions: ReadonlyMap<string, { readonly text: string; readonly steps: readonly Step[] }> = new Map(
  readdirSync(join(github, "actions")).map((name) => {
    const text = readFileSync(join(github, "actions", name, "action.yml"), "utf8");
    return [name, { text, steps: parse(text).runs.steps }];
  }),
);

/** Every step there is, and where. */
export const steps: readonly (readonly [string, Step])[] = [
  ...[...workflows].flatMap(([file, { content }]) =>
    Object.entries(content.jobs).flatMap(([job, { steps = [] }]) =>
      steps.map((step) => [`${file} ${job}`, step] as const),
    ),
  ),
  ...[...actions].flatMap(([name, { steps: found }]) => found.map((step) => [`actions/${name}`, step] as const)),
];

/** The script of one step, by its place and name. */
export function scriptOf(place: string, name: string): string {
  const found = steps.find(([at, step]) => at === place && step.name === name)?.[1].run;
  if (found === undefined) throw new Error(`no step "${name}" in ${place}`);
  return found;
}
