import type { Policy } from "../model";
import { clamp } from "./limits";

const POLL_SECONDS = 10;
const IDLE_SECONDS = 600;

/** Buildkite's agent scaler and the agents' own idle time-out. */
export const buildkite: Policy = {
  name: "buildkite",
  title: "Buildkite agent scaler",
  source:
    "https://github.com/buildkite/buildkite-agent-scaler/blob/main/scaler/scaling_calculator.go (desired = ceil((scheduled + running) / " +
    "agents per instance)), scaler.go (out at once, nothing on an error), template.yaml (poll 10 s, DisableScaleIn true) and its README " +
    "(instances end themselves when idle); https://github.com/buildkite/elastic-ci-stack-for-aws (ScaleInIdlePeriod 600 s). Assumed: " +
    "work goes to the same tasks first, so that the fewest idle tasks of the period are the ones idle all along",
  start(limits) {
    let idleHistory: { readonly at: number; readonly tasks: number }[] = [];
    let firstPollAt: number | null = null;
    return {
      everySeconds: POLL_SECONDS,
      tick({ now, broker, service }) {
        firstPollAt ??= now;
        if (broker === null || broker.ready === null || broker.unacked === null) return null;
        const wanted = clamp(Math.ceil((broker.ready + broker.unacked) / limits.slotsPerTask), limits);

        // A task that is to go is no longer idle but going: hence the smaller of the two counts.
        const tasks = Math.min(service.running, service.desired) - Math.ceil(broker.unacked / limits.slotsPerTask);
        idleHistory = idleHistory.filter(({ at }) => at > now - IDLE_SECONDS);
        idleHistory.push({ at: now, tasks });
        if (wanted > service.desired) return wanted;
        if (now - firstPollAt < IDLE_SECONDS) return null;
        const idleAllAlong = Math.min(...idleHistory.map((entry) => entry.tasks));
        if (idleAllAlong <= 0) return null;
        return clamp(Math.max(service.desired - idleAllAlong, wanted), limits);
      },
    };
  },
};
