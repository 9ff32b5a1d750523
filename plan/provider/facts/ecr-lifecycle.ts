import type { Same } from "./types";

/** What a rule may say; ECR ignores the rest. */
const KNOWN = [
  "rules",
  "rulePriority",
  "description",
  "selection",
  "tagStatus",
  "tagPatternList",
  "tagPrefixList",
  "storageClass",
  "countType",
  "countUnit",
  "countNumber",
  "action",
  "targetStorageClass",
  "type",
];

/** Two policies whose rules stand in another order, or list their tags so. Source: equivalentLifecyclePolicyJSON. */
export const sameLifecyclePolicy: Same = (before, after) => {
  const [left, right] = [meaning(before), meaning(after)];
  return left !== undefined && left === right;
};

function meaning(text: string): string | undefined {
  try {
    const policy: unknown = JSON.parse(text.trim() || "{}");
    return JSON.stringify(reduced(policy));
  } catch {
    return undefined;
  }
}

/** Order says nothing: rules follow their priority, tags are a set. */
function reduced(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.map((item) => JSON.stringify(reduced(item)));
    return texts.sort();
  }
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value).filter(([name, item]) => KNOWN.includes(name) && saysSomething(item));
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, reduced(item)]));
}

function saysSomething(item: unknown): boolean {
  return item !== null && !(Array.isArray(item) && item.length === 0);
}
