import { CiRoles, type CiRolesProps, Repository, type RepositoryProps } from "../../../modules/account";
import type { Plan } from "../../../plan/testing";
import { json, location, planWith, written } from "../../support/module-stack";

const base: CiRolesProps = {
  repository: "acme/infrastructure",
  deployEnvironments: ["staging", "production"],
  rolePrefixes: ["shop-", "mail-"],
  location,
  stateBucketArn: "arn:aws:s3:::states",
  homeRegion: false,
};
const planRoles = (changes: Partial<CiRolesProps> = {}) =>
  planWith((stack) => {
    new CiRoles(stack, "ci", { ...base, ...changes });
  });
const trusted = (plan: Plan, name: string) => {
  const trust = json(plan.resource("aws_iam_role", { name }).values.assume_role_policy);
  return Object(trust).Statement[0];
};
const statements = (plan: Plan, role: string): Record<string, unknown>[] =>
  Object(json(plan.resource("aws_iam_role_policy", { role }).values.policy)).Statement;

describe("the roles of CI", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planRoles();
  });
  const provider = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

  test("plan: every branch of the repository, nobody else, without any stored key", () => {
    expect(trusted(plan, "slipway-plan-eu-west-1")).toMatchObject({
      Effect: "Allow",
      Principal: { Federated: provider },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
        StringLike: { "token.actions.githubusercontent.com:sub": ["repo:acme/infrastructure:*"] },
      },
    });
  });

  test("deploy: only the environments of GitHub that ask for approval", () => {
    expect(trusted(plan, "slipway-deploy-eu-west-1").Condition.StringLike).toEqual({
      "token.actions.githubusercontent.com:sub": [
        "repo:acme/infrastructure:environment:staging",
        "repo:acme/infrastructure:environment:production",
      ],
    });
  });

  test("plan reads everything but writes no state; deploy writes states", () => {
    expect(statements(plan, "slipway-plan-eu-west-1")).toMatchObject([
      { Sid: "ListStates", Resource: "arn:aws:s3:::states" },
      { Sid: "ReadStates", Action: "s3:GetObject", Resource: "arn:aws:s3:::states/*" },
      { Sid: "LockStates", Resource: "arn:aws:s3:::states/*.tflock" },
    ]);
    expect(statements(plan, "slipway-deploy-eu-west-1")).toContainEqual(
      expect.objectContaining({ Sid: "ReadAndWriteStates", Action: ["s3:GetObject", "s3:PutObject"] }),
    );
    const attached = plan
      .resources("aws_iam_role_policy_attachment")
      .map(({ values }) => `${values.role} ${values.policy_arn}`);
    expect(attached.sort()).toEqual([
      "slipway-deploy-eu-west-1 arn:aws:iam::aws:policy/PowerUserAccess",
      "slipway-plan-eu-west-1 arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
  });

  test("deploy changes and passes roles of its own systems only", () => {
    const own = ["arn:aws:iam::123456789012:role/shop-*", "arn:aws:iam::123456789012:role/mail-*"];
    const iam = statements(plan, "slipway-deploy-eu-west-1").filter(({ Action }) =>
      JSON.stringify(Action).includes("iam:"),
    );
    expect(iam.map(({ Resource }) => Resource)).toEqual([own, own]);
    expect(iam).toContainEqual(
      expect.objectContaining({
        Action: "iam:PassRole",
        Condition: {
          StringEquals: {
            "iam:PassedToService": ["ecs-tasks.amazonaws.com", "lambda.amazonaws.com", "vpc-flow-logs.amazonaws.com"],
          },
        },
      }),
    );
  });

  test("outside the home region use the OIDC provider that the home region made", () => {
    expect(plan.resources("aws_iam_openid_connect_provider")).toEqual([]);
  });
});

test("the home region makes the account's only OIDC provider", async () => {
  const plan = await planRoles({ homeRegion: true });
  expect(plan.resource("aws_iam_openid_connect_provider").values).toMatchObject({
    url: "https://token.actions.githubusercontent.com",
    client_id_list: ["sts.amazonaws.com"],
  });
  const role = written(
    (stack) => {
      new CiRoles(stack, "ci", { ...base, homeRegion: true });
    },
    "aws_iam_role",
    { name: "slipway-plan-eu-west-1" },
  );
  expect(role.assume_role_policy).toContain("${aws_iam_openid_connect_provider.ci_github_");
});

describe("a repository of images", () => {
  const planRepository = (changes: Partial<RepositoryProps> = {}) =>
    planWith((stack) => {
      new Repository(stack, "images", { name: "shop/web", keepImages: 20, ...changes });
    });

  test("never moves a tag, scans what is pushed and keeps the newest images", async () => {
    const plan = await planRepository();
    expect(plan.resource("aws_ecr_repository").values).toMatchObject({
      name: "shop/web",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: [{ scan_on_push: true }],
    });
    expect(json(plan.resource("aws_ecr_lifecycle_policy", { repository: "shop/web" }).values.policy)).toMatchObject({
      rules: [
        {
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 20 },
          action: { type: "expire" },
        },
      ],
    });
  });

  test("that is adopted is imported by its name", async () => {
    expect((await planRepository({ adopt: "shop/web" })).resource("aws_ecr_repository").importedAs).toBe("shop/web");
  });
});
