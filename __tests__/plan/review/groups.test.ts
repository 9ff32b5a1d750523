import { reviewedChanges } from "../../../plan/review/changes";
import { groupsOf } from "../../../plan/review/groups";
import type { ChangeGroup } from "../../../plan/review/model";
import { type Subject, subjectsOf } from "../../../plan/review/subjects";
import type { Change } from "../../../plan/terraform/document";

type Values = Record<string, unknown>;

/** What happens to a resource: from, to; null where nothing is. */
interface Planned {
  type?: string;
  name: string;
  before: Values | null;
  after: Values | null;
  path?: string;
  change?: Partial<Change>;
}

/** Subjects of a part that every environment has. */
function subjectsIn(environments: Record<string, readonly Planned[]>, part = "platform"): Subject[] {
  return subjectsOf(
    Object.entries(environments).map(([environment, planned]) => {
      const stack = `${environment.replace("/", "-")}-${part}`;
      const address = ({ type = "aws_cloudwatch_log_group", name }: Planned) => `${type}.${name}`;
      return {
        stack,
        environment,
        part,
        constructPaths: Object.fromEntries(planned.map((one) => [address(one), `${stack}/${one.path ?? one.name}`])),
        document: {
          format_version: "1.2",
          terraform_version: "1.11.4",
          resource_changes: planned.map((one) => ({
            address: address(one),
            mode: "managed" as const,
            type: one.type ?? "aws_cloudwatch_log_group",
            name: one.name,
            provider_name: "aws",
            change: {
              actions: actionsOf(one),
              before: one.before,
              after: one.after,
              after_unknown: {},
              ...one.change,
            },
          })),
        },
      };
    }),
  );
}

function actionsOf({ before, after }: Planned): Change["actions"] {
  if (before === null) return ["create"];
  if (after === null) return ["delete"];
  return JSON.stringify(before) === JSON.stringify(after) ? ["no-op"] : ["update"];
}

const retention = (before: number | null, after: number | null, name = "log"): Planned => ({
  name,
  before: before === null ? null : { retention_in_days: before },
  after: after === null ? null : { retention_in_days: after },
});

const groups = (subjects: readonly Subject[]): ChangeGroup[] => groupsOf(reviewedChanges(subjects), subjects);
const only = (environments: Record<string, readonly Planned[]>) => groups(subjectsIn(environments))[0]?.changes;

