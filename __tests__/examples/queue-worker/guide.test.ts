import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const path = join(__dirname, "../../../docs/guides/queue-workers.md");
const guide = readFileSync(path, "utf8");
const worker = readFileSync(join(__dirname, "../../../examples/queue-worker/node/worker.ts"), "utf8");

test("the lines that the guide shows of the Node worker are lines of it", () => {
  const [, shown = ""] = /```ts\n(await protection[\s\S]*?)```/.exec(guide) ?? [];
  const lines = shown
    .split("\n")
    .map((line) => line.replace(/\/\/.*$/, "").trim())
    .filter((line) => line !== "" && line !== "…");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(worker).toContain(line);
});

test("the files that the guide names exist", () => {
  const links = [...guide.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, link]) => link ?? "");
  expect(links.length).toBeGreaterThanOrEqual(2);
  for (const link of links) expect([link, existsSync(join(dirname(path), link))]).toEqual([link, true]);
});
