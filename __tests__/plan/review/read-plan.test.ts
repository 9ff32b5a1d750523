import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readPlan } from "../../../plan/review";

const folder = mkdtempSync(join(tmpdir(), "slipway-read-plan-"));
const file = join(folder, "plan.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = JSON.stringify({ format_version: "1.2", terraform_version: "1.11.4", resource_changes: [] });

function refusal(content: string | Buffer): string {
  writeFileSync(file, content);
  try {
    readPlan(file);
  } catch (error) {
    return error instanceof Error ? error.message.replace(file, "F") : String(error);
  }
  return "it was read";
}

test("a plan of terraform's is read, of later minor formats too, with a byte order mark, with nothing to change", () => {
  for (const content of [whole, `\uFEFF${whole}`, whole.replace("1.2", "1.9"), '{"format_version":"1.0"}'])
    expect(refusal(content)).toBe("it was read");
});

const show = "write it anew: terraform show -json <plan> > <file>";

test.each([
  ["an empty file", "", `F is empty; ${show}`],
  ["a file of blanks", " \n\n", `F is empty; ${show}`],
  ["one that is cut off", whole.slice(0, -9), `F is cut off: its JSON ends in the middle; ${show}`],
  ["a text", "No changes.", `F is not JSON; ${show}`],
  ["other bytes", gzipSync(whole), `F is not JSON; ${show}`],
  [
    "terraform's binary plan",
    "PK\u0003\u0004rest",
    "F is terraform's binary plan, not its JSON; write that: terraform show -json",
  ],
  [
    "the messages of plan -json",
    '{"@level":"info"}\n{"@level":"info"}\n',
    "F holds the messages of terraform plan -json, not the plan; write that: terraform plan -out <plan>, then terraform show -json <plan>",
  ],
  ["other JSON", '{"a":1}', `F is JSON, but no plan: it has no format_version; ${show}`],
  ["a list", "[1]", `F is JSON, but no plan: it has no format_version; ${show}`],
  ["null", "null", `F is JSON, but no plan: it has no format_version; ${show}`],
  [
    "a newer format",
    '{"format_version":"2.0"}',
    "F has format version 2.0, and this slipway reads 1.x; update slipway, or write it with terraform 1.x",
  ],
  [
    "an older format",
    '{"format_version":"0.2"}',
    "F has format version 0.2, and this slipway reads 1.x; write it with terraform 1.x",
  ],
  [
    "a state",
    '{"format_version":"1.0","values":{}}',
    "F is a state, not a plan; show a plan: terraform plan -out <plan>, then terraform show -json <plan>",
  ],
  [
    "a plan whose changes are none",
    '{"format_version":"1.2","resource_changes":[{"address":"a.b","mode":"managed","type":"a"}]}',
    `F is no plan of terraform's: resource_changes.0.change: Invalid input: expected object, received undefined; ${show}`,
  ],
  [
    "an action that nobody knows yet",
    '{"format_version":"1.2","resource_changes":[{"address":"a.b","mode":"managed","type":"a","change":{"actions":["melt"]}}]}',
    `F is no plan of terraform's: resource_changes.0.change.actions.0: Invalid option: expected one of "no-op"|"create"|"read"|"update"|"delete"|"forget"; ${show}`,
  ],
  [
    "a configuration that is none",
    '{"format_version":"1.2","configuration":{"root_module":{"module_calls":{"a":{"module":{"resources":[null]}}}}}}',
    `F is no plan of terraform's: configuration.root_module.module_calls.a.module.resources.0: Invalid input: expected object, received null; ${show}`,
  ],
])("%s is refused with why and what to do", (_, content, sentence) => {
  expect(refusal(content)).toBe(sentence);
});

test("nothing in the name of a file steers the terminal", () => {
  expect(() => readPlan("/no/\u001b[2J.json")).toThrow("/no/\\u{1b}[2J.json cannot be read");
});

test("a file that is not there is named with the reason", () => {
  expect(() => readPlan("/no/such/plan.json")).toThrow(
    "/no/such/plan.json cannot be read (ENOENT); name a file that terraform show -json wrote",
  );
});
