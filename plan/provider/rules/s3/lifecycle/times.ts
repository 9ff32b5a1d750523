import type { Problem, Rule } from "../../../validation/problem";
import { type Block, blocksOf, numberOf, onlyBlock, textOf } from "../../reading";
import { about, type Names } from "./names";

/** Warmest first: objects only ever move to the right. */
const CLASSES = ["STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"];

/** Days that an object must have been in S3 before it may move there. */
const FIRST_DAYS: Readonly<Record<string, number>> = { STANDARD_IA: 30, ONEZONE_IA: 30 };

interface Step {
  to: string;
  days: number;
}

/**
 * Objects move from warm to cold, and go last. Source:
 * docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 */
export function lifecycleTimes({ rule, noncurrentDays }: Names): Rule {
  return (config) =>
    blocksOf(config, rule).flatMap((block) => [
      ...course(block, "transition", "expiration", "days"),
      ...course(block, "noncurrent_version_transition", "noncurrent_version_expiration", noncurrentDays),
    ]);
}

function course(block: Block, moving: string, going: string, field: string): Problem[] {
  const steps = stepsOf(block, moving, field);
  const end = numberOf(onlyBlock(block.value[going])?.[field]);
  return steps.flatMap(({ to, days }, index) => {
    const step = `${moving} to ${to} is after ${days} days`;
    return [
      ...tooEarly(days, FIRST_DAYS[to], step),
      ...outOfOrder(steps[index - 1], { to, days }, moving, step),
      ...(end !== undefined && end > 0 && end <= days
        ? [`${going} is after ${end} days; it must be greater than the ${days} days of ${moving} to ${to}`]
        : []),
    ].map((text) => about(block, text));
  });
}

function stepsOf(block: Block, moving: string, field: string): Step[] {
  return blocksOf(block.value, moving)
    .flatMap(({ value }) => {
      const [to, days] = [textOf(value.storage_class), numberOf(value[field])];
      return to === undefined || days === undefined ? [] : [{ to, days }];
    })
    .sort((left, right) => CLASSES.indexOf(left.to) - CLASSES.indexOf(right.to));
}

function tooEarly(days: number, least: number | undefined, step: string): string[] {
  return least !== undefined && days < least ? [`${step}; S3 takes ${least} or more`] : [];
}

function outOfOrder(before: Step | undefined, { to, days }: Step, moving: string, step: string): string[] {
  if (before === undefined) return [];
  if (before.to === to) return [`${moving} to ${to} stands more than once`];
  return days > before.days ? [] : [`${step}; it must be greater than the ${before.days} days to ${before.to}`];
}
