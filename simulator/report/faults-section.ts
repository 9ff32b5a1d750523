import { cellOf } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { OURS } from "../policies/ours";
import { list, number, withInterval } from "./format";
import { markdownTable } from "./layout";
import { ASK_THE_BROKER } from "./why-not";

/** Shown beside ours: what it replaces, and what is closest to it in figures. */
const BESIDE = ["document", "keda", "knative"];

const PUBLISHER_OUTAGE = "publisher-outage";
const BROKER_UNREACHABLE = "broker-unreachable";

/** What ours does while something fails. */
export function faultsSection({ workloads, cells }: Evaluation): string {
  const faulty = workloads.filter(({ kind }) => kind === "fault");
  const rows = faulty.flatMap((workload) => {
    const ours = cellOf(cells, workload.name, OURS.name)?.summary;
    if (!ours) return [];
    const others = BESIDE.map((name) => cellOf(cells, workload.name, name)?.summary);
    return [
      [
        workload.title,
        withInterval(ours.violationPercent),
        withInterval(ours.taskHours),
        number(ours.waitP95Seconds.mean),
        `${ours.blindScaleIns} / ${ours.kills} / ${ours.outOfRange}`,
        ...others.map((other) =>
          other
            ? `${number(other.violationPercent.mean)} % at ${number(other.taskHours.mean)} h, ${other.blindScaleIns} / ${other.kills} / ${other.outOfRange}`
            : "–",
        ),
      ],
    ];
  });
  if (rows.length === 0) return "";
  const head = ["fault", "violations, %", "task-hours", "p95 wait, s", "blind / kills / out of range", ...BESIDE];
  return [
    "## Faults",
    "Beside ours, rivals: violations at task-hours, then blind scale-ins, kills and changes out of range.",
    markdownTable(head, rows),
    faulty.map(({ title, about }) => `- **${title}**: ${about}.`).join("\n"),
  ].join("\n\n");
}

/** What the table says, in sentences: first what the law depends on and rivals do not. */
export function faultSentences({ workloads, cells, policies }: Evaluation): string[] {
  const violations = (fault: string, policy: string) => cellOf(cells, fault, policy)?.summary.violationPercent.mean;
  const polling = policies.map(({ name }) => name).filter((name) => ASK_THE_BROKER.includes(name));
  const told = (fault: string) => {
    const ours = violations(fault, OURS.name);
    const others = polling.flatMap((name) => {
      const theirs = violations(fault, name);
      return theirs === undefined ? [] : [`${name} ${number(theirs)} %`];
    });
    return ours === undefined || others.length === 0 ? undefined : `ours ${number(ours)} %, ${list(others)}`;
  };
  const outage = told(PUBLISHER_OUTAGE);
  const unreachable = told(BROKER_UNREACHABLE);
  const [worst] = workloads
    .filter(({ kind, name }) => kind === "fault" && name !== PUBLISHER_OUTAGE && name !== BROKER_UNREACHABLE)
    .flatMap(({ name, title }) => {
      const mean = violations(name, OURS.name);
      return mean === undefined ? [] : [{ title, mean }];
    })
    .sort((a, b) => b.mean - a.mean);
  return [
    ...(outage === undefined
      ? []
      : [
          `**Without the publisher** ours is blind and only holds what it has; rivals that ask the broker themselves do not need it. Violations: ${outage}.`,
        ]),
    ...(unreachable === undefined ? [] : [`When nobody reaches the broker, no policy sees the queue: ${unreachable}.`]),
    ...(worst === undefined
      ? []
      : [`Under every other fault ours violates ${number(worst.mean)} % at most (${worst.title}).`]),
  ];
}
