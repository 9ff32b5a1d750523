import { termsOfEnvironments, unknownRisks } from "../../cli/terms";

test("the environments, and the accounts that they share, accept risks of rules that exist", () => {
  const terms = termsOfEnvironments();
  expect(terms["euglena/production"]?.acceptedRisks?.map(({ risk }) => risk)).toEqual([
    "open-to-world",
    "public-address",
  ]);
  expect(terms["848960888155/us-east-2"]?.acceptedRisks).toHaveLength(1);
  expect(unknownRisks(terms)).toEqual([]);
});

test("an accepted risk of a rule that does not exist is refused, and the known ones are told", () => {
  const entry = { resource: "platform/**", reason: "a typing mistake" };
  const risks = [
    { ...entry, risk: "open-to-world" },
    { ...entry, risk: "open-to-the-world" },
  ];
  expect(unknownRisks({ "shop/test": { acceptedRisks: risks }, "shop/live": {} })).toEqual([
    expect.stringMatching(
      /^shop\/test · acceptedRisks\.1\.risk: "open-to-the-world" is no rule of the review; known: data-loss, open-to-world, .*; correct it or remove the entry$/,
    ),
  ]);
});
