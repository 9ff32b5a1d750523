import type { Location } from "../../core";
import { Charts } from "./charts";
import type { Pane } from "./pane";
import { alarmStates, text, type Widget } from "./widgets";
import { headWords, paneWords } from "./words";

export interface DashboardProps {
  readonly metricNamespace: string;
  readonly location: Location;
  /** The function that reads all queues, and its alarms. */
  readonly publisher: { readonly functionName: string; readonly alarmArns: readonly string[] };
  readonly panes: readonly Pane[];
}

const HEAD = 3;
/** Heights of the charts of a service. */
const TASKS = 8;
const AGE = 4;
const DECISIONS = 6;
const PANE = TASKS + AGE + DECISIONS;
/** Height of the words, above the alarms. */
const WORDS = 9;
/** Columns of the charts; words and alarms stand to the right of them. */
const CHARTS = 16;
const BESIDE = 24 - CHARTS;

/** The `dashboard_body`: a head, and for each service three charts with one time axis, its words and its alarms. */
export function dashboardBody(props: DashboardProps): string {
  const { publisher, panes, location } = props;
  const hasAlarms = publisher.alarmArns.length > 0;
  const head = { x: 0, y: 0, width: hasAlarms ? CHARTS : 24, height: HEAD };
  const states = { x: CHARTS, y: 0, width: BESIDE, height: HEAD };
  const widgets = [
    text(head, headWords(publisher.functionName, location)),
    ...(hasAlarms ? [alarmStates(states, "Reading the queues", publisher.alarmArns)] : []),
    ...panes.flatMap((pane, index) => widgetsOf(pane, HEAD + index * PANE, props)),
  ];
  return JSON.stringify({ widgets });
}

function widgetsOf(pane: Pane, y: number, { metricNamespace, location }: DashboardProps): Widget[] {
  const charts = new Charts(pane, metricNamespace, location.region);
  const left = { x: 0, width: CHARTS };
  const right = { x: CHARTS, width: BESIDE };
  const hasAlarms = pane.alarmArns.length > 0;
  return [
    charts.queueAndTasks({ ...left, y, height: TASKS }),
    charts.age({ ...left, y: y + TASKS, height: AGE }),
    charts.decisions({ ...left, y: y + TASKS + AGE, height: DECISIONS }),
    text({ ...right, y, height: hasAlarms ? WORDS : PANE }, paneWords(pane, location)),
    ...(hasAlarms
      ? [alarmStates({ ...right, y: y + WORDS, height: PANE - WORDS }, `Alarms of ${pane.title}`, pane.alarmArns)]
      : []),
  ];
}
