import type { Limits, Policy } from "../model";

function fixed(name: string, title: string, tasksOf: (limits: Limits) => number): Policy {
  return {
    name,
    title,
    source:
      "no autoscaling: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html (desiredCount)",
    start(limits) {
      const tasks = tasksOf(limits);
      return { everySeconds: 10, tick: ({ service }) => (service.desired === tasks ? null : tasks) };
    },
  };
}

/** As many tasks as allowed, always: the best wait that money buys. */
export const staticMax = fixed("static-max", "Fixed count, maximum", ({ maxTasks }) => maxTasks);

/** The middle of the range, always: what a fixed count costs that is neither the minimum nor the maximum. */
export const staticHalf = fixed("static-half", "Fixed count, middle of the range", ({ minTasks, maxTasks }) =>
  Math.ceil((minTasks + maxTasks) / 2),
);
