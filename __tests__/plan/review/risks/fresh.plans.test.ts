import { termsOfEnvironments } from "../../../../cli/review/terms";
import { References } from "../../../../plan/review/references";
import { risksOf } from "../../../../plan/review/risks";
import { acceptanceOf } from "../../../../plan/review/risks/acceptance";
import { subjectsOf } from "../../../../plan/review/subjects";
import { reviewedStacks } from "../../../support/changed-environments";
import { stackNames, stackPlan } from "../../../support/plans";

const stacks = reviewedStacks(stackNames().map(stackPlan));
const subjects = subjectsOf(stacks);
const terms = termsOfEnvironments();
const input = { stacks, against: "nothing", fresh: true, today: "2026-11-21", terms };
const risks = risksOf(subjects, new References(stacks, subjects), input);

test("of the systems as they are built anew, a person must look at HTTP in production and at old images of an adopted repository", () => {
  const open = risks.filter(({ accepted }) => accepted === undefined);
  expect(open.map(({ rule, environment }) => `${environment} ${rule}`)).toEqual([
    "euglena/production unencrypted",
    "758888582357/us-east-1 retention-shortened",
  ]);
});

test("every acceptance of the environments is of a risk that is there", () => {
  const used = new Set(
    risks.map(({ rule, change }) => {
      const subject = subjects.find(({ id }) => id === change);
      return subject && `${subject.stack.environment} ${rule} ${acceptanceOf(rule, subject, input).accepted?.reason}`;
    }),
  );
  const written = Object.entries(terms).flatMap(([environment, { acceptedRisks = [] }]) =>
    acceptedRisks.map(({ risk, reason }) => `${environment} ${risk} ${reason}`),
  );
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((one) => !used.has(one))).toEqual([]);
});
