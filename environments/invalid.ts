/** Everything that is wrong with all environments, one sentence a line. */
export class InvalidEnvironmentsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "InvalidEnvironmentsError";
  }
}
