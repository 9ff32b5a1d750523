import { at, isList, isObject } from "../../../differences-parts";
import { type Identities, textsIn } from "../../identities";
import type { TaskRange } from "../../input";
import type { References } from "../../references";
import type { Subject, Values } from "../../subjects";
import { isSensitive } from "../../values";
import { grouped } from "../grouped";
import { ACTORS, SIGNALS } from "./actors";

/** More things than this nobody takes in: then all of a type are one. */
const MOST_THINGS = 40;

/** What is left of one environment after its plans, and how its resources find each other. */
export class System {
  private readonly byType: ReadonlyMap<string, readonly Subject[]>;
  private readonly size: number;
  /** Asked for again and again. */
  private readonly answers = new Map<string, readonly Subject[]>();
  private readonly byId: ReadonlyMap<string, Subject>;

  constructor(
    readonly environment: string,
    /** Tasks of services by their names, where something scales them. */
    readonly tasks: Readonly<Record<string, TaskRange>>,
    all: readonly Subject[],
    private readonly references: References,
    private readonly identities: Identities,
  ) {
    this.byId = new Map(all.map((subject) => [subject.id, subject]));
    const left = all.filter(({ stack, after }) => stack.environment === environment && after !== null);
    this.byType = grouped(left, ({ type }) => type);
    this.size = this.of(...ACTORS.keys(), ...SIGNALS).length;
  }

  /** One resource that stands for all of its type, where each alone would be too much; otherwise itself. */
  standIn(subject: Subject): Subject {
    return this.isCrowded ? (this.byType.get(subject.type)?.[0] ?? subject) : subject;
  }

  /** Whether there is more than a picture can show thing by thing. */
  get isCrowded(): boolean {
    return this.size > MOST_THINGS;
  }

  /** How many resources of a type there are. */
  count(type: string): number {
    return this.byType.get(type)?.length ?? 0;
  }

  /** In the order of the plans. */
  of(...types: readonly string[]): Subject[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** What one of a resource's arguments means, or all of them: by reference, or by an id or ARN that is written out. */
  meant(subject: Subject, argument = ""): readonly Subject[] {
    const question = `${subject.id} ${argument}`;
    const known = this.answers.get(question) ?? this.find(subject, argument);
    this.answers.set(question, known);
    return known;
  }

  /** The one thing of a type that an argument means. */
  one(subject: Subject, argument: string, ...types: readonly string[]): Subject | undefined {
    return this.meant(subject, argument).find(({ type }) => types.includes(type));
  }

  /** The resource with an id or ARN. */
  named(name: string): Subject | undefined {
    return this.identities.named(name);
  }

  /** JSON that an argument holds, such as a policy; where it is known after apply, as the configuration writes it. None that is sensitive. */
  document(subject: Subject, argument: string): unknown {
    if (isSensitive(subject, argument)) return undefined;
    const value = at(subject.after, argument);
    const text = typeof value === "string" ? value : this.references.written(subject, argument);
    if (typeof text !== "string") return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  private find(subject: Subject, argument: string): Subject[] {
    const referred = this.references
      .of(subject)
      .filter((reference) => argument === "" || reference.argument === argument)
      .flatMap(({ to }) => this.byId.get(to) ?? []);
    const written = argument === "" ? subject.after : at(subject.after, argument);
    return [...new Set([...referred, ...this.identities.in(written, subject)])].filter((one) => one !== subject);
  }
}

/** The blocks of an argument. */
export function blocks(values: unknown, name: string): Values[] {
  const value = at(values, name);
  if (isObject(value)) return [value];
  return isList(value) ? value.filter(isObject) : [];
}

/** The texts of an argument that is one or a list of them. */
export function texts(values: unknown, name: string): string[] {
  return textsIn(at(values, name));
}
