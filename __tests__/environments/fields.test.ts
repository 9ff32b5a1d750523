import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accounts } from "../../environments";
import { risks } from "../../environments/schema/accepted-risk";
import { account as accountSchema } from "../../environments/schema/account";
import { environment as schema } from "../../environments/schema/environment";
import { environment, MISSING, problemsOf, problemsWith, withChange } from "./broken";
import { fieldsOf } from "./fields";

const quoted = risks.map((risk) => `"${risk}"`);
const RISKS = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;

interface Row {
  readonly field: string;
  readonly environment: string;
  readonly place: string;
  readonly change: string;
  readonly said: readonly string[];
}

/** The rows of a table of the folder: field, environment, `place = change`, and what is said (`⏎` parts several problems). */
function table(file: string): Row[] {
  const [, ...lines] = readFileSync(join(__dirname, file), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [field = "", name = "", change = "", said = ""] = line.split("\t");
    const [place = "", value = ""] = change.split(/ = (.*)/s);
    return { field, environment: name, place, change: value, said: said.split(" ⏎ ") };
  });
}

const rows = ["fields-platform.tsv", "fields-services.tsv", "fields-queue-scaler.tsv"].flatMap(table);

test.each(rows)("$environment: $place = $change is refused", ({ environment: name, place, change, said }) => {
  const value: unknown = change === "missing" ? MISSING : JSON.parse(change);
  const { system, name: own } = withChange(environment(name), place, value);
  expect(problemsWith(name, place, value)).toEqual(said.map((sentence) => `${system}/${own} · ${sentence}`));
});

test("each field of the schema is broken once: a new field needs a row in fields-*.tsv", () => {
  expect(rows.map(({ field }) => field).sort()).toEqual(fieldsOf(schema));
});

test("a row breaks the field that it names", () => {
  for (const { field, place } of rows) {
    const keys = [...place.matchAll(/\[([^\]]+)\]|[^.[\]]+/g)].map(([key, bracketed]) => bracketed ?? key);
    const pattern = field.split(".").map((key) => (key === "*" ? expect.any(String) : key));
    // A union's field is sometimes broken by writing the whole union.
    expect(keys).toEqual(pattern.slice(0, keys.length));
    expect(keys.length).toBeGreaterThanOrEqual(pattern.length - 1);
  }
});

const accountRows: readonly [string, string, unknown, string][] = [
  ["account", "account", "12", '"12"; allowed: the 12 digits of an AWS account; correct it'],
  ["region", "region", "Virginia", '"Virginia"; allowed: a region such as us-east-1; correct it'],
  ["homeRegion", "homeRegion", "yes", '"yes"; write true or false'],
  ["stateVersionDays", "stateVersionDays", 0, "0; allowed: whole numbers from 1; correct it"],
  ["repositories", "repositories", ["a"], '["a"]; write an object { … }'],
  ["repositories.*.keepImages", "repositories.a.keepImages", 0, "0; allowed: whole numbers from 1; correct it"],
  [
    "repositories.*.adopt",
    "repositories[busyb-google-workspace-mcp].adopt",
    "",
    '""; allowed: a text that is not empty; correct it',
  ],
  ["ci", "ci", MISSING, "missing; write { repository, deployEnvironments, rolePrefixes }"],
  [
    "ci.repository",
    "ci.repository",
    "infrastructure",
    '"infrastructure"; allowed: <owner>/<name> on GitHub; correct it',
  ],
  ["ci.deployEnvironments", "ci.deployEnvironments", [], "[]; allowed: at least one environment; correct it"],
  ["ci.rolePrefixes", "ci.rolePrefixes", [], "[]; allowed: at least one prefix; correct it"],
  ["acceptedRisks", "acceptedRisks", "all", '"all"; write a list [ … ]'],
  ["acceptedRisks.*.risk", "acceptedRisks.0.risk", "open", `"open"; write ${RISKS}`],
  ["acceptedRisks.*.resource", "acceptedRisks.0.resource", "", '""; allowed: a text that is not empty; correct it'],
  ["acceptedRisks.*.reason", "acceptedRisks.0.reason", "", '""; allowed: a text that is not empty; correct it'],
  ["acceptedRisks.*.until", "acceptedRisks.0.until", "soon", '"soon"; allowed: a day such as 2026-12-31; correct it'],
];

test.each(accountRows)("an account whose %s is broken (%s = %j) is refused", (_field, place, value, said) => {
  const changed = accounts.map((account, index) => (index === 0 ? withChange(account, place, value) : account));
  const where = `accounts/${changed[0]?.account}-${changed[0]?.region}`;
  expect(problemsOf([], changed)).toEqual([`${where} · ${place.replace(/\[(.*)\]/, ".$1")}: ${said}`]);
});

test("each field of the account schema is broken once", () => {
  expect(accountRows.map(([field]) => field).sort()).toEqual(fieldsOf(accountSchema));
});
