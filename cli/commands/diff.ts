import { allEnvironments } from "../../environments";
import { compare, type Difference } from "../diff/compare";
import { expectationsBetween, reasonFor, undeclaredDifferences } from "../diff/expected";
import { type DiffReport, diffText } from "../diff/report";
import { environmentNamed } from "../environment-named";
import { ExitCode, UsageError } from "../errors";
import { paint } from "../paint";

export interface DiffCommandOptions {
  readonly all?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** Prints how two environments differ, or checks what all of them declare about that. */
export async function diff(names: readonly string[], options: DiffCommandOptions): Promise<ExitCode> {
  if (options.check) return check(names, options);
  const [from, to] = names;
  if (from === undefined || to === undefined || names.length > 2)
    throw new UsageError(
      `diff compares two environments, but got ${names.join(", ") || "none"}`,
      "Name two: slipway diff busyb/staging busyb/production.",
    );
  const environments = allEnvironments();
  const [before, after] = [environmentNamed(from, environments), environmentNamed(to, environments)];
  const report = { from, to, ...compare(before, after), expectations: expectationsBetween(before, after) };
  process.stdout.write(options.json ? jsonText(report) : diffText(report, options.all ?? false));
  return ExitCode.fine;
}

function check(names: readonly string[], { json }: DiffCommandOptions): ExitCode {
  if (names.length > 0)
    throw new UsageError(
      `--check looks at every environment that declares differences, and ${names.join(", ")} is named`,
      "Leave the names out, or --check.",
    );
  const problems = undeclaredDifferences(allEnvironments());
  const ok = problems.length === 0;
  if (json) process.stdout.write(`${JSON.stringify({ ok, problems }, null, 2)}\n`);
  else if (ok) process.stdout.write("Every difference between environments is one that they declare.\n");
  else process.stderr.write(`${problems.map((problem) => `${paint.red("Error:")} ${problem}`).join("\n")}\n`);
  return ok ? ExitCode.fine : ExitCode.failed;
}

/** An absent side is null. */
function jsonText({ from, to, differences, names, expectations }: DiffReport): string {
  const sides = ({ field, before = null, after = null }: Difference) => ({ field, before, after });
  const report = {
    from,
    to,
    differences: differences.map((found) => ({
      ...sides(found),
      expected: reasonFor(found.field, expectations) ?? null,
    })),
    names: names.map(sides),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
