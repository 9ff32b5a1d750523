import { type Decision, decide, type History, type ServiceState } from "@slipway/functions/queue-scaler/decide";
import type { QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";
import { counted, kick, law, NOW, readings, service, tick } from "./fixtures";

interface Row {
  readonly name: string;
  readonly history: History;
  readonly service?: Partial<ServiceState>;
  readonly settings?: Partial<QueueScalerSettingsInput>;
  readonly expected: Partial<Decision>;
}

/** Eight messages wait and two are worked on: need 9, more than the five tasks there are. */
const busy = (from: number, until: number) => readings({ ready: 8, unacked: 2, consumers: 5 }, from, until);
const wanting = busy(900, 0);
const five = { desired: 5, running: 5 };
const launching = { desired: 5, running: 3, pending: 2 };

/** Three of three slots busy: first a message every 20 s is finished, then nothing any more. */
const stalledFor = (seconds: number) =>
  readings({ ready: 4, unacked: 3, consumers: 2 }).map((sample) => ({
    ...sample,
    published: 500,
    acknowledged: 100 + Math.floor(Math.min(sample.at - NOW, -seconds) / 20),
  }));
const stalled = stalledFor(200);
const three = { desired: 3, running: 3, protected: 3 };

/** The rows of the control law's failure table that are decided here; the others are the handler's. */
const rows: Row[] = [
  // Age of the data
  {
    name: "data of 45 to 180 s go out",
    history: tick(readings({ ready: 3 }, 900, 120)),
    expected: { desired: 3, action: "out", ageSeconds: 120, signals: [] },
  },
  {
    name: "data of 45 to 180 s never go in, and tell that scale-in is blocked",
    history: tick(readings({}, 900, 120)),
    service: five,
    expected: { desired: 5, action: "hold", signals: ["scaleInBlocked"] },
  },
  {
    name: "data older than 180 s are stale: the count stays",
    history: tick(readings({ ready: 9 }, 900, 190)),
    service: five,
    expected: { desired: 5, action: "hold", need: null, signals: ["stale"] },
  },
  {
    name: "no data at all are stale",
    history: tick([]),
    service: five,
    expected: { desired: 5, action: "hold", reading: null, signals: ["stale"] },
  },
  {
    name: "a gap in the window blocks scale-in and tells it",
    history: tick([...readings({}, 900, 100), ...readings({}, 60)]),
    service: five,
    expected: { desired: 5, action: "hold", reasons: ["gap-in-window"], signals: ["scaleInBlocked"] },
  },
  {
    name: "a kick does not say that scale-in is blocked, because it would never go in",
    history: kick(readings({}, 900, 120)),
    service: five,
    expected: { action: "hold", signals: [] },
  },
  {
    name: "a window with a higher need is no blocked scale-in",
    history: tick([...readings({ ready: 5 }, 900, 100), ...readings({}, 90)]),
    service: five,
    expected: { reasons: ["window-not-over"], signals: [] },
  },
  // Missing and impossible numbers
  {
    name: "work in progress that is missing blocks scale-in and is an unknown series",
    history: tick(readings({ unacked: null })),
    service: five,
    expected: { desired: 5, action: "hold", signals: ["scaleInBlocked", "unknownSeries"] },
  },
  {
    name: "messages waiting that are NaN are an unknown series, and without any reading the queue can't be seen",
    history: tick(readings({ ready: Number.NaN })),
    expected: { need: null, signals: ["stale", "unknownSeries"] },
  },
  {
    name: "a newest reading without messages waiting is an unknown series; the one before it decides",
    history: tick([...readings({ ready: 3 }, 900, 10), ...readings({ ready: null }, 0)]),
    expected: { desired: 3, ageSeconds: 10, signals: ["unknownSeries"] },
  },
  {
    name: "consumers that are missing are an unknown series",
    history: tick(readings({ consumers: null })),
    expected: { signals: ["unknownSeries"] },
  },
  {
    name: "a negative counter is an unknown series",
    history: tick(readings({ published: -1 })),
    expected: { publishRatePerSecond: null, signals: ["unknownSeries"] },
  },
  {
    name: "a counter that is absent is no fault: a queue that was never used has none",
    history: tick(readings({ published: null, acknowledged: null })),
    expected: { publishRatePerSecond: null, signals: [] },
  },
  {
    name: "a number that was unknown once is no fault any more",
    history: tick([...readings({ unacked: null }, 900, 10), ...readings({}, 0)]),
    expected: { signals: [] },
  },
  {
    name: "counts of the service alone say nothing about the queue",
    history: tick([
      ...readings({}, 900, 10),
      {
        at: NOW,
        ready: null,
        unacked: null,
        consumers: null,
        published: null,
        acknowledged: null,
        desired: 1,
        running: 1,
      },
    ]),
    expected: { ageSeconds: 10, signals: [] },
  },
  // Deployment
  {
    name: "more than one deployment goes out and tells of the freeze",
    history: tick(readings({ ready: 3 })),
    service: { deployments: 2 },
    expected: { desired: 3, action: "out", signals: ["deployment"] },
  },
  {
    name: "a rollout in progress never goes in and tells of the freeze",
    history: tick(readings()),
    service: { ...five, rollout: "IN_PROGRESS" },
    expected: { desired: 5, action: "hold", reasons: ["deployment"], signals: ["deployment"] },
  },
  {
    name: "a failed rollout is over",
    history: tick(readings()),
    service: { ...five, rollout: "FAILED" },
    expected: { desired: 1, action: "in", signals: [] },
  },
  // LaunchStuck
  {
    name: "fewer tasks than desired for 10 minutes add none",
    history: tick(counted(wanting, 5, 3)),
    service: launching,
    expected: { desired: 5, action: "hold", need: 9, reasons: ["launch-stuck"], signals: ["launchStuck"] },
  },
  {
    name: "a kick adds none to them either",
    history: kick(counted(wanting, 5, 3)),
    service: launching,
    expected: { desired: 5, action: "hold", signals: ["launchStuck"] },
  },
  {
    name: "tasks that do not start may still go",
    history: tick(counted(readings({ consumers: 3 }), 5, 3)),
    service: launching,
    expected: { desired: 1, action: "in", signals: ["launchStuck"] },
  },
  {
    name: "tasks that do not start never hinder minTasks",
    history: tick(counted(wanting, 5, 3)),
    service: { desired: 5, running: 3 },
    settings: { minTasks: 6 },
    expected: {
      desired: 6,
      action: "out",
      reasons: ["need-above-desired", "launch-stuck"],
      signals: ["launchStuck"],
    },
  },
  {
    name: "tasks that do not start never hinder fallbackTasks",
    history: tick(
      counted(readings(), 5, 3).map((sample) =>
        sample.at > NOW - 400 ? { ...sample, ready: null, unacked: null } : sample,
      ),
    ),
    service: launching,
    settings: { fallbackTasks: 8 },
    expected: { desired: 8, action: "out", signals: ["stale", "unknownSeries", "launchStuck"] },
  },
  {
    name: "tasks that run by now are not stuck",
    history: tick(counted(wanting, 5, 3)),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "tasks that keep coming up behind a growing count are not stuck",
    history: tick([...counted(wanting.slice(0, 60), 4, 3), ...counted(wanting.slice(60), 5, 4)]),
    service: { desired: 5, running: 4 },
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "a count that is not yet 10 minutes old is not stuck",
    history: tick([...counted(wanting.slice(0, 40), 3, 3), ...counted(wanting.slice(40), 5, 3)]),
    service: launching,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "counts that are not known for the whole 10 minutes freeze nothing",
    history: tick([...wanting.slice(0, 40), ...counted(wanting.slice(40), 5, 3)]),
    service: launching,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "counts with a hole of more than 6 minutes freeze nothing",
    history: tick([...counted(wanting.slice(0, 30), 5, 3), ...wanting.slice(30)]),
    service: launching,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "of two counts of one moment the larger running one holds",
    history: tick([...counted(wanting, 5, 3), ...counted(readings({ ready: null }, 120, 120), 5, 5)]),
    service: launching,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "of two counts of one moment the smaller desired one holds",
    history: tick([...counted(wanting, 5, 3), ...counted(readings({ ready: null }, 120, 120), 3, 3)]),
    service: launching,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "a start-up of more than 10 minutes is waited for",
    history: tick([...counted(busy(1200, 810), 3, 3), ...counted(busy(800, 0), 5, 3)]),
    service: launching,
    settings: { startupSeconds: 1000 },
    expected: { desired: 10, action: "out", signals: [] },
  },
  // NotConsuming
  {
    name: "fewer consumers than tasks for 5 minutes add none",
    history: tick(counted(readings({ ready: 9, consumers: 4 }), 5, 5)),
    service: five,
    expected: { desired: 5, action: "hold", reasons: ["not-consuming"], signals: ["notConsuming"] },
  },
  {
    name: "a kick adds none to them either, although CloudWatch is a minute behind its reading",
    history: kick([
      ...counted(readings({ ready: 9, consumers: 4 }, 900, 60), 5, 5),
      ...readings({ ready: 9, consumers: 4 }, 0),
    ]),
    service: five,
    expected: { desired: 5, action: "hold", signals: ["notConsuming"] },
  },
  {
    name: "consumers that are unknown for more than three of the 5 minutes freeze nothing",
    history: tick(
      counted(readings({ ready: 9, consumers: 4 }), 5, 5).map((sample) =>
        sample.at > NOW - 250 && sample.at < NOW - 50 ? { ...sample, consumers: null } : sample,
      ),
    ),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "the first task for waiting messages starts all the same",
    history: tick(counted(readings({ ready: 9, consumers: 0 }), 0, 1)),
    service: { desired: 0, running: 1 },
    settings: { minTasks: 0 },
    expected: { desired: 1, action: "out", signals: ["notConsuming"] },
  },
  {
    name: "one reading with all consumers within 5 minutes is enough",
    history: tick(
      counted(readings({ ready: 9, consumers: 4 }), 5, 5).map((sample) =>
        sample.at === NOW - 250 ? { ...sample, consumers: 5 } : sample,
      ),
    ),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "tasks that came up within the 5 minutes are not yet missed as consumers",
    history: tick([
      ...counted(readings({ ready: 9, consumers: 4 }, 900, 200), 5, 4),
      ...counted(readings({ ready: 9, consumers: 4 }, 190), 5, 5),
    ]),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "consumers that are unknown freeze nothing",
    history: tick(
      counted(readings({ ready: 9, consumers: 4 }), 5, 5).map((s, i) => (i < 80 ? { ...s, consumers: null } : s)),
    ),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  {
    name: "tasks whose number is unknown freeze nothing",
    history: tick(readings({ ready: 9, consumers: 0 })),
    service: five,
    expected: { desired: 9, action: "out", signals: [] },
  },
  // NoProgress
  {
    name: "no acknowledgement for three learned service times with all slots busy adds none",
    history: tick(stalled),
    service: three,
    expected: {
      desired: 3,
      action: "hold",
      serviceTimeLearned: true,
      reasons: ["no-progress"],
      signals: ["noProgress"],
    },
  },
  {
    name: "no acknowledgement for three service times of the prior tells it, and adds tasks",
    history: tick(stalled.map((sample) => ({ ...sample, acknowledged: 100 }))),
    service: three,
    expected: { desired: 6, action: "out", serviceTimeLearned: false, signals: ["noProgress"] },
  },
  {
    name: "two slots that are stuck prove nothing: every 25th job lasts as long, so it is told, and tasks are added",
    history: tick(stalled),
    service: { desired: 2, running: 2, protected: 2 },
    expected: { action: "out", serviceTimeLearned: true, signals: ["noProgress"] },
  },
  {
    name: "a slot that is free makes it no stall",
    history: tick(stalled),
    service: { desired: 4, running: 4, protected: 3 },
    expected: { desired: 6, action: "out", signals: [] },
  },
  {
    name: "an acknowledgement in the newest reading ends the stall",
    history: tick(stalled.map((sample) => (sample.at === NOW ? { ...sample, acknowledged: 600 } : sample))),
    service: three,
    expected: { action: "out", signals: [] },
  },
  {
    name: "acknowledgements that are unknown prove no stall",
    history: tick(stalled.map((sample) => (sample.at > NOW - 200 ? { ...sample, acknowledged: null } : sample))),
    service: three,
    expected: { action: "out", signals: [] },
  },
  {
    name: "three service times that are not yet over prove no stall",
    history: tick(stalled.filter(({ at }) => at <= NOW - 60).map((sample) => ({ ...sample, at: sample.at + 60 }))),
    service: three,
    expected: { action: "out", signals: [] },
  },
  {
    name: "readings that are missing for more than three minutes prove no stall",
    history: tick(stalledFor(400).filter(({ at }) => at < NOW - 300 || at > NOW - 100)),
    service: three,
    expected: { action: "out", signals: [] },
  },
  {
    name: "the newest reading's own load proves nothing, so that more work never forbids tasks",
    history: tick([
      ...stalled.slice(0, -1),
      ...readings({ ready: 4, unacked: 1, acknowledged: 90, published: 500 }, 0),
    ]),
    service: three,
    expected: { desired: 3, action: "hold", reasons: ["no-progress"] },
  },
  {
    name: "no task runs, so no slot is busy",
    history: tick(stalled),
    service: { desired: 2, running: 0, protected: 0 },
    expected: { action: "out", signals: [] },
  },
  // Saturated
  {
    name: "a need above maxTasks goes to maxTasks and tells it",
    history: tick(readings({ ready: 40 })),
    expected: { desired: 11, action: "out", need: 40, signals: ["saturated"] },
  },
  {
    name: "a need of maxTasks is no shortage",
    history: tick(readings({ ready: 11 })),
    expected: { desired: 11, signals: [] },
  },
];

test.each(rows)("$name", (row) => {
  expect(decide(row.history, service(row.service), law(row.settings), NOW)).toMatchObject(row.expected);
});
