import { isObject } from "../../differences-parts";
import type { FunctionUse, ReviewInput, TaskRange } from "../input";
import type { References } from "../references";
import type { Subject, Values } from "../subjects";
import { visible } from "../visible";
import { textOf } from "./values";

export type Side = "before" | "after";

/** A resource as it is on one side of a change, and what it is joined to there. */
export interface Resource {
  readonly subject: Subject;
  readonly type: string;
  readonly side: Side;
  readonly values: Values;
  /** Where it is, such as `us-east-1`. Missing where the plan does not say. */
  readonly region: string | undefined;
  readonly others: Resources;
}

/** All resources of the plans on one side. */
export class Resources {
  readonly all: readonly Resource[];
  private readonly byType = new Map<string, Resource[]>();

  constructor(
    readonly side: Side,
    private readonly subjects: readonly Subject[],
    private readonly references: References,
    private readonly terms: ReviewInput["terms"],
  ) {
    this.all = subjects.flatMap((subject) => this.resource(subject, side));
    for (const resource of this.all)
      this.byType.set(resource.type, [...(this.byType.get(resource.type) ?? []), resource]);
  }

  /** Resources of a type in the same environment. */
  near({ subject }: Resource, type: string): Resource[] {
    const all = this.byType.get(type) ?? [];
    return all.filter((other) => other.subject.stack.environment === subject.stack.environment);
  }

  /** What an argument mentions; as it is on the other side where it is not on this one. */
  mentioned({ subject }: Resource, argument: string, type: string): Resource[] {
    const ids = new Set(
      this.references.of(subject).flatMap((reference) => (reference.argument === argument ? [reference.to] : [])),
    );
    return this.subjects
      .filter((other) => other.type === type && ids.has(other.id))
      .flatMap((other) => {
        const [here] = this.resource(other, this.side);
        return here ?? this.resource(other, this.side === "after" ? "before" : "after");
      });
  }

  /** What the environment says about the tasks of a service. */
  tasksOf({ subject, values }: Resource): TaskRange | undefined {
    const name = textOf(values.name);
    return name === undefined ? undefined : this.terms?.[subject.stack.environment]?.tasks?.[name];
  }

  /** What the environment says about a function. */
  useOf({ subject, values }: Resource): FunctionUse | undefined {
    const name = textOf(values.function_name);
    return name === undefined ? undefined : this.terms?.[subject.stack.environment]?.functions?.[name];
  }

  private resource(subject: Subject, side: Side): Resource[] {
    if (subject[side] === null) return [];
    const values = visible(subject, side);
    return [{ subject, type: subject.type, side, values, region: regionOf(subject, values), others: this }];
  }
}

/** Its own region, that of its ARN, or that of the only provider. */
function regionOf({ stack }: Subject, values: Values): string | undefined {
  const [, , , ofArn] = textOf(values.arn)?.split(":") ?? [];
  return textOf(values.region) ?? textOf(ofArn) ?? providerRegion(stack.document?.configuration?.provider_config);
}

function providerRegion(
  providers: Record<string, { expressions?: Record<string, unknown> }> | undefined,
): string | undefined {
  const regions = Object.values(providers ?? {}).flatMap(({ expressions }) =>
    isObject(expressions?.region) ? (textOf(expressions.region.constant_value) ?? []) : [],
  );
  return new Set(regions).size === 1 ? regions[0] : undefined;
}
