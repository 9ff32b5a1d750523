import fc from "fast-check";
import { linesOf, plannedLines, text } from "./lines";

type Statement = Record<string, unknown>;

const policy = (...statements: Statement[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });

const read: Statement = {
  Sid: "Read",
  Effect: "Allow",
  Action: ["s3:GetObject", "s3:ListBucket"],
  Resource: ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"],
};
const send: Statement = {
  Effect: "Allow",
  Action: "sqs:SendMessage",
  Resource: "arn:aws:sqs:us-east-2:848960888155:a",
};
const assumedBy = (service: string) =>
  policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: `${service}.amazonaws.com` } });

const before: Record<string, Statement[]> = {
  actions: [read],
  statements: [read, send],
  conditions: [{ ...read, Condition: { StringEquals: { "aws:SourceVpc": "vpc-0123456789abcdef0" } } }],
  moved: [send, read],
  effect: [read],
};
const after: Record<string, Statement[]> = {
  actions: [{ ...read, Action: ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket"] }],
  statements: [{ Sid: "Log", Effect: "Allow", Action: "logs:PutLogEvents", Resource: "*" }, read],
  conditions: [{ ...read, Condition: { StringEquals: { "aws:SourceVpc": ["vpc-0fedcba9876543210"] } } }],
  moved: [
    { ...read, Resource: ["arn:aws:s3:::shop"] },
    { ...send, Resource: ["arn:aws:sqs:us-east-2:848960888155:a", "arn:aws:sqs:us-east-2:848960888155:b"] },
  ],
  effect: [{ ...read, Effect: "Deny" }],
};

describe("a changed policy", () => {
  let lines: (address: string) => string[];

  beforeAll(async () => {
    const resources = (all: Record<string, Statement[]>, service: string) => ({
      aws_iam_role_policy: Object.fromEntries(
        Object.entries(all).map(([name, list]) => [name, { name, role: "task", policy: policy(...list) }]),
      ),
      aws_iam_role: { task: { name: "task", assume_role_policy: assumedBy(service) } },
    });
    lines = await plannedLines(resources(before, "ecs-tasks"), resources(after, "lambda"));
  });

  const linesOfPolicy = (name: string) => lines(`aws_iam_role_policy.${name}`);

  it("is told by statement and by what is added to it", () => {
    expect(linesOfPolicy("actions")).toEqual(['statement "Read" · actions + s3:DeleteObject']);
  });

  it("tells a statement that comes or goes in one line", () => {
    expect(linesOfPolicy("statements")).toEqual([
      'statement "Log" + Allow logs:PutLogEvents on *',
      "statement 2 - Allow sqs:SendMessage on arn:aws:sqs:us-east-2:848960888155:a",
    ]);
  });

  it("tells conditions by operator and key", () => {
    expect(linesOfPolicy("conditions")).toEqual([
      'statement "Read" · condition StringEquals aws:SourceVpc - vpc-0123456789abcdef0 + vpc-0fedcba9876543210',
    ]);
  });

  it("finds a statement without a Sid by what it says, wherever it stands", () => {
    expect(linesOfPolicy("moved")).toEqual([
      'statement "Read" · resources - arn:aws:s3:::shop/*',
      "statement 2 · resources + arn:aws:sqs:us-east-2:848960888155:b",
    ]);
  });

  it("tells what was allowed and is denied now", () => {
    expect(linesOfPolicy("effect")).toEqual(['statement "Read" · effect - Allow + Deny']);
  });

  it("is told by its argument where the resource is something else", () => {
    expect(lines("aws_iam_role.task")).toEqual([
      "assume_role_policy · statement 1 · principals - Service ecs-tasks.amazonaws.com + Service lambda.amazonaws.com",
    ]);
  });
});

describe("a policy in a document", () => {
  const lines = (from: unknown, to: unknown) =>
    linesOf("aws_sqs_queue", {
      before: { policy: JSON.stringify(from) },
      after: { policy: JSON.stringify(to) },
    }).map(text);

  it("that means the same is told so, and is not quiet: AWS is asked to write it", () => {
    const from = { Version: "2012-10-17", Statement: { ...send, Principal: { AWS: "848960888155" } } };
    const to = {
      Statement: [{ ...send, Action: ["sqs:SendMessage"], Principal: { AWS: ["arn:aws:iam::848960888155:root"] } }],
      Version: "2012-10-17",
    };
    expect(lines(from, to)).toEqual(["policy · written differently, means the same"]);
  });

  it("tells its version", () => {
    expect(lines({ Version: "2008-10-17", Statement: [] }, { Version: "2012-10-17", Statement: [] })).toEqual([
      "policy · version - 2008-10-17 + 2012-10-17",
    ]);
  });

  it("that comes or goes is told by its statements", () => {
    const to = policy(read);
    expect(linesOf("aws_sqs_queue", { before: { policy: "" }, after: { policy: to } }).map(text)).toEqual([
      'statement "Read" + Allow s3:GetObject, s3:ListBucket on arn:aws:s3:::shop, arn:aws:s3:::shop/*',
    ]);
  });

  it("that will be known only after apply is told by the number of its statements", () => {
    const change = { before: { policy: policy(read, send) }, after: {}, after_unknown: { policy: true } };
    expect(linesOf("aws_sqs_queue", change).map(text)).toEqual(["policy - 2 statements + known after apply"]);
  });

  it("shows no character that steers a terminal", () => {
    const conditioned = (value: string) => ({ Statement: { ...read, Condition: { Bool: { "a\u202e": value } } } });
    expect(lines(conditioned("x"), conditioned("y\u001b[2J"))).toEqual([
      'statement "Read" · condition Bool a\\u{202e} - x + "y\\u001b[2J"',
    ]);
  });

  it("in a block is told with the block", () => {
    const inline = (...actions: string[]) => ({
      inline_policy: [
        { name: "a", policy: policy({ ...read, Action: actions }) },
        { name: "b", policy: policy(send) },
      ],
    });
    expect(linesOf("aws_iam_role", { before: inline("s3:Get*"), after: inline("s3:*") }).map(text)).toEqual([
      'inline_policy "a" · policy · statement "Read" · actions - s3:Get* + s3:*',
    ]);
  });

  const statements = fc.uniqueArray(
    fc.record({
      Sid: fc.constantFrom("A", "B", "C", "D"),
      Effect: fc.constantFrom("Allow", "Deny"),
      Action: fc.uniqueArray(fc.constantFrom("s3:Get*", "s3:Put*", "sqs:*"), { minLength: 1 }),
      Resource: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }),
    }),
    { selector: ({ Sid }) => Sid, minLength: 1 },
  );
  const shuffled = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

  it("means the same in any order", () => {
    const pairs = statements.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.tuple(...list.map((one) => shuffled(one.Action).map((Action) => ({ ...one, Action })))).chain(shuffled),
      ),
    );
    fc.assert(
      fc.property(pairs, ([list, other]) => {
        const told = lines({ Statement: list }, { Statement: other });
        expect(told.filter((line) => line !== "policy · written differently, means the same")).toEqual([]);
      }),
    );
  });

  it("tells every other difference", () => {
    fc.assert(
      fc.property(statements, statements, (list, other) => {
        const sorted = (all: typeof list) =>
          JSON.stringify(
            all
              .map((one) => [one.Sid, one.Effect, [...one.Action].sort(), [...one.Resource].sort()])
              .sort(([a], [b]) => String(a).localeCompare(String(b))),
          );
        fc.pre(sorted(list) !== sorted(other));
        const told = lines({ Statement: list }, { Statement: other });
        expect(told.length).toBeGreaterThan(0);
        expect(told).not.toContain("policy · written differently, means the same");
      }),
    );
  });
});
