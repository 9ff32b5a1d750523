import { z } from "zod";
import { type Decision, decide, type LawSettings, type Sample } from "../../functions/queue-scaler/decide";
import { parseLawSettings, SettingsError } from "../../functions/queue-scaler/settings";

const COUNTS = ["ready", "unacked", "consumers", "published", "acknowledged", "desired", "running"] as const;

/** Not by zod: there are hundreds of thousands a second. What is left out is unknown, as null is. */
function isSample(value: unknown): value is Sample {
  const fields: Partial<Record<string, unknown>> = Object(value);
  return typeof fields.at === "number" && COUNTS.every((name) => typeof (fields[name] ?? 0) === "number");
}

const samples = z.custom<Sample[]>(
  (value) => Array.isArray(value) && value.every(isSample),
  `write a list of { at, ${COUNTS.join(", ")} }, at a number, the others numbers or null`,
);
const whole = z.int().min(0);
const document = z.strictObject({
  now: z.number(),
  trigger: z.enum(["tick", "kick"]),
  settings: z.record(z.string(), z.unknown()),
  service: z.strictObject({
    desired: whole,
    running: whole,
    pending: whole,
    deployments: whole,
    rollout: z.enum(["IN_PROGRESS", "COMPLETED", "FAILED"]).nullish().default(null),
    protected: whole.nullish().default(null),
  }),
  samples,
});

/** What a line is answered with. */
export type Answer = Pick<Decision, "desired" | "action" | "need" | "reasons"> | { readonly error: string };

/** Decides by the production law what one line of JSON asks; a line that asks nothing sensible gets the reason. */
export function decideLine(line: string, number: number): Answer {
  const wrong = (why: string) => ({ error: `line ${number}: ${why}` });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return wrong("this is not JSON; write one document per line");
  }
  const parsed = document.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the document"}: ${message}`);
    return wrong(problems.join("; "));
  }
  const { now, trigger, settings, service, samples } = parsed.data;
  try {
    const { desired, action, need, reasons } = decide({ trigger, samples }, service, settingsOf(settings), now);
    return { desired, action, need, reasons };
  } catch (error) {
    if (error instanceof SettingsError) return wrong(error.message);
    throw error;
  }
}

let last: { readonly written: string; readonly settings: LawSettings } | undefined;

/** Most lines have the settings of the line before. */
function settingsOf(input: Readonly<Record<string, unknown>>): LawSettings {
  const written = JSON.stringify(input);
  if (last?.written !== written) last = { written, settings: parseLawSettings(input) };
  return last.settings;
}
