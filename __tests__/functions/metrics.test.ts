import { queueDimension } from "@slipway/functions/metrics";
import * as fc from "fast-check";

test.each([
  ["agent.mandates", "agent.mandates"],
  ["a b/c+:", "a b/c+:"],
  ["50%", "50%25"],
  ["größe", "gr%C3%B6%C3%9Fe"],
  ["队列", "%E9%98%9F%E5%88%97"],
])("the queue %s has the dimension %s", (queue, dimension) => {
  expect(queueDimension(queue)).toBe(dimension);
});

test("a dimension is printable ASCII, and no two queues share one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (queue) => {
      const dimension = queueDimension(queue.replace(/\p{Cc}/gu, ""));
      expect(dimension).toMatch(/^[\x20-\x7e]*$/);
      expect(decodeURIComponent(dimension)).toBe(queue.replace(/\p{Cc}/gu, ""));
    }),
    { numRuns: 1000 },
  );
});
