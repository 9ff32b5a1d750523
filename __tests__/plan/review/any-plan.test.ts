import fc from "fast-check";
import { reviewSummary } from "../../../cli/review/summary";
import { MalformedPlanError, markdownOf, pageOf, readPlan, review } from "../../../plan/review";
import { planOfEveryChange } from "../changed-plan";

let whole: string;
beforeAll(async () => {
  const { document } = await planOfEveryChange();
  whole = JSON.stringify({ ...document, resource_drift: document?.resource_changes?.slice(0, 3) });
});

const value = fc.constantFrom<unknown>(
  null,
  true,
  0,
  1e300,
  "",
  "constructor",
  "x".repeat(5000),
  "\u202e\n\u0000\u001b[31m<script>",
  'module.a["é"].module.b[0].aws_s3_bucket.x["]\n"]',
  '[{"name":null}]',
  '{"Statement":[null]}',
  [],
  {},
  [null],
  [[]],
  { references: [null, 1, "each.key", "module.x.y", "var.z", "data.a"] },
  ["delete", "create"],
  ["create", "forget"],
  ["weird"],
);
const mutation = fc.record({ place: fc.nat(), value: fc.option(value, { nil: undefined }) });

/** Every member of every object and list in a value. */
function membersOf(found: unknown): { holder: object; name: string }[] {
  if (typeof found !== "object" || found === null) return [];
  return Object.entries(found).flatMap(([name, inner]) => [{ holder: found, name }, ...membersOf(inner)]);
}

test("any plan is reviewed, or refused in a sentence: whatever is missing in it or is of another kind", async () => {
  const seen = { reviewed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const document: unknown = JSON.parse(whole);
      for (const { place, value: put } of mutations) {
        const members = membersOf(document);
        const member = members[place % members.length];
        if (member === undefined) continue;
        if (put === undefined) Reflect.deleteProperty(member.holder, member.name);
        else Reflect.set(member.holder, member.name, put);
      }
      try {
        const plan = readPlan("plan.json", Buffer.from(JSON.stringify(document)));
        const stack = { stack: "shop-web", environment: "shop/test", part: "web", document: plan };
        const made = await review({ stacks: [stack], against: "", fresh: false, today: "2026-11-21" });
        expect(pageOf(made).match(/<script/g)).toHaveLength(1);
        expect(markdownOf(made).length).toBeLessThanOrEqual(65_000);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not steer a terminal
        expect(reviewSummary(made).replaceAll(/\u001b\[\d+m/g, "")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
        seen.reviewed += 1;
      } catch (error) {
        if (!(error instanceof MalformedPlanError)) throw error;
        seen.refused += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(seen.reviewed, seen.refused)).toBeGreaterThan(0);
});

test("a plan that is cut off anywhere is refused in a sentence", () => {
  const small = Buffer.from(
    '{"format_version":"1.2","resource_changes":[{"address":"é","change":{"actions":["no-op"]}}]}',
  );
  for (let length = 0; length < small.length; length += 1)
    expect(() => readPlan("plan.json", small.subarray(0, length))).toThrow(MalformedPlanError);
});

test("the same plans give the same bytes; their order is the order of the stacks, and nothing else", async () => {
  const stack = (name: string) => ({
    stack: name,
    environment: `shop/${name}`,
    part: "web",
    document: JSON.parse(whole),
  });
  const made = async (...names: string[]) =>
    review({ stacks: names.map(stack), against: "", fresh: false, today: "2026-11-21" });
  const [one, same, turned] = [await made("a", "b"), await made("a", "b"), await made("b", "a")];
  expect([pageOf(same), markdownOf(same), JSON.stringify(same)]).toEqual([
    pageOf(one),
    markdownOf(one),
    JSON.stringify(one),
  ]);
  const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(turned.changes)).toEqual(byId(one.changes));
  expect(turned.totals).toEqual(one.totals);
});
