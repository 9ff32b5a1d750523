/**
 * Memory in MiB that Fargate offers for each number of CPU units.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
export const FARGATE_MEMORY: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, steps(1024, 4096, 1024)],
  [1024, steps(2048, 8192, 1024)],
  [2048, steps(4096, 16384, 1024)],
  [4096, steps(8192, 30720, 1024)],
  [8192, steps(16384, 61440, 4096)],
  [16384, steps(32768, 122880, 8192)],
]);

/** What is wrong with a size, undefined when Fargate offers it. */
export function wrongSize(cpu: number, memory: number | undefined): string | undefined {
  const offered = FARGATE_MEMORY.get(cpu);
  if (offered === undefined) return `cpu is ${cpu}; Fargate allows ${[...FARGATE_MEMORY.keys()].join(", ")}`;
  if (memory === undefined || offered.includes(memory)) return undefined;
  return `memory is ${memory} with cpu ${cpu}; Fargate allows ${inWords(offered)}`;
}

function steps(first: number, last: number, step: number): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);
}

function inWords(sizes: readonly number[]): string {
  const [first = 0, second = 0] = sizes;
  return sizes.length > 4 ? `${first} to ${sizes.at(-1)} in steps of ${second - first}` : sizes.join(", ");
}
