import fc from "fast-check";
import { reviewSummary } from "../../../cli/review/summary";
import { markdownOf, pageOf, review } from "../../../plan/review";
import type { Change, PlanDocument, ResourceChange } from "../../../plan/terraform/document";
import { planOfEveryChange } from "../changed-plan";

const MARKER = "S3CR3T";
type Side = "before" | "after";
type Path = (string | number)[];

let document: PlanDocument;
beforeAll(async () => {
  const plan = await planOfEveryChange();
  if (plan.document === undefined) throw new Error("no plan");
  document = plan.document;
});

/** What every reader of a review may see, in one text. */
async function outputs(plan: PlanDocument): Promise<string> {
  const stack = (environment: string) => ({ stack: `${environment}-web`, environment, part: "web", document: plan });
  const made = await review({
    stacks: [stack("shop/test"), stack("shop/live")],
    against: "",
    fresh: false,
    today: "2026-11-21",
  });
  return [JSON.stringify(made), pageOf(made), markdownOf(made), reviewSummary(made)].join("\n");
}

/** Paths of everything in a value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const steps = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const inner = steps.flatMap(([name, item]) => placesIn(item, [...path, Array.isArray(value) ? Number(name) : name]));
  return [path, ...inner];
}

/** A value with everything at a path replaced; undefined where the path leads nowhere. */
function withAt(value: unknown, [step, ...rest]: Path, make: (old: unknown) => unknown): unknown {
  if (step === undefined) return make(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withAt(item, rest, make) : item));
  return { ...Object(value), [step]: withAt(Object(value)[step], rest, make) };
}

/** Terraform's marks: the shape of the value, with true at the path. */
function markAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return true;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? markAt(item, rest) : false));
  return { [step]: markAt(Object(value)[step], rest) };
}

/** The same shape with secrets for texts and numbers. */
function secretOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(secretOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, secretOf(item)]));
  return `${MARKER} ${String(value).slice(0, 5)}`;
}

/** How one resource is changed and where the secret in it stands. */
interface Planting {
  readonly action: Change["actions"] | undefined;
  readonly side: Side;
  readonly place: number;
  /** Whether the other side has the same value, not marked. */
  readonly isCareless: boolean;
  readonly isUnknown: boolean;
  readonly service: boolean;
}

const planting: fc.Arbitrary<Planting> = fc.record({
  action: fc.constantFrom(undefined, ["update"], ["delete", "create"], ["delete"], ["create"], ["no-op"]),
  side: fc.constantFrom("before", "after"),
  place: fc.nat(),
  isCareless: fc.boolean(),
  isUnknown: fc.boolean(),
  service: fc.boolean(),
});

function planted(resource: ResourceChange, { action, side, place, isCareless, isUnknown, service }: Planting) {
  const { actions, before, after } = resource.change;
  const known = Object(after ?? before);
  const values = service ? { ...known, tags: { service: "shop", Name: "shop" } } : known;
  const wanted = action ?? actions;
  const left = { before: wanted[0] === "create" ? null : values, after: wanted.at(-1) === "delete" ? null : values };
  const other = side === "before" ? "after" : "before";
  const own = left[side] === null ? other : side;
  const places = placesIn(values);
  const path = service && place % 3 === 0 ? ["tags", "service"] : (places[place % places.length] ?? []);
  const secret = withAt(values, path, secretOf);
  const [argument] = path;
  const after_unknown = isUnknown && own === "before" && argument !== undefined ? { [argument]: true } : {};
  const change: Change = {
    ...left,
    ...(isCareless && left.before !== null && left.after !== null ? { before: secret, after: secret } : {}),
    [own]: secret,
    actions: wanted,
    after_unknown,
    before_sensitive: own === "before" ? markAt(values, path) : {},
    after_sensitive: own === "after" ? markAt(values, path) : {},
    replace_paths: argument === undefined ? [] : [[argument]],
  };
  return { ...resource, change };
}

test("no value that terraform marks as sensitive reaches any output, wherever it stands and whichever side is marked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(planting, { minLength: 20, maxLength: 20 }), async (plantings) => {
      const resource_changes = (document.resource_changes ?? []).map((resource, index) => {
        const own = plantings[index % plantings.length];
        return own === undefined ? resource : planted(resource, own);
      });
      const secret = { actions: ["update" as const], before: MARKER, after: MARKER, after_unknown: false };
      const output_changes = { token: { ...secret, before_sensitive: true, after_sensitive: true } };
      const told = await outputs({ ...document, resource_changes, resource_drift: resource_changes, output_changes });
      expect(told.indexOf(MARKER) < 0 ? "" : told.slice(told.indexOf(MARKER) - 200).slice(0, 300)).toBe("");
    }),
    { numRuns: 25 },
  );
});

test("what nobody marks is told, so that the test above would see a secret", async () => {
  const resource_changes = (document.resource_changes ?? []).map((resource) => {
    const how = { action: ["update" as const], side: "after" as const, place: 0, isCareless: false };
    const { change, ...rest } = planted(resource, { ...how, isUnknown: false, service: true });
    return { ...rest, change: { ...change, after_sensitive: {} } };
  });
  expect(await outputs({ ...document, resource_changes })).toContain(MARKER);
});
