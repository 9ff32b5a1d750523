import { type Change, type Difference, describeDifference, differences, type StackPlan, UNKNOWN } from "../../plan";
import { formatPath, parsePath } from "../../plan/differences-path";
import { planOfEveryChange } from "./changed-plan";

describe("of terraform's own plan", () => {
  let plan: StackPlan;
  beforeAll(async () => {
    plan = await planOfEveryChange();
  });

  function changeOf(address: string): Change {
    const found = plan.document?.resource_changes?.find((resource) => resource.address === address);
    if (found === undefined) throw new Error(`no ${address}`);
    return found.change;
  }
  const described = (address: string) => differences(changeOf(address), address.split(".")[0]).map(describeDifference);

  test("a value in a block is told with its path", () => {
    expect(differences(changeOf("aws_lb_target_group.web"))).toEqual([
      {
        path: ["health_check", 0, "path"],
        before: "/",
        after: "/health",
        sensitive: false,
        forcesReplacement: false,
      },
    ]);
  });

  test("a changed image is one line, though the containers are one long text", () => {
    expect(described("aws_ecs_task_definition.web")).toEqual([
      "container_definitions[0].image: a → b (forces replacement)",
    ]);
  });

  test("an action taken out of a policy is one line", () => {
    expect(described("aws_iam_role_policy.reader")).toEqual(["policy.Statement[0].Action[1]: s3:PutObject → null"]);
  });

  test("a replacement leaves out what only becomes unknown, but not what forces it", () => {
    expect(described("aws_vpc.main")).toEqual([
      "cidr_block: 10.0.0.0/16 → 10.0.0.0/20 (forces replacement)",
      "tags.Name: a → b",
      'tags["a.b"]: x → null',
      "tags_all.Name: a → b",
      'tags_all["a.b"]: x → null',
    ]);
    expect(described("aws_subnet.a")).toEqual([
      expect.stringMatching(/^vpc_id: vpc-[0-9a-f]{17} → known after apply \(forces replacement\)$/),
    ]);
  });

  test("an update tells what becomes unknown", () => {
    expect(described("aws_ecs_service.web")).toEqual([
      "task_definition: arn:aws:ecs:us-east-2:848960888155:task-definition/web:1 → known after apply",
    ]);
  });

  test("what is sensitive keeps its values and is described without them", () => {
    expect(differences(changeOf("aws_ssm_parameter.secret"))).toContainEqual({
      path: ["value"],
      before: "old",
      after: "new",
      sensitive: true,
      forcesReplacement: false,
    });
    expect(described("aws_ssm_parameter.secret")).toEqual(["value: (sensitive)", "version: 1 → known after apply"]);
  });

  test("a value that only becomes sensitive is a difference", () => {
    expect(differences(changeOf("aws_ssm_parameter.hidden"))).toMatchObject([
      { path: ["description"], before: "same", after: "same", sensitive: true },
    ]);
  });

  test("a rule that is added to a set is told alone, without what it does not use", () => {
    expect(described("aws_security_group.web")).toEqual([
      "ingress[1].cidr_blocks[0]: null → 10.0.0.0/8",
      'ingress[1].description: null → ""',
      "ingress[1].from_port: null → 80",
      "ingress[1].protocol: null → tcp",
      "ingress[1].self: null → false",
      "ingress[1].to_port: null → 80",
    ]);
  });

  test("what is created has every value as a difference, what is destroyed too, and what stays has none", () => {
    expect(described("aws_lb_target_group.new")).toEqual(
      expect.arrayContaining(["health_check[0].path: null → /", "name: null → new", "arn: null → known after apply"]),
    );
    expect(described("aws_lb_target_group.gone")).toEqual(
      expect.arrayContaining(["health_check[0].path: / → null", "name: gone → null"]),
    );
    expect(described("aws_lb_target_group.same")).toEqual([]);
  });
});

/** An update of one attribute, `a`. */
function update(before: unknown, after: unknown, more: Partial<Change> = {}): string[] {
  const change: Change = {
    actions: ["update"],
    before: { a: before },
    after: { a: after },
    after_unknown: {},
    ...more,
  };
  return differences(change).map(describeDifference);
}

describe("lists", () => {
  test.each<[string, unknown[], unknown[], string[]]>([
    ["an element in front", [1, 2], [0, 1, 2], ["a[0]: null → 0"]],
    ["elements in the middle and at the end", [1, 3], [1, 2, 3, 4], ["a[1]: null → 2", "a[3]: null → 4"]],
    ["one of two equal elements", [1], [1, 1], ["a[1]: null → 1"]],
    ["an element taken out", [1, 2, 3], [1, 3], ["a[1]: 2 → null"]],
    ["all of them", [1, 2], [], ["a[0]: 1 → null", "a[1]: 2 → null"]],
    ["another order: by position", [1, 2], [2, 1], ["a[0]: 1 → 2", "a[1]: 2 → 1"]],
    ["changed and longer: by position", [1, 2], [0, 2, 3], ["a[0]: 1 → 0", "a[2]: null → 3"]],
    ["changed and shorter: by position", [1, 2, 3], [0, 2], ["a[0]: 1 → 0", "a[2]: 3 → null"]],
    ["a block of which nothing is set", [], [{ x: null }], ["a[0]: null → {}"]],
  ])("%s", (_, before, after, expected) => {
    expect(update(before, after)).toEqual(expected);
  });

  test("an element known after apply is added", () => {
    expect(update(["x"], ["x"], { after_unknown: { a: [false, true] } })).toEqual(["a[1]: null → known after apply"]);
  });
});

test("nothing and an empty list are told apart where a plan changes one into the other", () => {
  expect(update(null, [])).toEqual(["a: null → []"]);
  expect(update(null, null)).toEqual([]);
});