describe("the groups of changes", () => {
  it("are the services, in the order in which they come", () => {
    const of = (name: string, service: string): Planned => ({
      name,
      before: { a: 1, tags: { service } },
      after: { a: 2, tags: { service } },
    });
    const found = groups(subjectsIn({ "shop/test": [of("x", "web"), of("y", "mail"), of("z", "web")] }));
    expect(found.map(({ service, changes }) => [service, changes.flatMap(({ ids }) => ids)])).toEqual([
      ["web", ["shop-test-platform/aws_cloudwatch_log_group.x", "shop-test-platform/aws_cloudwatch_log_group.z"]],
      ["mail", ["shop-test-platform/aws_cloudwatch_log_group.y"]],
    ]);
  });

  it("show the same change of several environments once", () => {
    expect(only({ "shop/a": [retention(14, 30)], "shop/b": [retention(14, 30)] })).toEqual([
      {
        ids: ["shop-a-platform/aws_cloudwatch_log_group.log", "shop-b-platform/aws_cloudwatch_log_group.log"],
        environments: ["shop/a", "shop/b"],
        oddOnesOut: [],
      },
    ]);
  });

  it("look past names, accounts, regions and ids that each environment has of its own", () => {
    const named = (prefix: string, account: string, region: string, vpc: string): Planned => ({
      name: "log",
      before: { name: `/ecs/${prefix}-web`, arn: `arn:aws:ecs:${region}:${account}:cluster/${prefix}`, vpc: null },
      after: { name: `${prefix}-web`, arn: `arn:aws:ecs:${region}:${account}:service/${prefix}`, vpc },
    });
    const found = only({
      "shop/staging": [named("shop-staging", "111111111111", "us-east-1", "vpc-0123456789abcdef0")],
      "shop/production": [named("shop", "222222222222", "eu-central-1", "vpc-0fedcba9876543210")],
    });
    expect(found?.map(({ environments }) => environments)).toEqual([["shop/staging", "shop/production"]]);
  });

  it("keep the zones of a region apart", () => {
    const subnet = (zone: string): Planned => ({ name: `subnet-${zone}`, before: { zone: null }, after: { zone } });
    const found = only({
      "shop/staging": [subnet("us-east-1a"), subnet("us-east-1b")],
      "shop/production": [subnet("eu-west-1a"), subnet("eu-west-1b")],
    });
    expect(found?.map(({ ids, environments }) => [ids.length, environments.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it("take a version that looks like an account for a version", () => {
    const image = (tag: string): Planned => ({
      name: "log",
      before: { image: "web:1" },
      after: { image: `web:${tag}` },
    });
    const found = only({ "shop/a": [image("202601011200")], "shop/b": [image("202601011300")] });
    expect(found?.map(({ environments }) => environments)).toEqual([["shop/a"], ["shop/b"]]);
  });

  it("keep apart what differs in value, kind, place, instance or in being adopted", () => {
    const apart = (one: Planned, other: Planned) => only({ "shop/a": [one], "other/b": [other] })?.length;
    const change = retention(14, 30);
    expect(apart(change, change)).toBe(1);
    expect(apart(change, retention(14, 90))).toBe(2);
    expect(apart(change, { ...change, type: "aws_x" })).toBe(2);
    expect(apart(change, { ...change, path: "elsewhere" })).toBe(2);
    expect(apart({ ...change, name: 'x["one"]', path: "p" }, { ...change, name: 'x["two"]', path: "p" })).toBe(2);
    expect(apart(change, { ...change, change: { importing: { id: "log" } } })).toBe(2);
  });
});

describe("an odd one out", () => {
  const odd = (environments: Record<string, readonly Planned[]>) =>
    only(environments)?.map(({ oddOnesOut }) => oddOnesOut);

  it("of the same system stays as it is", () => {
    expect(odd({ "shop/staging": [retention(14, 30)], "shop/production": [retention(14, 14)] })).toEqual([
      [{ environment: "shop/production", how: "stays 14" }],
    ]);
  });

  it("changes to another value", () => {
    expect(odd({ "shop/staging": [retention(14, 30)], "shop/production": [retention(14, 90)] })).toEqual([
      [{ environment: "shop/production", how: "changes to 90 instead of 30" }],
      [{ environment: "shop/staging", how: "changes to 30 instead of 90" }],
    ]);
  });

  it("is not who has the value already, or gets to it from another one", () => {
    expect(odd({ "shop/staging": [retention(14, 30)], "shop/production": [retention(30, 30)] })).toEqual([[]]);
    expect(odd({ "shop/staging": [retention(14, 30)], "shop/production": [retention(7, 30)] })).toEqual([[], []]);
  });

  it("is not who differs in its names alone", () => {
    const named = (name: string, before: string): Planned => ({
      name: "log",
      before: { name: before },
      after: { name },
    });
    expect(
      odd({ "shop/staging": [named("shop-staging-b", "a")], "shop/production": [named("shop-b", "shop-b")] }),
    ).toEqual([[]]);
  });

  it("is of another system only for a change that two environments share", () => {
    const change = retention(14, 30);
    expect(odd({ "shop/a": [change], "other/b": [retention(14, 14)] })).toEqual([[]]);
    expect(odd({ "shop/a": [change], "mail/a": [change], "other/b": [retention(14, 14)] })).toEqual([
      [{ environment: "other/b", how: "stays 14" }],
    ]);
  });

  it("is named by the place where more than one value changes", () => {
    const two = (a: number, b: number, was = 0): Planned => ({
      name: "x",
      before: { a: was, b: was },
      after: { a, b },
    });
    expect(odd({ "shop/a": [two(1, 2)], "shop/b": [two(1, 3)] })?.[0]).toEqual([
      { environment: "shop/b", how: "b: changes to 3 instead of 2" },
    ]);
    expect(odd({ "shop/a": [two(1, 2)], "shop/b": [two(0, 0)] })?.[0]).toEqual([
      { environment: "shop/b", how: "does not change" },
    ]);
    expect(odd({ "shop/a": [two(1, 2)], "shop/b": [two(1, 0, 0)] })?.[0]).toEqual([
      { environment: "shop/b", how: "b: stays 0" },
    ]);
  });

  it("has or lacks what is set or removed", () => {
    const set: Planned = { name: "x", before: { a: null }, after: { a: 1 } };
    const removed: Planned = { name: "x", before: { a: 1 }, after: { a: null } };
    const kept = (a: number | null): Planned => ({ name: "x", before: { a }, after: { a } });
    expect(odd({ "shop/a": [set], "shop/b": [kept(null)] })).toEqual([
      [{ environment: "shop/b", how: "stays without 1" }],
    ]);
    expect(odd({ "shop/a": [removed], "shop/b": [kept(1)] })).toEqual([[{ environment: "shop/b", how: "keeps 1" }]]);
  });

  it("keeps what another destroys, or destroys what another changes or creates", () => {
    expect(odd({ "shop/a": [retention(14, null)], "shop/b": [retention(14, 14)] })).toEqual([
      [{ environment: "shop/b", how: "stays" }],
    ]);
    expect(odd({ "shop/a": [retention(14, 30)], "shop/b": [retention(14, null)] })).toContainEqual([
      { environment: "shop/b", how: "is destroyed" },
    ]);
    expect(odd({ "shop/a": [retention(null, 14)], "shop/b": [retention(14, null)] })).toContainEqual([
      { environment: "shop/b", how: "is destroyed" },
    ]);
  });

  it("is not who has already what another creates", () => {
    expect(odd({ "shop/a": [retention(null, 14)], "shop/b": [retention(30, 30)] })).toEqual([[]]);
  });

  it("is not one of two new things that differ, but one of three", () => {
    expect(odd({ "shop/a": [retention(null, 14)], "shop/b": [retention(null, 30)] })).toEqual([[], []]);
    expect(
      odd({ "shop/a": [retention(null, 14)], "shop/b": [retention(null, 14)], "shop/c": [retention(null, 30)] }),
    ).toEqual([[{ environment: "shop/c", how: "is created with 30 instead of 14" }], []]);
  });

  it("shows no sensitive value, and is none where each has a secret of its own", () => {
    const secret = (before: string, after: string): Planned => ({
      name: "x",
      before: { value: before },
      after: { value: after },
      change: { before_sensitive: {}, after_sensitive: { value: true } },
    });
    const found = only({
      "shop/a": [secret("x", "hunter2")],
      "shop/b": [{ ...secret("hunter3", "hunter3"), change: {} }],
    });
    expect(found?.[0]?.oddOnesOut).toEqual([{ environment: "shop/b", how: "does not change" }]);
    const [one, other] = [secret("x", "hunter2"), secret("x", "hunter3")];
    expect(odd({ "shop/a": [one], "shop/b": [other] })).toEqual([[]]);
  });
});

describe("quiet changes", () => {
  const tagged = (name: string, service: string, owner: string | undefined, more: Values = {}): Planned => ({
    name,
    before: { name, ...more, tags: { service } },
    after: { name, ...more, tags: owner === undefined ? { service } : { service, owner } },
  });

  it("that are alike are one line, whatever they are of", () => {
    const all = [tagged("x", "web", "ops"), tagged("y", "web", "ops"), tagged("z", "mail", "ops")];
    const found = groups(subjectsIn({ "shop/a": all, "shop/b": all }));
    expect(found.map(({ service, changes }) => [service, changes.map(({ ids, ...one }) => [ids.length, one])])).toEqual(
      [["several services", [[6, { environments: ["shop/a", "shop/b"], summary: "tag owner added", oddOnesOut: [] }]]]],
    );
  });

  it("of one service stay with it", () => {
    const found = groups(subjectsIn({ "shop/a": [tagged("x", "web", "ops"), tagged("y", "web", "ops")] }));
    expect(found.map(({ service, changes }) => [service, changes.length])).toEqual([["web", 1]]);
  });

  it("differ where their tags do", () => {
    const found = groups(subjectsIn({ "shop/a": [tagged("x", "web", "ops"), tagged("y", "web", "dev")] }));
    expect(found[0]?.changes.map(({ ids }) => ids.length)).toEqual([1, 1]);
  });

  it("have odd ones out too", () => {
    const found = groups(
      subjectsIn({ "shop/a": [tagged("x", "web", "ops")], "shop/b": [tagged("x", "web", undefined)] }),
    );
    expect(found[0]?.changes[0]?.oddOnesOut).toEqual([{ environment: "shop/b", how: "stays without ops" }]);
  });

  it("of arguments that only terraform reads say what they are set to", () => {
    const bucket: Planned = {
      type: "aws_s3_bucket",
      name: "x",
      before: { force_destroy: null },
      after: { force_destroy: false },
    };
    expect(
      only({ "shop/a": [bucket, { ...bucket, name: "y" }] })?.map(({ ids, summary }) => [ids.length, summary]),
    ).toEqual([[2, "force_destroy set to false"]]);
  });
});

describe("5,000 changes", () => {
  it("take no longer each than 500 do", () => {
    const many = (count: number) =>
      subjectsIn({
        "shop/a": Array.from({ length: count / 2 }, (_, index) => retention(14, 30, `x${index}`)),
        "shop/b": Array.from({ length: count / 2 }, (_, index) =>
          retention(14, index % 2 === 0 ? 30 : 14, `x${index}`),
        ),
      });
    const millisecondsFor = (subjects: readonly Subject[]) => {
      const changes = reviewedChanges(subjects);
      groupsOf(changes, subjects);
      const start = performance.now();
      expect(groupsOf(changes, subjects)[0]?.changes).toHaveLength(subjects.length / 2);
      return performance.now() - start;
    };
    const few = millisecondsFor(many(500));
    // Ten times as many, and room for a busy machine: quadratic work would take a hundred times as long.
    expect(millisecondsFor(many(5_000))).toBeLessThan(Math.max(few, 5) * 40);
  });
});
