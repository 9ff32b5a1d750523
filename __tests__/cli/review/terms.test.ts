import { termsOfEnvironments } from "../../../cli/review/terms";
import { risks } from "../../../environments/schema/accepted-risk";
import { RISK_IDS } from "../../../plan/review";

test("the environments, and the accounts that they share, accept risks", () => {
  const terms = termsOfEnvironments();
  expect(terms["euglena/production"]?.acceptedRisks?.map(({ risk }) => risk)).toEqual([
    "open-to-world",
    "public-address",
  ]);
  expect(terms["848960888155/us-east-2"]?.acceptedRisks).toHaveLength(1);
});

test("an environment can accept a risk of every rule, and of no other", () => {
  expect([...risks].sort()).toEqual([...RISK_IDS].sort());
});
