import { z } from "zod";
import { type Decision, decide, type LawSettings, type Sample } from "../../functions/queue-scaler/decide";
import { parseLawSettings, SettingsError } from "../../functions/queue-scaler/settings";

const COUNTS = ["ready", "unacked", "consumers", "published", "acknowledged", "desired", "running"] as const;

const TIME = "a number of seconds since 1970, such as 1767225600";
const WHOLE = "a whole number from 0, such as 3";
const ROLLOUT = '"IN_PROGRESS", "COMPLETED", "FAILED" or null';

type Fields = Partial<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => Object(value);

/** Not by zod: there are hundreds of thousands a second. What is left out is unknown, as null is. */
function isSample(value: unknown): value is Sample {
  const fields = fieldsOf(value);
  return Number.isFinite(fields.at) && COUNTS.every((name) => Number.isFinite(fields[name] ?? 0));
}

/** Where a list of samples is wrong first. */
function sampleProblem(value: unknown): string {
  if (!Array.isArray(value)) return problem("samples", value, "a list of { at, ready, … }, or [] without any");
  const index = value.findIndex((sample) => !isSample(sample));
  const fields = fieldsOf(value[index]);
  if (!Number.isFinite(fields.at)) return problem(`samples[${index}].at`, fields.at, TIME);
  const wrong = COUNTS.find((name) => !Number.isFinite(fields[name] ?? 0)) ?? "";
  return problem(`samples[${index}].${wrong}`, fields[wrong], "a number, or null where it is unknown");
}

/** A sentence: where, what was got, what is allowed. */
function problem(where: string, got: unknown, allowed: string): string {
  return got === undefined
    ? `${where} is missing; write ${allowed}`
    : `${where} is ${clipped(JSON.stringify(got))}, but must be ${allowed}`;
}

/** A line may be as long as it likes, an error may not. */
const clipped = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Says all that zod finds wrong about a value in one sentence; a field that nobody asked for is a mistyped one. */
const says = (where: string, allowed: string) => ({
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === "unrecognized_keys"
      ? `${where} has no field ${issue.keys.map((key) => clipped(JSON.stringify(key))).join(" or ")}; it has ${allowed}`
      : problem(where, issue.input, allowed),
});

const whole = (where: string) => z.int(says(where, WHOLE)).min(0, says(where, WHOLE));
const document = z.strictObject(
  {
    now: z.number(says("now", TIME)),
    trigger: z.enum(["tick", "kick"], says("trigger", '"tick" or "kick"')),
    settings: z.record(
      z.string(),
      z.unknown(),
      says("settings", "an object of settings, such as { minTasks, maxTasks }"),
    ),
    service: z.strictObject(
      {
        desired: whole("service.desired"),
        running: whole("service.running"),
        pending: whole("service.pending"),
        deployments: whole("service.deployments"),
        rollout: z
          .enum(["IN_PROGRESS", "COMPLETED", "FAILED"], says("service.rollout", ROLLOUT))
          .nullish()
          .default(null),
        protected: whole("service.protected").nullish().default(null),
      },
      says("service", "{ desired, running, pending, deployments, rollout, protected }"),
    ),
    samples: z.custom<Sample[]>((value) => Array.isArray(value) && value.every(isSample), {
      error: ({ input }) => sampleProblem(input),
    }),
  },
  says("the document", "{ now, trigger, settings, service, samples }"),
);

/** What a line is answered with. */
export type Answer = Pick<Decision, "desired" | "action" | "need" | "reasons"> | { readonly error: string };

/** Decides by the production law what one line of JSON asks; a line that asks nothing sensible gets the reason. */
export function decideLine(line: string, number: number): Answer {
  const wrong = (why: string) => ({ error: `line ${number}: ${why}` });
  let json: unknown;
  try {
    // Some editors mark the first line as UTF-8.
    json = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    return wrong(`${clipped(line.trim())} is not JSON; write one document per line`);
  }
  const parsed = document.safeParse(json);
  if (!parsed.success) return wrong(parsed.error.issues.map(({ message }) => message).join("; "));
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
