import type { Sample } from "../../functions/queue-scaler/decide";

/** Messages waiting within one period, as CloudWatch aggregates the readings it has. */
export interface ReadyStatistics {
  readonly average: number;
  readonly maximum: number;
}

/**
 * Statistics of `ready` over [fromSeconds, toSeconds), or null when no reading of that time has arrived.
 *
 * @param metrics readings that have arrived, newest last
 */
export function readyStatistics(
  metrics: readonly Sample[],
  fromSeconds: number,
  toSeconds: number,
): ReadyStatistics | null {
  let sum = 0;
  let count = 0;
  let maximum = 0;
  for (let i = metrics.length - 1; i >= 0; i--) {
    const sample = metrics[i];
    if (sample === undefined || sample.at < fromSeconds) break;
    if (sample.at >= toSeconds || sample.ready === null) continue;
    sum += sample.ready;
    count++;
    maximum = Math.max(maximum, sample.ready);
  }
  return count === 0 ? null : { average: sum / count, maximum };
}

/** How much further back than it must an alarm looks for points that are late or missing: assumed, AWS gives no number. */
const SPARE_PERIODS = 2;

/**
 * The points that an "N of N" alarm judges, newest first; null is INSUFFICIENT_DATA: too few of them exist.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 *
 * @param pointAt the value of the period that ended `periodsAgo` complete periods ago, 0 the newest; null when it has none
 */
export function alarmPoints(
  evaluationPeriods: number,
  pointAt: (periodsAgo: number) => number | null,
): readonly number[] | null {
  const points: number[] = [];
  for (let periodsAgo = 0; periodsAgo < evaluationPeriods + SPARE_PERIODS; periodsAgo++) {
    const point = pointAt(periodsAgo);
    if (point !== null) points.push(point);
    if (points.length === evaluationPeriods) return points;
  }
  return null;
}
