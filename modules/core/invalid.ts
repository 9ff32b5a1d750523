import type { IConstruct } from "constructs";
import { type Problem, sentence } from "./rules";

/** Props that cannot work: every problem at once, each with the place of the construct. */
export class InvalidPropsError extends Error {
  constructor(
    readonly constructPath: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => sentence(constructPath, problem)).join("\n"));
    this.name = "InvalidPropsError";
  }
}

/** Throws when there are problems: the same rules that check an environment also protect teams who use a module alone. */
export function refuse(construct: IConstruct, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidPropsError(construct.node.path, problems);
}
