import { resolve } from "node:path";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { fetchSamples } from "../../functions/queue-scaler/readings-source";
import { awsOptions } from "../aws-options";
import { ExitCode, UsageError } from "../errors";
import { makePlaceFor, replaceFile } from "../files";
import { type Explanation, explain } from "../scaler/explain/explanation";
import { picture } from "../scaler/explain/picture";
import { changedSettings, type Target, targetOf } from "../scaler/explain/target";
import { explanationText } from "../scaler/explain/text";

export interface ExplainCommandOptions {
  readonly service?: string;
  readonly hours: string;
  readonly set?: readonly string[];
  readonly svg?: string;
  readonly json?: boolean;
}

/** CloudWatch keeps points of less than a minute for three hours; a decision looks back further than its own time. */
const FINE_HOURS = 2.5;
const LONGEST_HOURS = 24;
/** What a replay's first decision looks back. */
const LEAD_SECONDS = 15 * 60;
const ANOTHER_FILE = "Name another file: --svg <file>, such as --svg night.svg.";

/** Shows what the scaler of a service decided in the last hours, and why. */
export async function explainCommand(name: string, options: ExplainCommandOptions): Promise<ExitCode> {
  const hours = hoursOf(options.hours);
  const target = targetOf(name, options.service);
  const now = Math.floor(Date.now() / 1000);
  const fine = hours <= FINE_HOURS;
  // Minutes are all that is left of older hours: the law then takes them for its readings, and its limits grow with them.
  const publishIntervalSeconds = fine ? target.settings.publishIntervalSeconds : 60;
  const asked: Target = {
    ...target,
    settings: { ...target.settings, publishIntervalSeconds },
    written: { ...target.written, publishIntervalSeconds },
  };
  const other = options.set ? changedSettings(asked, options.set) : undefined;
  const svg = options.svg === undefined ? undefined : resolve(options.svg);
  if (svg !== undefined) makePlaceFor(svg, ANOTHER_FILE);
  const source = { ...target, publishIntervalSeconds: target.settings.publishIntervalSeconds };
  const span = { from: now - hours * 3600 - LEAD_SECONDS, to: now, periodSeconds: publishIntervalSeconds };
  const samples = await fetchSamples(new CloudWatchClient(awsOptions(target.region)), source, span).catch(
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`CloudWatch in ${target.region} can't be read (${reason}); sign in to the account of ${name}`);
    },
  );
  const explanation = explain(asked, samples, now, hours, other && { changes: options.set ?? [], settings: other });
  if (explanation.steps.length === 0) throw new Error(nothing(target, hours));
  if (svg !== undefined) replaceFile(svg, picture(explanation, samples), ANOTHER_FILE);
  process.stdout.write(options.json ? jsonText(explanation) : explanationText(explanation));
  if (!fine && !options.json) process.stdout.write("Beyond 2.5 hours only one value a minute is left.\n");
  return ExitCode.fine;
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (Number.isFinite(hours) && hours > 0 && hours <= LONGEST_HOURS) return hours;
  throw new UsageError(
    `--hours is "${text}", but must be a number above 0 and at most ${LONGEST_HOURS}`,
    "Write, for example, --hours 2.",
  );
}

const nothing = ({ environment, service, namespace, region, scaler }: Target, hours: number) =>
  `the scaler of ${environment} ${service} left no metric in ${namespace} (${region}) in the last ${hours} h; look whether ${scaler} runs, and whether the credentials are of that account`;

function jsonText({ target: { written: _, ...target }, hours, steps, comparison }: Explanation): string {
  return `${JSON.stringify({ ...target, hours, steps, comparison: comparison ?? null }, null, 2)}\n`;
}
