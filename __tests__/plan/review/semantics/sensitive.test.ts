import fc from "fast-check";
import type { Change } from "../../../../plan/terraform/document";
import { linesOf, plannedLines, text } from "./lines";

describe("what terraform marks as sensitive", () => {
  let lines: (address: string) => string[];

  beforeAll(async () => {
    const parameter = (value: string, description: string) => ({
      name: "/a",
      type: "SecureString",
      value: `\${sensitive(${JSON.stringify(value)})}`,
      description,
    });
    const fn = (url: string) => ({
      function_name: "worker",
      role: "arn:aws:iam::848960888155:role/worker",
      package_type: "Image",
      image_uri: "848960888155.dkr.ecr.us-east-2.amazonaws.com/worker:1",
      environment: [{ variables: { URL: `\${sensitive("${url}")}` } }],
    });
    lines = await plannedLines(
      {
        aws_ssm_parameter: {
          a: parameter("hunter2", "same"),
          hidden: { name: "/b", type: "String", value: "x", description: "hunter2" },
        },
        aws_lambda_function: { a: fn("hunter2") },
      },
      {
        aws_ssm_parameter: {
          a: parameter("hunter3", "same"),
          hidden: { name: "/b", type: "String", value: "x", description: '${sensitive("hunter2")}' },
          new: parameter("hunter4", "new"),
        },
        aws_lambda_function: { a: fn("hunter3") },
      },
    );
  });

  it("is masked where it changes, where it is new, and deep in a block", () => {
    expect(lines("aws_ssm_parameter.a")).toEqual(["value - (sensitive) + (sensitive)"]);
    expect(lines("aws_ssm_parameter.new")).toEqual([
      "name + /a",
      "description + new",
      "type + SecureString",
      "value + (sensitive)",
    ]);
    expect(lines("aws_lambda_function.a")).toEqual(["environment.variables.URL - (sensitive) + (sensitive)"]);
  });

  it("is told as hidden from now on where only that changes, and reaches nobody but terraform", () => {
    expect(lines("aws_ssm_parameter.hidden")).toEqual(["description · hidden - false + true [terraform-only]"]);
  });
});

describe("marks in a document", () => {
  const lines = (before: object, after: object, marks: unknown, newMarks: unknown) =>
    linesOf("aws_x", { before, after, before_sensitive: marks, after_sensitive: newMarks }).map(text);

  it("hide a value on both sides, whichever side is marked", () => {
    expect(lines({ a: "hunter2" }, { a: "hunter3" }, {}, { a: true })).toEqual(["a - (sensitive) + (sensitive)"]);
    expect(lines({ a: "hunter2" }, { a: "hunter3" }, { a: true }, {})).toEqual(["a - (sensitive) + (sensitive)"]);
  });

  it("hide every element of a list of which one is marked, as elements move", () => {
    expect(lines({ a: ["x", "hunter2"] }, { a: ["hunter2"] }, { a: [false, true] }, { a: [] })).toEqual([
      "a - (sensitive) + (sensitive)",
    ]);
  });

  it("hide what is marked in one block in every block of its list", () => {
    const user = (name: string, password: string) => ({ name, password });
    const from = { user: [user("a", "hunter1"), user("b", "hunter2")] };
    const to = { user: [user("b", "hunter2"), user("c", "hunter3")] };
    expect(lines(from, to, { user: [{}, { password: true }] }, { user: [] })).toEqual([
      'user "c" + {"password":"(sensitive)"}',
      'user "a" - {"password":"(sensitive)"}',
      'user "b" · password · hidden - true + false [terraform-only]',
    ]);
  });

  it("hide a whole block, a whole map and a whole resource", () => {
    expect(lines({ a: [{ b: "hunter2" }] }, { a: [{ b: "hunter3" }] }, { a: true }, { a: true })).toEqual([
      "a - (sensitive) + (sensitive)",
    ]);
    expect(lines({ tags: { k: "hunter2" } }, { tags: { k: "hunter3" } }, {}, { tags: true })).toEqual([
      "tags - (sensitive) + (sensitive) [tags]",
    ]);
    expect(lines({ a: "hunter2", b: 1 }, { a: "hunter3", b: 1 }, true, true)).toEqual([
      "a - (sensitive) + (sensitive)",
    ]);
  });

  it("hide values of a map by name, also by names that objects have of themselves", () => {
    const from = JSON.parse('{ "map": { "__proto__": "hunter2", "constructor": "hunter2", "plain": "x" } }');
    const to = JSON.parse('{ "map": { "__proto__": "hunter3", "constructor": "hunter3", "plain": "y" } }');
    const marks = JSON.parse('{ "map": { "__proto__": true, "constructor": true } }');
    expect(lines(from, to, marks, marks)).toEqual([
      "map.__proto__ - (sensitive) + (sensitive)",
      "map.constructor - (sensitive) + (sensitive)",
      "map.plain - x + y",
    ]);
  });

  it("hide a JSON text as a whole", () => {
    const policy = (resource: string) =>
      JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:*", Resource: resource }] });
    expect(lines({ policy: policy("hunter2") }, { policy: policy("hunter3") }, { policy: true }, {})).toEqual([
      "policy - (sensitive) + (sensitive)",
    ]);
  });

  it("hide what comes and what goes", () => {
    expect(lines({ a: null }, { a: "hunter2" }, {}, { a: true })).toEqual(["a + (sensitive)"]);
    expect(lines({ a: "hunter2" }, { a: null }, { a: true }, {})).toEqual(["a - (sensitive)"]);
    expect(
      linesOf("aws_x", {
        actions: ["delete"],
        before: { name: "hunter2" },
        after: null,
        before_sensitive: { name: true },
      }).map(text),
    ).toEqual(["name - (sensitive)"]);
  });
});

