import {
  QUEUE_DIMENSION,
  QUEUE_METRICS,
  queueDimension,
  SCALER_METRICS,
  SERVICE_DIMENSION,
  SIGNALS,
} from "@slipway/functions/metrics";
import type { Pane } from "./pane";
import { chart, type Place, type Widget } from "./widgets";

/** CloudWatch's own palette, so that one thing has one colour in all charts. */
const COLOURS = {
  ready: "#ff7f0e",
  unacked: "#1f77b4",
  redelivered: "#e377c2",
  need: "#d62728",
  desired: "#9467bd",
  running: "#2ca02c",
  consumers: "#17becf",
  hold: "#c7c7c7",
  age: "#8c564b",
  readings: "#7f7f7f",
} as const;

/** The three charts of one service, one below the other on the same time axis. */
export class Charts {
  constructor(
    private readonly pane: Pane,
    private readonly metricNamespace: string,
    private readonly region: string,
  ) {}

  /** Messages to the left, tasks to the right. */
  queueAndTasks(place: Place): Widget {
    const { queue, service } = this.pane;
    const { minTasks, maxTasks } = service;
    return chart(place, {
      title: `Messages of ${queue} and tasks of ${this.pane.title}`,
      region: this.region,
      metrics: [
        this.ofQueue(QUEUE_METRICS.ready, { label: "waiting", color: COLOURS.ready }),
        this.ofQueue(QUEUE_METRICS.unacked, { label: "being worked on", color: COLOURS.unacked }),
        // A counter: what was added to it. After a restart of the broker it begins anew, below the axis.
        this.ofQueue(QUEUE_METRICS.redelivered, { id: "redelivered", visible: false }),
        [{ expression: "DIFF(redelivered)", label: "delivered again", color: COLOURS.redelivered }],
        this.ofService(SCALER_METRICS.need, { label: "tasks needed", color: COLOURS.need, yAxis: "right" }),
        this.ofService(SCALER_METRICS.desired, { label: "tasks desired", color: COLOURS.desired, yAxis: "right" }),
        this.ofService(SCALER_METRICS.running, { label: "tasks running", color: COLOURS.running, yAxis: "right" }),
        this.ofQueue(QUEUE_METRICS.consumers, { label: "consumers", color: COLOURS.consumers, yAxis: "right" }),
      ],
      left: "messages",
      right: "tasks",
      lines: [
        { label: `minTasks ${minTasks}`, value: minTasks, yAxis: "right" },
        { label: `maxTasks ${maxTasks}`, value: maxTasks, yAxis: "right" },
      ],
    });
  }

  /** How late readings are, what that forbids, and how many there are. With two axes it is as wide as its neighbours. */
  age(place: Place): Widget {
    const { queue, scaleInAgeSeconds, scaleOutAgeSeconds } = this.pane;
    return chart(place, {
      title: `Age of the newest reading of ${queue}`,
      region: this.region,
      metrics: [
        this.ofService(SCALER_METRICS.ageSeconds, { label: "age", color: COLOURS.age }),
        this.ofQueue(QUEUE_METRICS.heartbeat, {
          stat: "SampleCount",
          label: "readings a minute",
          color: COLOURS.readings,
          yAxis: "right",
        }),
      ],
      left: "seconds",
      right: "readings a minute",
      lines: [
        { label: `above ${scaleInAgeSeconds} s no task is taken away`, value: scaleInAgeSeconds },
        { label: `above ${scaleOutAgeSeconds} s nothing is decided`, value: scaleOutAgeSeconds },
      ],
    });
  }

  /** What was decided, and what was wrong then. */
  decisions(place: Place): Widget {
    return chart(place, {
      title: "Decisions, and what was wrong",
      region: this.region,
      period: this.decisionPeriod,
      metrics: [
        ...this.counted(SCALER_METRICS.out, { label: "tasks added", color: COLOURS.running }),
        ...this.counted(SCALER_METRICS.in, { label: "tasks taken away", color: COLOURS.unacked }),
        ...this.counted(SCALER_METRICS.hold, { label: "nothing changed", color: COLOURS.hold }),
        ...Object.values(SIGNALS).flatMap((name) => this.counted(name, { label: name, yAxis: "right" })),
      ],
      left: "decisions",
      right: "decisions with a signal",
    });
  }

  /** How often something happened. It is published only when it does, and a lone value would hardly be seen: silence is 0. */
  private counted(name: string, options: object): unknown[][] {
    const id = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const metric = this.ofService(name, { stat: "Sum", id, visible: false });
    return [metric, [{ expression: `FILL(${id}, 0)`, ...options }]];
  }

  private ofQueue(name: string, options: object): unknown[] {
    return [
      this.metricNamespace,
      name,
      QUEUE_DIMENSION,
      queueDimension(this.pane.queue),
      { stat: "Maximum", ...options },
    ];
  }

  private ofService(name: string, options: object): unknown[] {
    const { serviceName } = this.pane.service;
    const period = this.decisionPeriod;
    return [this.metricNamespace, name, SERVICE_DIMENSION, serviceName, { stat: "Maximum", period, ...options }];
  }

  /** A shorter one would break the lines. */
  private get decisionPeriod(): number {
    return 60 * this.pane.scheduleMinutes;
  }
}
