import { readFileSync } from "node:fs";
import { z } from "zod";
import { formatPath, type Path } from "../differences-path";
import { loadSchema } from "../provider/schema";
import type { Block, ProviderSchema } from "../provider/schema/types";
import type { LiveObject, RecordedAnswer } from "../provider/server/control";
import { parseJson } from "./json-text";

const attributes = z.record(z.string(), z.unknown());

/** The form of a recorded file, and of `recorded` in an environment. */
export const recordedForm = z.strictObject({
  /** Attributes of objects that exist, by resource type and import id. */
  resources: z.record(z.string(), z.record(z.string(), attributes)).optional(),
  /** Answers of data sources, by type: for a query with just these arguments, these values. */
  data: z.record(z.string(), z.array(z.strictObject({ where: attributes, is: attributes }))).optional(),
});

/** What somebody wrote down about things that exist in AWS. */
export type Recorded = z.infer<typeof recordedForm>;

/** The same, as the provider wants it. */
export interface RecordedObjects {
  objects: LiveObject[];
  answers: RecordedAnswer[];
}

/** A recorded file that cannot be used. */
export class MalformedRecordError extends Error {
  constructor(file: string, problem: string) {
    super(
      `${file}: ${problem}. Expected: {"resources": {"<type>": {"<import id>": {"<attribute>": …}}}, "data": {"<type>": [{"where": {…}, "is": {…}}]}}`,
    );
    this.name = "MalformedRecordError";
  }
}

/**
 * Reads a recorded file. A type or attribute that the AWS provider does not have is refused: what it was meant to say would
 * silently count as not recorded.
 * @throws MalformedRecordError
 */
export function readRecorded(file: string): Recorded {
  const refuse = (problem: string): never => {
    throw new MalformedRecordError(file, problem);
  };
  const parsed = recordedForm.safeParse(parseJson(readText(file, refuse), refuse));
  const problem = parsed.success ? unknownName(parsed.data, loadSchema()) : formProblem(parsed.error.issues[0]);
  return parsed.success && problem === undefined ? parsed.data : refuse(problem ?? "it has another form");
}

export function recordedObjects({ resources = {}, data = {} }: Recorded): RecordedObjects {
  return {
    objects: Object.entries(resources).flatMap(([type, byId]) =>
      Object.entries(byId).map(([id, known]) => ({ type, id, attributes: known })),
    ),
    answers: Object.entries(data).flatMap(([type, answers]) => answers.map((answer) => ({ type, ...answer }))),
  };
}

function readText(file: string, refuse: (problem: string) => never): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return refuse("it cannot be read");
  }
}

function formProblem(issue: z.core.$ZodIssue | undefined): string | undefined {
  const at = formatPath((issue?.path ?? []).map((step) => (typeof step === "number" ? step : String(step))));
  return at === "" ? issue?.message : `${at}: ${issue?.message}`;
}

/** The first name that the schema does not have. */
function unknownName({ resources = {}, data = {} }: Recorded, schema: ProviderSchema): string | undefined {
  const inResources = Object.entries(resources).flatMap(([type, byId]) => {
    const block = schema.resource(type);
    if (block === undefined) return [`resources.${type}: the AWS provider has no such resource`];
    return Object.entries(byId).flatMap(([id, known]) => unknownAttributes(["resources", type, id], block, known));
  });
  const inData = Object.entries(data).flatMap(([type, answers]) => {
    const block = schema.dataSource(type);
    if (block === undefined) return [`data.${type}: the AWS provider has no such data source`];
    return answers.flatMap(({ where, is }, index) => [
      ...unknownAttributes(["data", type, index, "where"], block, where),
      ...unknownAttributes(["data", type, index, "is"], block, is),
    ]);
  });
  return [...inResources, ...inData][0];
}

function unknownAttributes(at: Path, block: Block, known: object): string[] {
  return Object.keys(known)
    .filter((name) => !(name in block.attributes || name in block.blocks))
    .map((name) => `${formatPath([...at, name])}: there is no such attribute`);
}
