import type { Review, ReviewedChange } from "../model";
import { changeItems, createItems, driftItem, lossItem, quietItems } from "./changes";
import { costSections } from "./cost";
import { doubtItems } from "./doubts";
import { acceptedItem, personItems } from "./risks";
import { type Section, sectionsText } from "./section";
import { stackTable } from "./stacks";
import { cut, text } from "./text";

/** GitHub's limit of a comment is 65,536 characters; the rest is for the mark by which a comment is found again. */
const LONGEST = 65_000;

/** Most of it that the table of stacks may take, and each sentence above it. */
const TABLE = 20_000;
const SENTENCE = 1_000;

const MARKS = { fine: "✅", look: "⚠️", failed: "⛔" } satisfies Record<Review["verdict"]["outcome"], string>;

/** The review as one comment of a pull request: the answer first, long parts folded, never longer than GitHub takes. */
export function markdownOf(review: Review): string {
  const { verdict, against } = review;
  const head = [
    `## ${MARKS[verdict.outcome]} ${text(cut(verdict.sentence, SENTENCE))}`,
    "",
    text(cut(against, SENTENCE)),
    "",
    stackTable(review, TABLE),
    "",
  ].join("\n");
  return `${head}${sectionsText(sectionsOf(review), LONGEST - head.length)}`;
}

function sectionsOf(review: Review): Section[] {
  const { changes, risks, drift, stacks } = review;
  const accepted = risks.filter((risk) => risk.accepted !== undefined);
  const told = new Set(risks.filter((risk) => risk.accepted === undefined).map(({ change }) => change));
  // What needs a person stands above already.
  const losses = changes.filter((change) => isLoss(change) && !told.has(change.id));
  const noticed = losses.filter((change) => !isHarmless(change));
  // A replacement that nobody notices, such as a new revision of a task definition, is a change like any other.
  const unnoticed = losses.filter((change) => isHarmless(change) && change.action === "destroy");
  return [
    section("Could not be planned", false, stacks.flatMap(failureItems)),
    section("Needs a person", false, personItems(review)),
    section(`Destroyed or replaced (${noticed.length})`, false, noticed.map(lossItem)),
    section("Changes by service", true, changeItems(review, isWorthReading)),
    section(`Also destroyed (${unnoticed.length})`, true, unnoticed.map(lossItem)),
    section("New resources", true, createItems(review)),
    section("Only tags, or what terraform alone reads", true, quietItems(review)),
    section("Changed in AWS since the last apply", true, drift.map(driftItem)),
    ...costSections(review),
    section(
      `Risks that were accepted (${accepted.length})`,
      true,
      accepted.map((risk) => acceptedItem(risk, review)),
    ),
    section("What the plan does not prove", true, doubtItems(review)),
  ];
}

function section(title: string, isFolded: boolean, items: readonly string[]): Section {
  return { title, isFolded, items };
}

function isLoss({ action }: ReviewedChange): boolean {
  return action === "destroy" || action === "replace";
}

function isHarmless({ consequence }: ReviewedChange): boolean {
  return consequence?.severity === "none";
}

function isWorthReading({ action, quiet }: ReviewedChange): boolean {
  return action !== "create" && action !== "destroy" && quiet === undefined;
}

function failureItems({ stack, errors }: Review["stacks"][number]): string[] {
  return (errors ?? []).map((error) => `- ${text(stack)}: ${text(error)}`);
}
