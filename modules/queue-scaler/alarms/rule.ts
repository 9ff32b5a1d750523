import type { Window } from "./window";

/** One alarm as data. */
export interface AlarmRule {
  /** End of the alarm's name, and its id below its owner: permanent. */
  readonly id: string;
  readonly metric: {
    readonly namespace: string;
    readonly name: string;
    readonly dimensions: Readonly<Record<string, string>>;
  };
  /** What is wrong: a number above a limit, or no number where one must be. */
  readonly breach: { readonly above: number } | "silence";
  readonly window: Window;
  /** Whether a person is told; else it only shows on the dashboard. */
  readonly tells: boolean;
  /** What is wrong. */
  readonly wrong: string;
  /** What happens meanwhile. */
  readonly meanwhile: string;
  /** What to do first. */
  readonly first: string;
}

/** What a person reads in the message of an alarm. */
export function description({ wrong, meanwhile, first }: AlarmRule): string {
  return `${wrong}. Meanwhile: ${meanwhile}. First: ${first}.`;
}
