import { UNKNOWN } from "../../../plan/provider/protocol/value";
import { problemsOf } from "./said";

describe("identity providers", () => {
  const said = (url: string) => problemsOf("aws_iam_openid_connect_provider", { url }).map(({ summary }) => summary);

  test.each<[string, string[]]>([
    ["https://token.actions.githubusercontent.com", []],
    ["https://oidc.eks.eu-west-1.amazonaws.com/id/1#a?b", []],
    ["http://a.example", ['expected "url" to have a url with schema of: "https", got http://a.example']],
    ["a.example", ['expected "url" to have a host, got a.example']],
    ["https://a.example?b=1", ['"url" cannot contain query parameters per the OIDC standard']],
  ])("%s says %j", (url, expected) => {
    expect(said(url)).toEqual(expected);
  });
});

describe("policies of roles", () => {
  test.each<[string | typeof UNKNOWN, string[]]>([
    ["task", []],
    [UNKNOWN, []],
    ["arn:aws:iam::123456789012:role/task", [`"role" must be the role's name not its ARN`]],
  ])("%p as the role says %j", (role, expected) => {
    expect(problemsOf("aws_iam_role_policy", { role }).map(({ summary }) => summary)).toEqual(expected);
  });
});

describe("tags of images that may be written anew", () => {
  const filters = [{ filter: "dev-*", filter_type: "WILDCARD" }];
  const said = (image_tag_mutability: string | null, filter = filters) =>
    problemsOf("aws_ecr_repository", { image_tag_mutability, image_tag_mutability_exclusion_filter: filter }).map(
      ({ summary, detail }) => detail ?? summary,
    );

  test("filters go with an exclusion", () => {
    const only =
      "image_tag_mutability_exclusion_filter can only be used when image_tag_mutability is set to IMMUTABLE_WITH_EXCLUSION or MUTABLE_WITH_EXCLUSION";
    expect(said("IMMUTABLE_WITH_EXCLUSION")).toEqual([]);
    expect(said("MUTABLE_WITH_EXCLUSION")).toEqual([]);
    expect(said("IMMUTABLE")).toEqual([only]);
    expect(said(null)).toEqual([only]);
    expect(said("IMMUTABLE", [])).toEqual([]);
  });

  test("a filter has two wildcards", () => {
    const filter = (text: string) => [{ filter: text, filter_type: "WILDCARD" }];
    expect(said("IMMUTABLE_WITH_EXCLUSION", filter("*dev*"))).toEqual([]);
    expect(said("IMMUTABLE_WITH_EXCLUSION", filter("*dev*-*"))).toEqual([
      "Image tag mutability exclusion filter can contain a maximum of 2 wildcards (*)",
    ]);
  });
});
