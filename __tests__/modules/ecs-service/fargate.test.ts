import * as fc from "fast-check";
import { checkFargateSize, FARGATE_SIZES, memorySizes } from "../../../modules/ecs-service";

const GIB = 1024;
/** In GB, as AWS's table prints it: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html */
const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
const AWS: readonly [number, readonly number[]][] = [
  [256, [0.5, 1, 2]],
  [512, [1, 2, 3, 4]],
  [1024, [2, 3, 4, 5, 6, 7, 8]],
  [2048, range(4, 16, 1)],
  [4096, range(8, 30, 1)],
  [8192, range(16, 60, 4)],
  [16384, range(32, 120, 8)],
];

test.each(AWS)("%i CPU units take the memory that AWS lists", (cpu, gigabytes) => {
  expect(memorySizes(cpu)).toEqual(gigabytes.map((size) => size * GIB));
});

test("there are no other CPU sizes", () => {
  expect(Object.keys(FARGATE_SIZES).map(Number)).toEqual(AWS.map(([cpu]) => cpu));
  expect(memorySizes(128)).toEqual([]);
});

test("exactly the listed sizes are accepted", () => {
  const cpus = fc.constantFrom(128, 300, ...AWS.map(([cpu]) => cpu));
  const memory = fc.oneof(
    fc.integer({ min: 0, max: 130_000 }),
    fc.constantFrom(...AWS.flatMap(([, sizes]) => sizes.map((size) => size * GIB))),
  );
  fc.assert(
    fc.property(cpus, memory, (cpu, memoryMiB) => {
      const listed = AWS.some(([size, memories]) => size === cpu && memories.includes(memoryMiB / GIB));
      expect(checkFargateSize(cpu, memoryMiB).length === 0).toBe(listed);
    }),
  );
});

test.each([
  [300, 512, "cpu", "300; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384; choose one of these"],
  [
    256,
    1536,
    "memoryMiB",
    "1536 does not go with cpu 256; Fargate allows 512 to 2048 MiB there (3 sizes); the nearest is 1024",
  ],
  [
    256,
    4096,
    "memoryMiB",
    "4096 does not go with cpu 256; Fargate allows 512 to 2048 MiB there (3 sizes); the nearest is 2048",
  ],
  [
    8192,
    17_000,
    "memoryMiB",
    "17000 does not go with cpu 8192; Fargate allows 16384 to 61440 MiB there (12 sizes); the nearest is 16384",
  ],
])("%i CPU units with %i MiB are refused", (cpu, memoryMiB, field, message) => {
  expect(checkFargateSize(cpu, memoryMiB)).toEqual([{ field, message }]);
});
