import type { Review } from "../../../plan/review";
import type { ChangeLine } from "../../../plan/review/model";
import { accessChanges } from "./pull-requests/access";
import { bucketChanges } from "./pull-requests/buckets";
import { containerChanges } from "./pull-requests/containers";
import { loadBalancingChanges } from "./pull-requests/load-balancing";
import { networkChanges } from "./pull-requests/network";
import { operationsChanges } from "./pull-requests/operations";
import { reviewed } from "./pull-requests/reviewed";
import { storeChanges } from "./pull-requests/stores";

/** What an experienced reviewer would say of usual changes: the specification of the review's judgement. */
const PULL_REQUESTS = [
  ...containerChanges,
  ...loadBalancingChanges,
  ...networkChanges,
  ...accessChanges,
  ...bucketChanges,
  ...storeChanges,
  ...operationsChanges,
];

let reviews: Review[];
beforeAll(async () => {
  reviews = await reviewed(PULL_REQUESTS);
});

const reviewAt = (index: number): Review => {
  const found = reviews[index];
  if (found === undefined) throw new Error(`no review ${index}`);
  return found;
};
const written = ({ what, before, after }: ChangeLine) =>
  before === undefined && after === undefined ? what : `${what}: ${before ?? "nothing"} → ${after ?? "nothing"}`;

test.each(PULL_REQUESTS.map((one, index) => ({ ...one, index })))("$title", ({ index, risks = [], tells }) => {
  const { verdict, risks: found, changes } = reviewAt(index);
  expect(found.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual(risks);
  expect(verdict.outcome).toBe(risks.length > 0 ? "look" : "fine");
  if (tells !== undefined) expect(changes.flatMap(({ lines }) => lines).map(written)).toContain(tells);
});

/** The review of a pull request by its title. */
const reviewOf = (title: string): Review => reviewAt(PULL_REQUESTS.findIndex((one) => one.title === title));

test("a task definition that a deployment replaces is quiet", () => {
  const [taskDefinition] = reviewOf("a new image of a service").changes;
  expect(taskDefinition).toMatchObject({
    type: "aws_ecs_task_definition",
    action: "replace",
    because: 'container "web" · image: shop:1 → shop:2: cannot be changed in place',
    consequence: { severity: "none" },
  });
});

test("a password that somebody wrote into an environment stands nowhere", () => {
  const { changes } = reviewOf("a password in an environment variable");
  expect(changes[0]?.because).toBe('container "web" · environment DB_PASSWORD is added: cannot be changed in place');
  expect(JSON.stringify(reviews)).not.toContain("hunter2");
});

test("what goes with its owner says so, and nothing of its own", () => {
  const told = reviewOf("a bucket removed").changes.map(({ type, consequence }) => `${type}: ${consequence?.sentence}`);
  expect(told).toEqual([
    expect.stringMatching(/^aws_s3_bucket: the bucket goes with all that it held/),
    "aws_s3_bucket_public_access_block: it goes together with aws_s3_bucket.gone",
    "aws_s3_bucket_versioning: it goes together with aws_s3_bucket.gone",
  ]);
});
