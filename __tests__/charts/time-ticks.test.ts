import { timeTicks } from "../../charts/time-ticks";

const labels = (from: number, to: number, start?: number, most = 8) => {
  const ticks = timeTicks(from, to, start, most);
  return ticks.at.map((at) => ticks.label(at));
};

describe("timeTicks", () => {
  it("counts hours and minutes since the start", () => {
    expect(labels(0, 7200)).toEqual(
      ["0:00", "0:15", "0:30", "0:45", "1:00", "1:15", "1:30", "1:45", "2:00"].slice(0, 9),
    );
    expect(timeTicks(0, 7200, undefined, 8).meaning).toBe("hours:minutes since the start");
  });

  it("stands on full hours of the clock, whenever the start was", () => {
    const start = Date.UTC(2026, 0, 31, 21, 50, 20) / 1000;
    expect(labels(0, 5 * 3600, start, 6)).toEqual(["22:00", "23:00", "00:00", "01:00", "02:00"]);
    expect(timeTicks(0, 5 * 3600, start, 6).meaning).toBe("UTC, 2026-01-31 to 2026-02-01");
  });

  it("names days when hours are too many", () => {
    expect(labels(0, 3 * 86_400, Date.UTC(2026, 0, 31) / 1000, 4)).toEqual(["01-31", "02-01", "02-02", "02-03"]);
  });

  it.each([[90], [3600], [86_400], [40 * 86_400], [400 * 86_400]])(
    "never has more ticks over %i s than fit",
    (span) => {
      expect(timeTicks(0, span, undefined, 7).at.length).toBeLessThanOrEqual(8);
    },
  );
});
