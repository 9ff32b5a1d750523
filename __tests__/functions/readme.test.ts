import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsTable as metricsTable } from "@slipway/functions/queue-metrics/settings";
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
