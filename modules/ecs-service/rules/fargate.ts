import type { Problem } from "../../core/rules";

/** Memory that Fargate offers for a CPU size. */
interface Size {
  readonly minMiB: number;
  readonly maxMiB: number;
  readonly stepMiB: number;
}

/**
 * CPU units (1024 = one vCPU) and the memory that goes with them. 256 units take 512, 1024 or 2048 MiB only.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
export const FARGATE_SIZES: Readonly<Record<number, Size>> = {
  256: { minMiB: 512, maxMiB: 2048, stepMiB: 512 },
  512: { minMiB: 1024, maxMiB: 4096, stepMiB: 1024 },
  1024: { minMiB: 2048, maxMiB: 8192, stepMiB: 1024 },
  2048: { minMiB: 4096, maxMiB: 16384, stepMiB: 1024 },
  4096: { minMiB: 8192, maxMiB: 30720, stepMiB: 1024 },
  8192: { minMiB: 16384, maxMiB: 61440, stepMiB: 4096 },
  16384: { minMiB: 32768, maxMiB: 122880, stepMiB: 8192 },
};

/** Memory sizes, in MiB, that a CPU size allows; empty for a CPU size that does not exist. */
export function memorySizes(cpu: number): number[] {
  const size = FARGATE_SIZES[cpu];
  if (!size) return [];
  const steps = Math.floor((size.maxMiB - size.minMiB) / size.stepMiB);
  const sizes = Array.from({ length: steps + 1 }, (_, step) => size.minMiB + step * size.stepMiB);
  return cpu === 256 ? sizes.filter((memory) => memory !== 1536) : sizes;
}

export function checkFargateSize(cpu: number, memoryMiB: number): Problem[] {
  const sizes = memorySizes(cpu);
  if (sizes.length === 0) {
    return [
      { field: "cpu", message: `${cpu}; Fargate offers ${Object.keys(FARGATE_SIZES).join(", ")}; choose one of these` },
    ];
  }
  if (sizes.includes(memoryMiB)) return [];
  const nearest = sizes.reduce((best, size) => (Math.abs(size - memoryMiB) < Math.abs(best - memoryMiB) ? size : best));
  const first = sizes[0];
  const last = sizes[sizes.length - 1];
  return [
    {
      field: "memoryMiB",
      message: `${memoryMiB} does not go with cpu ${cpu}; Fargate allows ${first} to ${last} MiB there (${sizes.length} sizes); the nearest is ${nearest}`,
    },
  ];
}
