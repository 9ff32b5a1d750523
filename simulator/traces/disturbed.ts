import type { Conditions } from "../engine/conditions";
import type { Fault } from "../faults";
import { poissonArrivals } from "./arrivals";
import { SQUARE_WAVE } from "./generated";
import { constant } from "./rates";
import { erlangs, HOUR, MINUTE, type Workload, workload } from "./workload";

const ALWAYS = { fromSeconds: 0, untilSeconds: 6 * HOUR };
const between = (fromMinutes: number, untilMinutes: number) => ({
  fromSeconds: fromMinutes * MINUTE,
  untilSeconds: untilMinutes * MINUTE,
});

function disturbed(
  base: Workload,
  name: string,
  title: string,
  about: string,
  faults: readonly Fault[],
  world: Partial<Conditions> = {},
): Workload {
  return { ...base, name, title, about, kind: "fault", conditions: { ...base.conditions, ...world, faults } };
}

const onSquareWave = (name: string, title: string, about: string, ...faults: readonly Fault[]): Workload =>
  disturbed(SQUARE_WAVE, name, title, `square wave; ${about}`, faults);

const DRIFT = workload({
  name: "drift",
  title: "Service time ×4",
  about:
    "Poisson with 1.5 erlang for 6 hours; jobs take 4 times as long in the middle two hours, which makes it 6 erlang",
  durationSeconds: 6 * HOUR,
  arrivals: (random) => poissonArrivals(constant(erlangs(1.5)), 6 * HOUR, random),
});

const POISON = workload({
  name: "poison",
  title: "Poison messages",
  about: "Poisson with 3 erlang for 6 hours; 3 messages, at 1, 2 and 3 hours, fail whenever they are worked on",
  durationSeconds: 6 * HOUR,
  arrivals: (random) => poissonArrivals(constant(erlangs(3)), 6 * HOUR, random),
});

/** The first message at or after each of these hours never succeeds. */
function poisoned(base: Workload, hours: readonly number[]): Workload {
  return {
    ...base,
    kind: "fault",
    trace(seed) {
      const trace = base.trace(seed);
      const poison = new Set(hours.map((hour) => trace.messages.findIndex(({ at }) => at >= hour * HOUR)));
      return {
        ...trace,
        messages: trace.messages.map((message, number) =>
          poison.has(number) ? { ...message, poison: true } : message,
        ),
      };
    },
  };
}

/** Every fault of the simulator once; the square wave rises at 30, 90, 150, … minutes and falls at 60, 120, 180, … */
export const DISTURBED: readonly Workload[] = [
  onSquareWave(
    "publisher-outage",
    "Publisher outage",
    "no readings from minute 45 to 75, over a fall, and from 145 to 165, over a rise",
    { kind: "publisher-outage", ...between(45, 75) },
    { kind: "publisher-outage", ...between(145, 165) },
  ),
  onSquareWave(
    "broker-unreachable",
    "Broker unreachable",
    "nobody can ask the broker from minute 45 to 75 and from 145 to 165",
    {
      kind: "broker-unreachable",
      ...between(45, 75),
    },
    { kind: "broker-unreachable", ...between(145, 165) },
  ),
  onSquareWave("metric-delay", "Late metrics", "a reading reaches CloudWatch after 5 to 120 s", {
    kind: "metric-delay",
    seconds: [5, 120],
    ...ALWAYS,
  }),
  onSquareWave("slow-start", "Slow starts", "a task needs 20 to 140 s to start", {
    kind: "slow-start",
    seconds: [20, 140],
    ...ALWAYS,
  }),
  disturbed(DRIFT, DRIFT.name, DRIFT.title, DRIFT.about, [
    { kind: "service-time-drift", factor: 4, ...between(120, 240) },
  ]),
  poisoned(POISON, [1, 2, 3]),
  onSquareWave("deployment", "Deployment", "a deployment runs from minute 85 to 125: over a rise, a peak and a fall", {
    kind: "deployment",
    ...between(85, 125),
  }),
  onSquareWave(
    "throttled",
    "UpdateService throttled",
    "changes are refused from minute 88 to 98, over a rise, and from 118 to 130, over a fall",
    { kind: "throttled", ...between(88, 98) },
    { kind: "throttled", ...between(118, 130) },
  ),
  onSquareWave(
    "event-trouble",
    "Duplicate and late events",
    "every tick and kick comes twice, and from minute 60 to 240 up to 150 s late",
    { kind: "duplicate-events", ...ALWAYS },
    { kind: "late-events", seconds: [0, 150], ...between(60, 240) },
  ),
  disturbed(
    SQUARE_WAVE,
    "unprotected",
    "No scale-in protection",
    "square wave; tasks do not protect themselves, and ECS stops any of them",
    [],
    { limits: { ...SQUARE_WAVE.conditions.limits, protection: false } },
  ),
];
