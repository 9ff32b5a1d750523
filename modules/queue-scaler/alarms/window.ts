/** When an alarm rings: `datapointsToAlarm` of the last `evaluationPeriods` periods must be wrong. */
export interface Window {
  /** Seconds of one period. */
  readonly period: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
}

const DAY_MINUTES = 24 * 60;

/**
 * Wrong for about so many minutes without a break, seen by something that looks every `everyMinutes`. A period holds two
 * looks, because one may be late or lost: with one a period, a look that slips over a period's end would leave it empty and
 * begin the count anew. The first and the last period may be partly filled, so there is one more than the minutes need.
 *
 * CloudWatch looks back a day at most with periods below an hour, and a week with longer ones: beyond a day periods are hours.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (Period)
 */
export function lasting(minutes: number, everyMinutes: number): Window {
  const periodsOf = (length: number) => Math.ceil(minutes / length) + 1;
  const pair = 2 * everyMinutes;
  const periodMinutes = pair * periodsOf(pair) <= DAY_MINUTES ? pair : 60;
  const periods = periodsOf(periodMinutes);
  return { period: periodMinutes * 60, evaluationPeriods: periods, datapointsToAlarm: periods };
}

/** Wrong so many times within minutes, seen by something that looks every `everyMinutes`. */
export function repeatedly(times: number, withinMinutes: number, everyMinutes: number): Window {
  const looks = Math.max(times, Math.ceil(withinMinutes / everyMinutes));
  return { period: everyMinutes * 60, evaluationPeriods: looks, datapointsToAlarm: times };
}

/** Nothing at all for so many periods. */
export function silentFor(periods: number, everyMinutes: number): Window {
  return { period: everyMinutes * 60, evaluationPeriods: periods, datapointsToAlarm: periods };
}
