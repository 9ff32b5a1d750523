/** Texts without what belongs to one environment alone, so that those of two environments can be compared. */
export class EnvironmentNames {
  private readonly patterns = new Map<string, RegExp>();

  /** A text with a star for each name of its environment, for accounts, regions and ids of AWS. */
  without(environment: string, text: string): string {
    return text.replace(this.patternOf(environment), "*");
  }

  private patternOf(environment: string): RegExp {
    const known = this.patterns.get(environment);
    if (known !== undefined) return known;
    const [system = "", name = ""] = environment.split("/").map(escaped);
    const own = name === "" ? [system] : [`${system}[-_/.]${name}`, system, name];
    const whole = `(?:${[...own, ...OF_AWS].join("|")})(?![a-z0-9])`;
    const pattern = new RegExp(`(?<![a-z0-9])(?:${whole}|${REGION_OF_ZONE})`, "gi");
    this.patterns.set(environment, pattern);
    return pattern;
  }
}

const REGION = "(?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov)?-(?:central|north|south|(?:north|south)?(?:east|west))-\\d";

/** Zones of one region stay apart. */
const REGION_OF_ZONE = `${REGION}(?=[a-z](?![a-z0-9]))`;

/** Twelve digits are an account only where accounts stand: they may as well be the time in a version. */
const OF_AWS = [
  "(?<=:)\\d{12}(?=:)",
  "(?<=AWS )\\d{12}",
  "\\d{12}(?=\\.dkr\\.)",
  `\\d{12}(?=-${REGION})`,
  REGION,
  // `vpc-0123456789abcdef0`, and the ids of other services.
  "[a-z]+-[0-9a-f]{17}",
  "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
