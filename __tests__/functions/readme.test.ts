import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsTable as metricsTable } from "@slipway/functions/queue-metrics/settings";
import type { Reason } from "@slipway/functions/queue-scaler/model";
import { settingsTable as scalerTable } from "@slipway/functions/queue-scaler/settings";

test("the README's settings tables are those of the contracts", () => {
  const readme = readFileSync(join(__dirname, "../../functions/README.md"), "utf8").replace(/ +/g, " ");
  for (const { key, variable, unit, allowed, default: preset, about, source } of [
    ...scalerTable(),
    ...metricsTable(),
  ]) {
    expect(readme).toContain(
      `| \`${key}\` | \`${variable}\` | ${unit} | ${allowed} | ${preset} | ${about} | ${source} |`,
    );
  }
});

/** The compiler keeps these the words of Reason. */
const REASONS: Record<Reason, true> = {
  "need-above-desired": true,
  "need-equals-desired": true,
  "need-below-desired": true,
  "window-not-over": true,
  kick: true,
  deployment: true,
  "data-too-old-for-scale-in": true,
  "data-stale": true,
  "data-missing": true,
  fallback: true,
  "gap-in-window": true,
  "unacked-unknown": true,
  "half-per-tick": true,
  "zero-not-proved": true,
  "busy-above-maximum": true,
  "below-minimum": true,
  "launch-stuck": true,
  "not-consuming": true,
  "no-progress": true,
};

test("the README explains every reason, once, and no other", () => {
  const [, section = ""] =
    /### Reasons\n([\s\S]*?)\n## /.exec(readFileSync(join(__dirname, "../../functions/README.md"), "utf8")) ?? [];
  const explained = [...section.matchAll(/^\| `([\w-]+)` +\| (?=\S)/gm)].map(([, reason]) => reason);
  expect(explained.sort()).toEqual(Object.keys(REASONS).sort());
});
