import { checkRange, type Problem } from "../../core/rules";

/** What can be wrong with a function before AWS sees it. */
export interface CheckedFunction {
  readonly functionName: string;
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency?: number;
}

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MEMORY_MIB = [128, 10_240] as const;
const LONGEST_SECONDS = 900;

export function checkFunction(spec: CheckedFunction, leastSeconds: number, who: string): Problem[] {
  const problems = [
    ...checkRange("memoryMiB", spec.memoryMiB, MEMORY_MIB, "Lambda"),
    ...checkRange("timeoutSeconds", spec.timeoutSeconds, [leastSeconds, LONGEST_SECONDS], who),
  ];
  if (spec.reservedConcurrency === 0) {
    const message = "0; the function would never run; write 1 or more, or leave it out";
    problems.push({ field: "reservedConcurrency", message });
  }
  if (!/^[\w-]{1,64}$/.test(spec.functionName)) {
    const message = `"${spec.functionName}"; Lambda allows 1 to 64 letters, digits, _ and -; rename it`;
    problems.push({ field: "functionName", message });
  }
  return problems;
}
