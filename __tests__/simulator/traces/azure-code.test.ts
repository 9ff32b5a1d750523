import { codeBurst, workloads } from "../../../simulator/traces";
import { readAzureTrace } from "../../../simulator/traces/azure-code";

const HEADER = "TIMESTAMP,ContextTokens,GeneratedTokens";
const line = (second: number) => `2023-11-16 18:17:${String(second).padStart(2, "0")}.9799600,4808,10`;
const csv = (count: number) => [HEADER, ...Array.from({ length: count }, (_, i) => line(i)), ""].join("\n");

test("times are seconds since the first request, oldest first", () => {
  expect(readAzureTrace(csv(30), "code.csv")).toEqual(Array.from({ length: 30 }, (_, i) => i));
  const reversed = csv(30).split("\n").toReversed().join("\n");
  expect(readAzureTrace(`${HEADER}\n${reversed.replace(HEADER, "")}`, "code.csv").slice(0, 3)).toEqual([0, 1, 2]);
});

test("lines may end as on Windows", () => {
  expect(readAzureTrace(csv(12).replaceAll("\n", "\r\n"), "code.csv")).toHaveLength(12);
});

test("every eleventh request is kept, six times slower, beginning where the seed says", () => {
  const workload = codeBurst(csv(50), "code.csv");
  const offsets = new Set<number>();
  for (let seed = 0; seed < 60; seed++) {
    const { messages, durationSeconds } = workload.trace(seed);
    const [first = { at: -1 }] = messages;
    offsets.add(first.at / 6);
    expect(durationSeconds).toBe(49 * 6);
    expect(messages.map(({ at }) => at)).toEqual(messages.map((_, i) => first.at + i * 66));
  }
  expect([...offsets].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("the file makes one more workload, the first one", () => {
  const [first, ...rest] = workloads({ name: "code.csv", text: csv(50) });
  expect(first?.name).toBe("code-burst");
  expect(rest.map(({ name }) => name)).toEqual(workloads().map(({ name }) => name));
});

test.each([
  [
    `${csv(12)}yesterday,1,2`,
    'code.csv, line 14: got "yesterday,1,2", needed a time as 2023-11-16 18:17:03.9799600 first; give the CSV of an Azure LLM inference trace (https://github.com/Azure/AzurePublicDataset)',
  ],
  [
    csv(3),
    "code.csv: got 3 requests, needed at least 11; give the CSV of an Azure LLM inference trace (https://github.com/Azure/AzurePublicDataset)",
  ],
])("another file is refused in one sentence", (text, message) => {
  expect(() => readAzureTrace(text, "code.csv")).toThrow(new Error(message));
});
