import { InvalidEnvironmentsError } from "../environments/invalid";
import { paint } from "./paint";

/** How a command ended. */
export enum ExitCode {
  fine = 0,
  failed = 1,
  usage = 2,
  /** Only of a review: a person must look. */
  look = 3,
  /** Ended by Ctrl-C, as shells count it. */
  interrupted = 130,
}

/** The command line names something that does not exist, or asks for what cannot be. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(message);
    this.name = "UsageError";
  }
}

/** The run was ended by a signal. */
export class InterruptedError extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`ended by ${signal}; nothing was written`);
    this.name = "InterruptedError";
  }
}

/** Says on standard error what went wrong, and nothing more unless asked. */
export function report(error: unknown, debug: boolean): ExitCode {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  if (error instanceof InvalidEnvironmentsError) {
    const { problems } = error;
    say(
      paint.red(
        `${problems.length} problem${problems.length === 1 ? "" : "s"} in the environments; nothing was written.`,
      ),
    );
    for (const problem of problems) say(`  ${problem}`);
  } else if (error instanceof Error) {
    say(`${paint.red("slipway:")} ${error.message}`);
    if (error instanceof UsageError) say(error.remedy);
  } else {
    say(`${paint.red("slipway:")} ${String(error)}`);
  }
  if (debug && error instanceof Error && error.stack) say(error.stack);
  if (error instanceof UsageError) return ExitCode.usage;
  if (error instanceof InterruptedError) return ExitCode.interrupted;
  return ExitCode.failed;
}