describe("JSON texts", () => {
  test("are compared inside of one another", () => {
    const text = (image: string) => JSON.stringify({ inner: JSON.stringify([{ image }]) });
    expect(update(text("x"), text("y"))).toEqual(["a.inner[0].image: x → y"]);
  });

  test("that say the same in another layout differ as texts", () => {
    expect(update('{"x":1}', '{ "x": 1 }')).toEqual(['a: {"x":1} → { "x": 1 }']);
  });

  test("are texts where one side is none, or is broken, or is another kind of document", () => {
    expect(update("x", '{"x":1}')).toEqual(['a: x → {"x":1}']);
    expect(update('{"x":', '{"x":1}')).toEqual(['a: {"x": → {"x":1}']);
    expect(update("[1]", '{"x":1}')).toEqual(['a: [1] → {"x":1}']);
  });
});

describe("sensitive values", () => {
  test("inside a map hide themselves only; a document that is sensitive hides what is in it", () => {
    const marks = { a: { secret: true } };
    const before = { secret: "old", plain: "x" };
    expect(update(before, { secret: "new", plain: "y" }, { before_sensitive: marks, after_sensitive: marks })).toEqual([
      "a.plain: x → y",
      "a.secret: (sensitive)",
    ]);
    expect(update('{"x":1}', '{"x":2}', { after_sensitive: { a: true } })).toEqual(["a: (sensitive)"]);
  });

  test("are hidden when only the side before was sensitive, also where an element is removed", () => {
    expect(update(["x", "y"], ["y"], { before_sensitive: { a: [true, false] } })).toEqual(["a[0]: (sensitive)"]);
    expect(update("x", "y", { before_sensitive: { a: true } })).toEqual(["a: (sensitive)"]);
  });

  test("that stay as they are, or were never there, are no difference", () => {
    const marks = { before_sensitive: { a: true }, after_sensitive: { a: true } };
    expect(update("x", "x", marks)).toEqual([]);
    expect(update(null, null, { after_sensitive: { a: true } })).toEqual([]);
  });
});

test("a computed attribute that forces the replacement is told, whole or in parts", () => {
  const change: Change = {
    actions: ["create", "delete"],
    before: { id: "x", arn: "y", block: [{ size: 1, other: 1 }] },
    after: { block: [{ size: 2, other: 2 }] },
    after_unknown: { id: true, arn: true },
    replace_paths: [["id"], ["block", 0, "size"]],
  };
  expect(differences(change).map(describeDifference)).toEqual([
    "block[0].other: 1 → 2",
    "block[0].size: 1 → 2 (forces replacement)",
    "id: x → known after apply (forces replacement)",
  ]);
  expect(
    differences({ ...change, replace_paths: [["block", 0, "size"]], after: {}, after_unknown: { block: true } }),
  ).toContainEqual({
    path: ["block"],
    before: [{ size: 1, other: 1 }],
    after: UNKNOWN,
    sensitive: false,
    forcesReplacement: true,
  });
});

test("the order is that of the names, however the document is written", () => {
  expect(update({ y: 1, x: 1, X: 1 }, { x: 2, X: 2, y: 2 })).toEqual(["a.X: 1 → 2", "a.x: 1 → 2", "a.y: 1 → 2"]);
});

describe("a difference in words", () => {
  const described = (before: unknown, after: unknown) => {
    const found: Difference = { path: ["p"], before, after, sensitive: false, forcesReplacement: false };
    return describeDifference(found);
  };

  test("texts stand as they are, but not where they could be taken for something else", () => {
    expect(described("a b", "")).toBe('p: a b → ""');
    expect(described("80", 80)).toBe('p: "80" → 80');
    expect(described("true", true)).toBe('p: "true" → true');
    expect(described("null", null)).toBe('p: "null" → null');
    expect(described(" a", "known after apply")).toBe('p: " a" → "known after apply"');
  });

  test("nothing in it moves the cursor or is invisible", () => {
    expect(described("a\nb", "\u001b[2J\u009b\u202e")).toBe('p: "a\\nb" → "\\u001b[2J\\u{9b}\\u{202e}"');
    expect(formatPath(["a\u001b"])).toBe('["a\\u001b"]');
  });

  test("long texts are cut, round the place where they part", () => {
    const long = "x".repeat(100);
    expect(described(`${long}one${long}`, `${long}two${long}`)).toBe(
      `p: …${"x".repeat(20)}one${"x".repeat(37)}… → …${"x".repeat(20)}two${"x".repeat(37)}…`,
    );
    expect(described(long, UNKNOWN)).toBe(`p: ${"x".repeat(60)}… → known after apply`);
  });

  test("blocks are shown without what they do not use", () => {
    expect(described(null, { a: null, b: [{ c: UNKNOWN }] })).toBe('p: null → {"b":[{"c":"known after apply"}]}');
  });
});

describe("paths", () => {
  test.each([
    ["health_check[0].path", ["health_check", 0, "path"]],
    ['tags["a.b"].c', ["tags", "a.b", "c"]],
    ['["say \\"x\\""]', ['say "x"']],
    ["tags.aws:name/x-y", ["tags", "aws:name/x-y"]],
    ["a[1][2]", ["a", 1, 2]],
    ["a.0", ["a", "0"]],
  ])("%s is read and written", (text, path) => {
    expect(parsePath(text)).toEqual(path);
    expect(formatPath(path)).toBe(text);
  });

  test.each(["", "a..b", ".a", "a[", "a[x]", "a]", "a[0]b", "a."])("%p is no path", (text) => {
    expect(() => parsePath(text)).toThrow(
      `${JSON.stringify(text)} is no path; write it like health_check[0].path or tags["a.b"]`,
    );
  });
});
