import { readFileSync } from "node:fs";
import { z } from "zod";
import type { LiveObject, RecordedAnswer } from "../provider/server/control";

const attributes = z.record(z.string(), z.unknown());

/** The form of a recorded file, and of `recorded` in an environment. */
export const recordedForm = z.strictObject({
  /** Attributes of objects that exist, by resource type and import id. */
  resources: z.record(z.string().startsWith("aws_"), z.record(z.string(), attributes)).optional(),
  /** Answers of data sources, by type: for a query with just these arguments, these values. */
  data: z
    .record(z.string().startsWith("aws_"), z.array(z.strictObject({ where: attributes, is: attributes })))
    .optional(),
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
 * Reads a recorded file.
 * @throws MalformedRecordError
 */
export function readRecorded(file: string): Recorded {
  const parsed = recordedForm.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new MalformedRecordError(file, `${issue?.path.join(".") || "the file"}: ${issue?.message}`);
}

export function recordedObjects({ resources = {}, data = {} }: Recorded): RecordedObjects {
  return {
    objects: Object.entries(resources).flatMap(([type, byId]) =>
      Object.entries(byId).map(([id, known]) => ({ type, id, attributes: known })),
    ),
    answers: Object.entries(data).flatMap(([type, answers]) => answers.map((answer) => ({ type, ...answer }))),
  };
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new MalformedRecordError(file, "it cannot be read");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new MalformedRecordError(file, `line ${text.slice(0, position).split("\n").length} is no JSON (${message})`);
  }
}
