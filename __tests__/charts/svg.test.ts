import { scatter } from "../../charts/scatter";
import { type TimeLineOptions, timeLine } from "../../charts/time-line";

const seconds = Array.from({ length: 86_400 }, (_, second) => second);
const options: TimeLineOptions = {
  title: 'A burst of "mandates" <60 & more>',
  subtitle: "seed 1",
  labels: { messages: "messages waiting", tasks: "tasks" },
  series: [
    { name: "ready", axis: "messages", filled: true, points: seconds.map((at) => [at, (at * 7919) % 61]) },
    { name: "unacked", axis: "messages", points: seconds.map((at) => [at, (at * 104_729) % 12]) },
    { name: "need", axis: "tasks", step: true, dashed: true, points: seconds.map((at) => [at, (at * 31) % 13]) },
    { name: "desired", axis: "tasks", step: true, points: seconds.map((at) => [at, Math.floor(at / 9000)]) },
    { name: "running", axis: "tasks", step: true, points: seconds.map((at) => [at, Math.floor(at / 9100)]) },
  ],
  bands: [{ from: 3000, to: 9000, label: "publisher outage" }],
};
const exactly = (value: number) => ({ mean: value, low: value, high: value });
const points = [
  { name: "ours", x: exactly(38), y: exactly(12), emphasised: true },
  { name: "theirs", x: exactly(41), y: { mean: 11, low: 9, high: 13 } },
  { name: "fixed", x: exactly(70), y: exactly(0) },
];
const costs = () => scatter({ title: "Costs", labels: { x: "task-hours", y: "%" }, points, goal: { x: 39, y: 12.5 } });

describe.each([
  ["a time line of a day, second by second", () => timeLine(options)],
  ["a scatter plot", costs],
])("%s", (_, draw) => {
  it("has the same bytes whenever it is drawn", () => {
    const first = draw();
    timeLine({ ...options, title: "another" });
    expect(draw()).toBe(first);
  });

  it("is smaller than 60 kB", () => {
    expect(Buffer.byteLength(draw())).toBeLessThan(60_000);
  });

  it("has its own background, and neither script nor style nor anything to load", () => {
    const svg = draw();
    expect(svg).toMatch(/<rect width="\d+" height="\d+" x="0" y="0" fill="#ffffff"/);
    expect(svg).not.toMatch(/<script|<style|class=|ecmeta|zr\d|javascript:|\son\w+=/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"]);
  });

  it("refers only to what it defines", () => {
    const svg = draw();
    const defined = [...svg.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(defined).toContain(id);
  });
});

describe("timeLine", () => {
  it("names its series, bands and axes, and says its title to those who do not see it", () => {
    const svg = timeLine(options);
    for (const text of ["ready", "unacked", "need", "desired", "running", "publisher outage", "messages waiting"]) {
      expect(svg).toContain(`>${text}</text>`);
    }
    expect(svg).toContain('aria-label="A burst of &#34;mandates&#34; &#60;60 &#38; more&#62;. seed 1"');
  });

  it("writes the label of a band above the panel, where no line runs", () => {
    const svg = timeLine(options);
    const top = Math.min(...[...svg.matchAll(/<path d="M46(?:\.\d+)? ([\d.]+)L742/g)].map(([, y]) => Number(y)));
    const label = /translate\([\d.]+ ([\d.]+)\)"[^>]*>publisher outage</.exec(svg)?.[1];
    expect(top).toBeGreaterThan(0);
    expect(Number(label)).toBeLessThan(top);
  });

  it("leaves out the panel of an axis without series", () => {
    const tasks = timeLine({ title: "Tasks", series: options.series.filter(({ axis }) => axis === "tasks") });
    expect(tasks).toContain(">tasks</text>");
    expect(tasks).not.toContain(">messages</text>");
  });

  it("shows the time of the clock when it knows when second 0 was", () => {
    const svg = timeLine({ ...options, startEpochSeconds: Date.UTC(2026, 2, 1, 5) / 1000 });
    expect(svg).toContain(">UTC, 2026-03-01 to 2026-03-02</text>");
    expect(svg).toContain(">06:00</text>");
  });

  it("can be given the top of an axis, so that two pictures compare", () => {
    const svg = timeLine({ ...options, highest: { messages: 200 } });
    expect(svg).toContain(">200</text>");
    expect(timeLine(options)).not.toContain(">200</text>");
  });

  it("draws an empty series without complaint", () => {
    expect(timeLine({ title: "Nothing", series: [{ name: "ready", axis: "messages", points: [] }] })).toContain(
      "</svg>",
    );
  });
});

describe("scatter", () => {
  it.each([
    ["a single point without any violation", [{ name: "ours", x: exactly(12), y: exactly(0) }]],
    [
      "costs on both ends of the scale",
      [
        { name: "a", x: exactly(0.02), y: exactly(100) },
        { name: "b", x: exactly(900), y: exactly(0.1) },
      ],
    ],
    ["a cost of exactly one tick", [{ name: "a", x: exactly(10), y: exactly(5) }]],
  ])("places %s within the picture", (_, those) => {
    const svg = scatter({ title: "Costs", labels: { x: "h", y: "%" }, points: those });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const dots = [...svg.matchAll(/transform="matrix\(4,0,0,4,([\d.]+),([\d.]+)\)"/g)];
    expect(dots).toHaveLength(those.length);
    for (const [, x, y] of dots) {
      expect(Number(x)).toBeGreaterThanOrEqual(46);
      expect(Number(x)).toBeLessThanOrEqual(560 - 18);
      expect(Number(y)).toBeGreaterThanOrEqual(78);
      expect(Number(y)).toBeLessThanOrEqual(400 - 46);
    }
  });

  it("has a scale of percentages even where there are none", () => {
    const none = [{ name: "ours", x: exactly(12), y: exactly(0) }];
    const svg = scatter({ title: "Costs", labels: { x: "h", y: "%" }, points: none });
    expect(svg).toMatch(/text-anchor="end"[^>]*>0<\/text>\s*<text [^>]*text-anchor="end"[^>]*>1<\/text>/);
  });

  it("names every point and marks the goal", () => {
    const svg = costs();
    for (const text of ["ours", "theirs", "fixed", "goal", "task-hours"]) expect(svg).toContain(`>${text}</text>`);
  });
});
