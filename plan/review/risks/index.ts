import type { ReviewInput } from "../input";
import type { Risk } from "../model";
import { Owners } from "../owners";
import type { References } from "../references";
import type { Subject } from "../subjects";
import { acceptanceOf, acceptLine } from "./acceptance";
import { dataLoss } from "./data-loss";
import { iamWidened } from "./iam-widened";
import { interruption } from "./interruption";
import { openToWorld } from "./open-to-world";
import { protectionLowered } from "./protection-lowered";
import { publicAddress } from "./public-address";
import { Readers } from "./readers";
import { retentionShortened } from "./retention-shortened";
import type { RiskId } from "./risk-id";
import { routeToInternet } from "./route-to-internet";
import type { Rule } from "./rule";
import { safeguardRemoved } from "./safeguard-removed";
import { scaledByAnother } from "./scaled-by-another";
import { secretInUse } from "./secret-in-use";
import { unencrypted } from "./unencrypted";
import { unknownConsequence } from "./unknown-consequence";

/** The most severe first. */
const RULES: readonly Rule[] = [
  dataLoss,
  openToWorld,
  iamWidened,
  routeToInternet,
  publicAddress,
  unencrypted,
  secretInUse,
  interruption,
  protectionLowered,
  safeguardRemoved,
  retentionShortened,
  scaledByAnother,
  unknownConsequence,
];

/** Ids that an accepted risk may name. */
export const RISK_IDS: readonly RiskId[] = RULES.map(({ id }) => id);

/** What risks of a rule are, in a few words. */
export function riskTitle(rule: RiskId): string {
  return RULES.find(({ id }) => id === rule)?.title ?? rule;
}

/** What a person must look at before a merge: what nobody accepted first, then by severity, then in the order of the stacks. */
export function risksOf(subjects: readonly Subject[], references: References, input: ReviewInput): Risk[] {
  const context = { subjects, references, owners: new Owners(subjects), readers: new Readers(subjects), input };
  const found = RULES.flatMap((rule) =>
    subjects.flatMap((subject) =>
      [...new Set(rule.find(subject, context))].map((sentence) => riskOf(rule, subject, sentence, input)),
    ),
  );
  return found.sort((a, b) => Number(a.accepted !== undefined) - Number(b.accepted !== undefined));
}

function riskOf({ id, why }: Rule, subject: Subject, sentence: string, input: ReviewInput): Risk {
  const { accepted, expired } = acceptanceOf(id, subject, input);
  const end = expired === undefined ? "" : ` (was accepted until ${expired.until}: ${expired.reason})`;
  return {
    rule: id,
    change: subject.id,
    environment: subject.stack.environment,
    sentence: `${sentence}${end}`,
    why,
    accept: acceptLine(id, subject),
    accepted,
  };
}
