import type { Cell } from "../evaluation/cells";
import type { Evaluation } from "../evaluation/evaluate";
import { OURS } from "../policies/ours";
import type { Workload } from "../traces";
import { compare } from "./compare";
import { conditionsSection, limitations, opening } from "./conditions-section";
import { faultSentences, faultsSection } from "./faults-section";
import { capital, difference, number, withInterval } from "./format";
import { gatesSection } from "./gates-section";
import { markdownTable } from "./layout";
import { costPicture, type Story, storyPictures } from "./pictures";
import { sensitivitySection } from "./sensitivity-section";
import { standings } from "./standings";
import { verdictSentences, verdictTable } from "./verdicts";

/** Files to write: their paths below a folder, and their contents. */
export type Files = ReadonlyMap<string, string>;

/** The evaluation's text, below its folder. */
export const DOCUMENT = "scaler-evaluation.md";
/** Its pictures. */
export const IMAGES = "images/scaler";
/** The workload made of the trace file. */
const CODE_BURST = "code-burst";
const CODE_SOURCE =
  "Data: [AzurePublicDataset](https://github.com/Azure/AzurePublicDataset), CC-BY 4.0; Patel et al., Splitwise: Efficient Generative LLM Inference Using Phase Splitting, ISCA 2024. The file is not part of this repository: `npm run simulate -- --trace FILE`.";
const MARK = "<!-- Written by npm run simulate; edit simulator/report instead. -->";

/**
 * The evaluation as Markdown with its pictures. It holds no date, version or machine: the same code gives the same bytes.
 * @param stories what is shown second by second
 */
export function evaluationDocument(evaluation: Evaluation, stories: readonly Story[]): Files {
  const files = new Map<string, string>();
  const picture = (name: string, svg: string, shows: string) => {
    files.set(`${IMAGES}/${name}.svg`, svg);
    return `<img src="${IMAGES}/${name}.svg" width="49%" alt="${shows}">`;
  };
  const usual = evaluation.workloads.filter(({ kind }) => kind === "workload");
  const cellsOn = ({ name }: Workload) => evaluation.cells.filter(({ workload }) => workload.name === name);

  const costs = usual.map((workload) =>
    picture(
      `costs-${workload.name}`,
      costPicture(cellsOn(workload), { ...evaluation, workload }),
      `Costs of all policies on ${workload.title}`,
    ),
  );
  const told = stories.map((story) => {
    const { workload, runs } = story;
    const pictures = storyPictures(story).map((svg, index) => {
      const policy = runs[index]?.policy ?? "";
      return picture(`story-${workload.name}-${policy}`, svg, `${workload.title} under ${policy}, second by second`);
    });
    return [`### ${workload.title}`, `${capital(workload.about)}.`, pictures.join("\n")].join("\n\n");
  });

  const sections = [
    MARK,
    "# The scaling law against its rivals",
    opening(evaluation),
    conditionsSection(evaluation),
    short(evaluation),
    gatesSection(evaluation),
    [
      "## Costs against violations",
      "Less is better both ways; nothing beats what the dashed line joins. The green area is the goal.",
      costs.join("\n"),
    ].join("\n\n"),
    ["## All figures", ...usual.map((workload) => workloadSection(workload, cellsOn(workload)))].join("\n\n"),
    ...(told.length > 0 ? [["## What happened", ...told].join("\n\n")] : []),
    faultsSection(evaluation),
    sensitivitySection(evaluation),
    rivals(evaluation),
    limitations(),
  ];
  files.set(DOCUMENT, `${sections.filter((section) => section !== "").join("\n\n")}\n`);
  return files;
}

function short(evaluation: Evaluation): string {
  const all = standings({ ...evaluation, workloads: evaluation.workloads.filter(({ kind }) => kind === "workload") });
  if (all.length === 0) return "";
  return [
    "## In short",
    [...verdictSentences(all, evaluation.cells), ...faultSentences(evaluation)]
      .map((sentence) => `- ${sentence}`)
      .join("\n"),
    "What the names mean stands under [the policies and their sources](#the-policies-and-their-sources). The table says where each rival stands. It is worse when it clearly costs more in one way and not clearly less in the other, better the other way round; clear is a difference, seed by seed, whose interval leaves out zero.",
    verdictTable(all),
  ].join("\n\n");
}

function workloadSection({ title, about, name }: Workload, cells: readonly Cell[]): string {
  const ours = cells.find(({ policy }) => policy.name === OURS.name);
  const head = [
    "policy",
    "violations, %",
    "task-hours",
    "p95 wait, s",
    "changes",
    "kills",
    "blind scale-ins",
    "ours − it: violations",
    "ours − it: task-hours",
  ];
  const rows = cells.map((cell) => {
    const { policy, summary } = cell;
    const against = ours && policy.name !== OURS.name ? compare(ours, cell) : undefined;
    return [
      policy.name === OURS.name ? `**${policy.name}**` : policy.name,
      withInterval(summary.violationPercent),
      withInterval(summary.taskHours),
      withInterval(summary.waitP95Seconds),
      number(summary.changes.mean),
      String(summary.kills),
      String(summary.blindScaleIns),
      against ? difference(against.violations) : "",
      against ? difference(against.hours) : "",
    ];
  });
  const source = name === CODE_BURST ? ` ${CODE_SOURCE}` : "";
  return [`### ${title}`, `\`${name}\`: ${about}.${source}`, markdownTable(head, rows)].join("\n\n");
}

function rivals({ policies }: Evaluation): string {
  const entries = policies.map(({ name, title, source }) => `- **${name}**, ${title}: ${source}.`);
  return ["## The policies and their sources", entries.join("\n")].join("\n\n");
}
