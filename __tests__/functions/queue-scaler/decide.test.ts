import { type Decision, decide, type History, type ServiceState } from "@slipway/functions/queue-scaler/decide";
import type { QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";
import { kick, law, NOW, readings, service, tick } from "./fixtures";

interface Row {
  readonly name: string;
  readonly history: History;
  readonly service?: Partial<ServiceState>;
  readonly settings?: Partial<QueueScalerSettingsInput>;
  readonly expected: Partial<Decision>;
}

const idle = readings();
const busy = (ready: number, unacked: number) => [...readings({}, 900, 10), ...readings({ ready, unacked }, 0)];

const rows: Row[] = [
  // Out
  {
    name: "goes out at once to the need when messages wait",
    history: tick(busy(5, 1)),
    expected: { desired: 6, action: "out", need: 6, reasons: ["need-above-desired"] },
  },
  {
    name: "goes out on a kick as on a tick",
    history: kick(busy(5, 1)),
    expected: { desired: 6, action: "out" },
  },
  {
    name: "stops at maxTasks and still tells the unclamped need",
    history: tick(busy(40, 1)),
    expected: { desired: 11, action: "out", need: 41 },
  },
  {
    name: "counts work in progress, not only what waits",
    history: tick(busy(0, 4)),
    expected: { desired: 4, action: "out" },
  },
  {
    name: "shares a task among as many messages as it has slots, those in progress half done",
    history: tick(busy(10, 10)),
    settings: { slotsPerTask: 5 },
    expected: { desired: 3 },
  },
  {
    name: "gives waiting messages a task when there is none",
    history: tick(busy(1, 0)),
    service: { desired: 0, running: 0 },
    settings: { minTasks: 0 },
    expected: { desired: 1, action: "out" },
  },
  {
    name: "goes out while a deployment runs",
    history: tick(busy(5, 1)),
    service: { deployments: 2, rollout: "IN_PROGRESS" },
    expected: { desired: 6, action: "out" },
  },
  {
    name: "goes out on data as old as 18 intervals",
    history: tick(readings({ ready: 5 }, 900, 180)),
    expected: { desired: 5, action: "out", ageSeconds: 180 },
  },
  {
    name: "goes out although a kick's reading follows a hole",
    history: kick([...readings({}, 900, 80), ...readings({ ready: 5 }, 0)]),
    expected: { desired: 5, action: "out" },
  },
  {
    name: "raises the count to minTasks",
    history: tick(idle),
    service: { desired: 0 },
    expected: { desired: 1, action: "out" },
  },
  {
    name: "goes up to the tasks that are protected",
    history: tick(idle),
    service: { desired: 1, running: 3, protected: 3 },
    expected: { desired: 3, action: "out" },
  },
  // In
  {
    name: "goes in to minTasks when nothing was needed for the whole window",
    history: tick(idle),
    service: { desired: 5, running: 5 },
    expected: { desired: 1, action: "in", reasons: ["need-below-desired"] },
  },
  {
    name: "goes in only to the highest need of the window",
    history: tick([...readings({}, 900, 120), ...readings({ ready: 3 }, 110, 110), ...readings({}, 100)]),
    service: { desired: 5 },
    expected: { desired: 3, action: "in" },
  },
  {
    name: "forgets the need that is older than the window",
    history: tick([...readings({}, 900, 140), ...readings({ ready: 3 }, 130, 130), ...readings({}, 120)]),
    service: { desired: 5 },
    expected: { desired: 1, action: "in" },
  },
  {
    name: "keeps the count while the window still holds its need",
    history: tick([...readings({ ready: 5 }, 900, 100), ...readings({}, 90)]),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["window-not-over"] },
  },
  {
    name: "never goes below the tasks that work on messages",
    history: tick(readings({ unacked: 4 })),
    service: { desired: 8 },
    expected: { desired: 4, action: "in" },
  },
  {
    name: "never goes below the tasks that are protected",
    history: tick(readings({ unacked: 1 })),
    service: { desired: 8, running: 8, protected: 6 },
    expected: { desired: 6, action: "in" },
  },
  {
    name: "takes every running task with a message for protected when protection is unknown",
    history: tick(readings({ unacked: 20 })),
    service: { desired: 8, running: 6, protected: null },
    settings: { slotsPerTask: 10 },
    expected: { desired: 6, action: "in" },
  },
  {
    name: "never goes in on a kick",
    history: kick(idle),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["kick"] },
  },
  {
    name: "never goes in while a second deployment is listed",
    history: tick(idle),
    service: { desired: 5, deployments: 2 },
    expected: { desired: 5, action: "hold", reasons: ["deployment"] },
  },
  {
    name: "never goes in while the rollout is in progress",
    history: tick(idle),
    service: { desired: 5, rollout: "IN_PROGRESS" },
    expected: { desired: 5, action: "hold", reasons: ["deployment"] },
  },
  {
    name: "goes in from above maxTasks into the range",
    history: tick(idle),
    service: { desired: 15 },
    expected: { desired: 1, action: "in" },
  },
  {
    name: "leaves a count above maxTasks alone while more tasks than that hold work",
    history: tick(readings({ unacked: 13 })),
    service: { desired: 15, running: 15, protected: 13 },
    expected: { desired: 15, action: "hold", reasons: ["busy-above-maximum"] },
  },
  // Without protection
  {
    name: "without protection takes at most half of the tasks per tick",
    history: tick(idle),
    service: { desired: 7 },
    settings: { protection: false },
    expected: { desired: 4, action: "in", reasons: ["need-below-desired", "half-per-tick"] },
  },
  {
    name: "without protection looks back 600 s",
    history: tick([...readings({}, 900, 600), ...readings({ ready: 6 }, 590, 590), ...readings({}, 580)]),
    service: { desired: 7 },
    settings: { protection: false },
    expected: { desired: 6, action: "in" },
  },
  {
    name: "without protection ignores what ECS says of protection",
    history: tick(idle),
    service: { desired: 2, protected: 2 },
    settings: { protection: false },
    expected: { desired: 1, action: "in" },
  },
  // Zero
  {
    name: "goes to zero when the queue was provably unused",
    history: tick(idle),
    settings: { minTasks: 0 },
    expected: { desired: 0, action: "in" },
  },
  {
    name: "goes to zero without protection too",
    history: tick(idle),
    settings: { minTasks: 0, protection: false },
    expected: { desired: 0, action: "in" },
  },
  {
    name: "keeps the last task while something arrived within zeroAfterSeconds",
    history: tick([...readings({ published: 99 }, 900, 250), ...readings({}, 240)]),
    settings: { minTasks: 0 },
    expected: { desired: 1, action: "hold" },
  },
  {
    name: "keeps the last task when arrivals are unknown",
    history: tick(readings({ published: null })),
    service: { desired: 3 },
    settings: { minTasks: 0 },
    expected: { desired: 1, action: "in", reasons: ["need-below-desired", "zero-not-proved"] },
  },
  {
    name: "stays at zero while nothing waits",
    history: tick(idle),
    service: { desired: 0, running: 0 },
    settings: { minTasks: 0 },
    expected: { desired: 0, action: "hold", reasons: ["need-equals-desired"] },
  },
  // Freshness and missing data
  {
    name: "goes in on data as old as 4.5 intervals",
    history: tick(readings({}, 900, 40).map((sample) => ({ ...sample, at: sample.at - 5 }))),
    service: { desired: 5 },
    expected: { desired: 1, action: "in", ageSeconds: 45 },
  },
  {
    name: "never goes in on data older than 4.5 intervals",
    history: tick(readings({}, 900, 50)),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["data-too-old-for-scale-in"] },
  },
  {
    name: "holds on data older than 18 intervals, even when they ask for more",
    history: tick(readings({ ready: 9 }, 900, 190)),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", need: null, reasons: ["data-stale"] },
  },
  {
    name: "holds without any data",
    history: tick([]),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", need: null, ageSeconds: null, reasons: ["data-missing"] },
  },
  {
    name: "holds at no less than minTasks",
    history: tick(readings({}, 900, 190)),
    service: { desired: 0 },
    settings: { minTasks: 2 },
    expected: { desired: 2, action: "out", reasons: ["data-stale", "below-minimum"] },
  },
  {
    name: "holds above maxTasks when blind",
    history: tick([]),
    service: { desired: 20 },
    expected: { desired: 20, action: "hold" },
  },
  {
    name: "waits for 360 s before it falls back",
    history: tick(readings({}, 900, 360)),
    settings: { fallbackTasks: 4 },
    expected: { desired: 1, action: "hold" },
  },
  {
    name: "falls back after 360 s without data",
    history: tick(readings({}, 900, 370)),
    settings: { fallbackTasks: 4 },
    expected: { desired: 4, action: "out", reasons: ["data-stale", "fallback"] },
  },
  {
    name: "never goes in across a hole of more than 3 intervals in the window",
    history: tick([...readings({}, 900, 100), ...readings({}, 60)]),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["gap-in-window"] },
  },
  {
    name: "bears a hole of 3 intervals",
    history: tick([...readings({}, 900, 90), ...readings({}, 60)]),
    service: { desired: 5 },
    expected: { desired: 1, action: "in" },
  },
  {
    name: "never goes in before the window is covered",
    history: tick(readings({}, 80)),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["gap-in-window"] },
  },
  {
    name: "never goes in when work in progress is unknown",
    history: tick([...readings({}, 900, 10), ...readings({ unacked: null }, 0)]),
    service: { desired: 5 },
    expected: { desired: 5, action: "hold", reasons: ["unacked-unknown"] },
  },
  {
    name: "takes NaN for unknown",
    history: tick([...readings({}, 900, 10), ...readings({ unacked: Number.NaN }, 0)]),
    service: { desired: 5 },
    expected: { desired: 5, reasons: ["unacked-unknown"] },
  },
  {
    name: "takes a negative count for unknown",
    history: tick(readings({ ready: -1 })),
    service: { desired: 5 },
    expected: { desired: 5, reasons: ["data-missing"] },
  },
  {
    name: "does not trust a reading from the future",
    history: tick(readings({ at: NOW + 60 })),
    service: { desired: 5 },
    expected: { desired: 5, reasons: ["data-missing"] },
  },
];

describe("the control law", () => {
  test.each(rows)("$name", (row) => {
    const decision = decide(row.history, service(row.service), law(row.settings), NOW);
    expect(decision).toMatchObject(row.expected);
  });

  test("stretches every freshness limit with the publishing interval", () => {
    const minutely = readings({}, 1200).filter(({ at }) => (NOW - at) % 60 === 0);
    const late = (seconds: number) => tick(minutely.map((sample) => ({ ...sample, at: sample.at - seconds })));
    const slow = law({ publishIntervalSeconds: 60 });
    expect(decide(late(50), service({ desired: 5 }), slow, NOW)).toMatchObject({ desired: 1, action: "in" });
    expect(decide(late(270), service({ desired: 5 }), slow, NOW).reasons).toEqual(["gap-in-window"]);
    expect(decide(late(271), service({ desired: 5 }), slow, NOW).reasons).toEqual(["data-too-old-for-scale-in"]);
  });
});
