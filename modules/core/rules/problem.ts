/**
 * One thing that is wrong with somebody's input.
 * `message` says what was got, what is allowed and how to repair it, in the words of the field.
 */
export interface Problem {
  /** Path of the field below the thing that was checked, such as `scaling` or `containers.gateway.port`; "" for the thing itself. */
  readonly field: string;
  /** What was got, what is allowed and the remedy, without the field. */
  readonly message: string;
}

/** The same problems, seen from the thing that holds the checked one under `field`. */
export function below(field: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    field: [field, problem.field].filter((part) => part !== "").join("."),
    message: problem.message,
  }));
}

/** A problem as one sentence, after the name of what was checked. */
export function sentence(where: string, problem: Problem): string {
  return `${where}${problem.field === "" ? "" : ` · ${problem.field}`}: ${problem.message}`;
}
