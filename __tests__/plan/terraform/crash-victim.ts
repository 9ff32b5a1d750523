import { planStacks } from "../../../plan";

/** A run for cleanup.test.ts to kill: `crash-victim.ts <stacks as JSON>`; says when terraform is at work. */
void planStacks(JSON.parse(process.argv[2] ?? "[]"), { onProgress: ({ phase }) => console.log(phase) });
