const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  DAY,
];

export interface TimeTicks {
  /** Seconds, on the scale of the points. */
  readonly at: readonly number[];
  /** What stands at a tick. */
  label(seconds: number): string;
  /** What the labels are. */
  readonly meaning: string;
}

/**
 * Where a time axis has its ticks: on full minutes, hours or days.
 * @param startEpochSeconds Unix time of second 0, for clock time in UTC; hours and minutes since second 0 without it
 * @param most how many ticks fit
 */
export function timeTicks(from: number, to: number, startEpochSeconds: number | undefined, most: number): TimeTicks {
  const step = STEPS.find((seconds) => (to - from) / seconds <= most) ?? Math.ceil((to - from) / most / DAY) * DAY;
  const offset = startEpochSeconds ?? 0;
  const at: number[] = [];
  for (let tick = Math.ceil((from + offset) / step) * step; tick <= to + offset; tick += step) at.push(tick - offset);
  if (startEpochSeconds === undefined) {
    return {
      at,
      label: (seconds) => `${Math.floor(seconds / HOUR)}:${twoDigits(Math.floor((seconds % HOUR) / MINUTE))}`,
      meaning: "hours:minutes since the start",
    };
  }
  const iso = (seconds: number) => new Date((seconds + offset) * 1000).toISOString();
  const days = [...new Set([from, to].map((seconds) => iso(seconds).slice(0, 10)))].join(" to ");
  return {
    at,
    label: (seconds) => (step < DAY ? iso(seconds).slice(11, 16) : iso(seconds).slice(5, 10)),
    meaning: `UTC, ${days}`,
  };
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
