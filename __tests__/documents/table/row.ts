import type { DeviationId } from "../deviations";
import { broken, mismatch } from "./expectation";
import { describeLocation, type Location } from "./location";
import { type Documents, read, withChange } from "./plan-documents";

/** The documents that the two systems were built by, as they are named beside this repository. */
export const DOCUMENTS = {
  "000": "000_532712a43023bab0.txt",
  "001": "001_fa484782ec4660ee.txt",
  "002": "002_b10cc7826fa48b96.txt",
  "003": "003_901080918c8ae967.txt",
  "004": "004_ce989e87e77c0823.txt",
} as const;

export type DocumentNumber = keyof typeof DOCUMENTS;

/** A fact of a document: where it is said, where it stands in a plan, and what is there. */
export interface Row {
  readonly document: DocumentNumber;
  /** Line of the document, from 1. */
  readonly line: number;
  /** Words of that line. */
  readonly sentence: string;
  readonly where: Location;
  /** What the document says is there: a value, or an expectation of `expectation.ts`. */
  readonly says: unknown;
  /** What is there instead, and why. */
  readonly instead?: Instead;
}

interface Instead {
  readonly value: unknown;
  readonly deviation: DeviationId;
}

export const instead = (value: unknown, deviation: DeviationId): Instead => ({ value, deviation });

type Fact = readonly [line: number, sentence: string, where: Location, says: unknown, instead?: Instead];

/** The rows of one document, one a line: line, words of it, where, what is there, and what is there instead. */
export function rowsOf(document: DocumentNumber, facts: readonly Fact[]): Row[] {
  return facts.map(([line, sentence, where, says, instead]) => ({ document, line, sentence, where, says, instead }));
}

/** `002 line 169 · "CPU" · busyb-production-google-workspace-mcp aws_ecs_task_definition cpu` */
export function describeRow({ document, line, sentence, where }: Row): string {
  return `${document} line ${line} · "${sentence}" · ${describeLocation(where)}`;
}

/** What is wrong with a row, in one sentence; undefined when the plan is as it says. */
export function failure(row: Row, documents: Documents): string | undefined {
  try {
    return mismatch(expectedIn(row), read(row.where, documents), documents);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The documents with the row's value broken at its place. */
export function withRowBroken(row: Row, documents: Documents): Documents {
  return withChange(row.where, broken(expectedIn(row), read(row.where, documents), documents), documents);
}

/** Whether the plan's value would also pass for the document's: then nothing deviates. */
export function alsoFits(row: Row, documents: Documents): boolean {
  return mismatch(row.says, read(row.where, documents), documents) === undefined;
}

function expectedIn(row: Row): unknown {
  return row.instead ? row.instead.value : row.says;
}