describe("a secret that somebody wrote into an environment", () => {
  const lines = (before: object, after: object) => linesOf("aws_x", { before, after }).map(text);

  it("is masked by its name", () => {
    const variables = (value: string) => ({
      environment: [
        { variables: { DB_PASSWORD: value, apiKey: value, AUTH_TOKEN: value, CLIENT_SECRET: value, LEVEL: "info" } },
      ],
    });
    expect(lines(variables("hunter2"), variables("hunter3"))).toEqual(
      ["AUTH_TOKEN", "CLIENT_SECRET", "DB_PASSWORD", "apiKey"].map(
        (name) => `environment.variables.${name} - (masked) + (masked)`,
      ),
    );
  });

  it("is masked by an address with a password in it", () => {
    const variables = (value: string) => ({ environment: { variables: { DATABASE_URL: value } } });
    expect(lines(variables("postgres://shop:hunter2@db/shop"), variables("postgres://db/shop"))).toEqual([
      "environment.variables.DATABASE_URL - (masked) + postgres://db/shop",
    ]);
  });

  it("is masked where the whole text is shown", () => {
    const properties = JSON.stringify({ environment: [{ name: "PASSWORD", value: "hunter2" }] });
    expect(lines({ container_properties: null }, { container_properties: properties })).toEqual([
      'container_properties + {"environment":[{"name":"PASSWORD","value":"(masked)"}]}',
    ]);
  });
});

/** Values with a secret in them and marks that hide exactly that, of any shape. */
const marked: fc.Arbitrary<{ value: unknown; marks: unknown }> = fc.letrec<{ any: { value: unknown; marks: unknown } }>(
  (tie) => ({
    any: fc.oneof(
      { maxDepth: 4, depthSize: "medium" },
      fc.constantFrom("x", "y", 1, true, null, "", '{"a":1}').map((value) => ({ value, marks: false as unknown })),
      fc
        .constantFrom(
          "hunter2",
          ["hunter2"],
          { a: "hunter2" },
          '{"a":"hunter2"}',
          '[{"name":"hunter2"}]',
          '{"Statement":[{"Sid":"hunter2"}]}',
        )
        .map((value) => ({ value: value as unknown, marks: true as unknown })),
      fc
        .array(tie("any"), { maxLength: 3 })
        .map((items) => ({ value: items.map(({ value }) => value), marks: items.map(({ marks }) => marks) })),
      fc
        .dictionary(
          fc.constantFrom("name", "value", "a", "b", "tags", "environment", "container_definitions", "policy"),
          tie("any"),
        )
        .map((members) => ({
          value: Object.fromEntries(Object.entries(members).map(([name, { value }]) => [name, value])),
          marks: Object.fromEntries(Object.entries(members).map(([name, { marks }]) => [name, marks])),
        })),
    ),
  }),
).any;

const resource = fc.dictionary(
  fc.constantFrom("name", "a", "tags", "tags_all", "environment", "container_definitions", "policy", "task_definition"),
  marked,
);

describe("a secret of any change", () => {
  it("is in no line", () => {
    const side = (members: Record<string, { value: unknown; marks: unknown }>) => ({
      values: Object.fromEntries(Object.entries(members).map(([name, { value }]) => [name, value])),
      marks: Object.fromEntries(Object.entries(members).map(([name, { marks }]) => [name, marks])),
    });
    const actions = fc.constantFrom<Change["actions"]>(["create"], ["update"], ["delete"], ["delete", "create"]);
    fc.assert(
      fc.property(
        resource,
        resource,
        actions,
        fc.constantFrom("aws_ecs_task_definition", "aws_x"),
        (from, to, verbs, type) => {
          const [before, after] = [side(from), side(to)];
          const lines = linesOf(type, {
            actions: verbs,
            before: verbs[0] === "create" ? null : before.values,
            after: verbs.at(-1) === "delete" ? null : after.values,
            before_sensitive: before.marks,
            after_sensitive: after.marks,
          });
          expect(JSON.stringify(lines)).not.toContain("hunter2");
        },
      ),
      { numRuns: 500 },
    );
  });
});
