import { isObject, objects, type Value } from "../../protocol/value";
import type { Finding } from "../json-rule";
import { meant, orList } from "../nearest";
import type { PolicyForm } from "./form";
import { statementFindings } from "./statement";

/** The language of policies: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const VERSIONS = ["2012-10-17", "2008-10-17"];
const KEYS = ["Version", "Id", "Statement"];

/** What AWS would refuse in a policy document, statement by statement (statements count from 1). */
export function policyFindings(policy: Value, form: PolicyForm): Finding[] {
  if (!isObject(policy)) return [{ text: `${form.name} is a JSON object` }];
  const { Version: version, Statement: statement } = policy;
  const found: string[] = Object.keys(policy)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `"${key}" is no element of a policy${meant(key, KEYS) || `; allowed: ${orList(KEYS)}`}`);
  if (version !== undefined && !VERSIONS.some((known) => known === version))
    found.push(`Version is ${JSON.stringify(version)}; allowed: ${orList(VERSIONS)}`);
  if (statement === undefined) found.push("Statement is missing");
  else if (objects(statement).length === 0) found.push("Statement holds no statement");
  else if (Array.isArray(statement) && !statement.every(isObject))
    found.push("Statement holds something else than statements");
  const size = Buffer.byteLength(JSON.stringify(policy));
  if (form.size !== undefined && size > form.size)
    found.push(
      `${form.name} has at most ${form.size} characters without white space, this one has ${size} (AWS: Cannot exceed quota for PolicySize: ${form.size}); split it`,
    );
  return [
    ...found.map((text) => ({ text })),
    ...(form.plainSid ? duplicateSids(objects(statement)) : []),
    ...objects(statement).flatMap((each, index) =>
      statementFindings(each, form).map((finding) => ({
        ...finding,
        text: `${labelOf(each.Sid, index)}: ${finding.text}`,
      })),
    ),
  ];
}

function labelOf(sid: Value | undefined, index: number): string {
  return typeof sid === "string" && sid !== "" ? `statement "${sid}"` : `statement ${index + 1}`;
}

/** IAM refuses them, the services that hold a policy themselves do not: github.com/cloud-custodian/cloud-custodian/pull/3609 */
function duplicateSids(statements: Record<string, Value>[]): Finding[] {
  const sids = statements.flatMap(({ Sid: sid }) => (typeof sid === "string" && sid !== "" ? [sid] : []));
  const twice = new Set(sids.filter((sid, index) => sids.indexOf(sid) !== index));
  return [...twice].map((sid) => ({ text: `Sid "${sid}" stands more than once; every statement needs its own` }));
}
