import { review } from "../../../plan/review";
import type { Change } from "../../../plan/terraform/document";

const resource = (address: string, actions: Change["actions"], more = {}) => ({
  address,
  mode: "managed" as const,
  type: "aws_sqs_queue",
  name: "orders",
  provider_name: "aws",
  change: {
    actions,
    before: { name: "orders" },
    after: actions.includes("create") ? { name: "orders" } : null,
    after_unknown: {},
  },
  ...more,
});

async function changesOf(...resource_changes: ReturnType<typeof resource>[]) {
  const document = { format_version: "1.2", terraform_version: "1.11.4", resource_changes };
  const stack = { stack: "shop-web", environment: "shop/test", part: "web", document };
  return review({ stacks: [stack], against: "", fresh: false, today: "2026-11-21" });
}

test("objects that a failed replacement left behind stand beside their successor, each by its key", async () => {
  const address = "aws_sqs_queue.orders";
  const { changes, groups } = await changesOf(
    resource(address, ["delete", "create"]),
    resource(address, ["delete"], { deposed: "1a2b3c4d" }),
    resource(address, ["delete"], { deposed: "5e6f7a8b" }),
  );
  expect(changes.map(({ id, path, action }) => [id, path, action])).toEqual([
    [`shop-web/${address} (deposed 1a2b3c4d)`, `${address} (deposed 1a2b3c4d)`, "destroy"],
    [`shop-web/${address} (deposed 5e6f7a8b)`, `${address} (deposed 5e6f7a8b)`, "destroy"],
    [`shop-web/${address}`, address, "replace"],
  ]);
  expect(groups.flatMap((group) => group.changes.flatMap(({ ids }) => ids)).sort()).toEqual(
    changes.map(({ id }) => id).sort(),
  );
});

test("an object that is left alone and created anew is replaced; one that is only left alone is forgotten", async () => {
  const { changes } = await changesOf(
    resource("aws_sqs_queue.a", ["create", "forget"]),
    resource("aws_sqs_queue.b", ["forget"]),
  );
  expect(changes.map(({ address, action }) => [address, action])).toEqual([
    ["aws_sqs_queue.a", "replace"],
    ["aws_sqs_queue.b", "forget"],
  ]);
});
