import { readFileSync } from "node:fs";
import { z } from "zod";
import { printable } from "../differences-text";
import type { PlanDocument } from "../terraform/document";

/** A file that should hold a plan holds none that can be read. Its message says which file, why, and what to do. */
export class MalformedPlanError extends Error {
  constructor(
    readonly file: string,
    why: string,
    remedy: string,
  ) {
    super(printable(`${file} ${why}; ${remedy}`));
    this.name = "MalformedPlanError";
  }
}

/** The major version of terraform's format that is read here: minor versions only add. */
const FORMAT = 1;

const SHOW = "write it anew: terraform show -json <plan> > <file>";

/** An action that is not known here cannot be reviewed: better refused than taken for nothing. */
const action = z.enum(["no-op", "create", "read", "update", "delete", "forget"]);
const change = z.looseObject({
  actions: z.array(action).nonempty(),
  replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
  importing: z.looseObject({ id: z.string().optional() }).optional(),
});
const resource = z.looseObject({
  address: z.string(),
  previous_address: z.string().optional(),
  deposed: z.string().optional(),
  mode: z.string(),
  type: z.string(),
  change,
  action_reason: z.string().optional(),
});
const expressions = z.record(z.string(), z.unknown()).optional();
const moduleOf = z.looseObject({
  resources: z.array(z.looseObject({ address: z.string(), expressions })).optional(),
  get module_calls() {
    return z.record(z.string(), z.looseObject({ module: moduleOf.optional(), expressions })).optional();
  },
  outputs: z.record(z.string(), z.looseObject({ expression: z.looseObject({}).optional() })).optional(),
});
const plan = z.looseObject({
  format_version: z.string(),
  resource_changes: z.array(resource).optional(),
  resource_drift: z.array(resource).optional(),
  configuration: z
    .looseObject({
      root_module: moduleOf.optional(),
      provider_config: z.record(z.string(), z.looseObject({ expressions })).optional(),
    })
    .optional(),
});

/**
 * Reads what `terraform show -json` wrote of a plan.
 * @throws MalformedPlanError
 */
export function readPlan(file: string, bytes: Buffer = read(file)): PlanDocument {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new MalformedPlanError(file, "is empty", SHOW);
  if (text.startsWith("PK"))
    throw new MalformedPlanError(file, "is terraform's binary plan, not its JSON", "write that: terraform show -json");
  const document = parse(file, text);
  const { format_version: version } = Object(document);
  if (typeof version !== "string")
    throw new MalformedPlanError(file, "is JSON, but no plan: it has no format_version", SHOW);
  const major = Number(version.split(".")[0]);
  if (major !== FORMAT)
    throw new MalformedPlanError(
      file,
      `has format version ${version}, and this slipway reads ${FORMAT}.x`,
      `${major > FORMAT ? "update slipway, or " : ""}write it with terraform 1.x`,
    );
  if (!("resource_changes" in Object(document)) && "values" in Object(document))
    throw new MalformedPlanError(
      file,
      "is a state, not a plan",
      "show a plan: terraform plan -out <plan>, then terraform show -json <plan>",
    );
  const parsed = plan.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new MalformedPlanError(file, `is no plan of terraform's: ${issue?.path.join(".")}: ${issue?.message}`, SHOW);
  }
  // Checked as far as it is read; the rest is terraform's own format, which its version promises.
  return document as PlanDocument;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = String(Object(error).code ?? error);
    throw new MalformedPlanError(file, `cannot be read (${reason})`, "name a file that terraform show -json wrote");
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isStream = text.startsWith('{"@level"');
    if (isStream)
      throw new MalformedPlanError(
        file,
        "holds the messages of terraform plan -json, not the plan",
        "write that: terraform plan -out <plan>, then terraform show -json <plan>",
      );
    const isCut = /^\s*\{/.test(text) && !/\}\s*$/.test(text);
    throw new MalformedPlanError(file, isCut ? "is cut off: its JSON ends in the middle" : "is not JSON", SHOW);
  }
}
