import { isObject, type ObjectValue, objects } from "../../../protocol/value";
import { arnProblem } from "../../../validation/formats";
import type { Problem } from "../../../validation/problem";
import { isAbsent, textOf } from "../../reading";
import { type Container, doubtful, listOf, refused, repeated, type Task } from "./task";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (environmentFiles) */
const MOST_FILES = 10;

/**
 * Variables and secrets of containers. A secret comes from Secrets Manager, with all three of key, stage and version behind the
 * ARN or none, or from a parameter of Systems Manager, by ARN or by name.
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
export function environment({ containers, config }: Task): Problem[] {
  return [
    ...containers.flatMap((container) => [...variables(container), ...secrets(container), ...files(container)]),
    ...(isAbsent(config.execution_role_arn) && containers.some((container) => listOf(container, "secrets").length > 0)
      ? [refused("secrets need execution_role_arn, the role that reads them")]
      : []),
  ];
}

function variables(container: Container): Problem[] {
  const { label } = container;
  const plain = listOf(container, "environment").map(({ name }) => textOf(name));
  const secret = listOf(container, "secrets").map(({ name }) => textOf(name));
  return [
    ...repeated(plain).map((name) => doubtful(`${label} environment has ${name} more than once; one of them wins`)),
    ...repeated(secret).map((name) => refused(`${label} secrets has ${name} more than once`)),
    ...[...new Set(secret)]
      .filter((name) => name !== undefined && plain.includes(name))
      .map((name) => refused(`${label} has ${name} in environment and in secrets; it may stand in one of them`)),
  ];
}

function secrets(container: Container): Problem[] {
  const { logConfiguration } = container.body;
  const options = isObject(logConfiguration) ? objects(logConfiguration.secretOptions) : [];
  return [
    ...listOf(container, "secrets").flatMap((secret) => source(container, "secrets", secret)),
    ...options.flatMap((secret) => source(container, "logConfiguration.secretOptions", secret)),
  ];
}

function source({ label }: Container, at: string, secret: ObjectValue): Problem[] {
  const name = textOf(secret.name);
  const from = textOf(secret.valueFrom);
  if (name === undefined) return [refused(`${label} ${at} has an entry without name`)];
  if (from === undefined) return [refused(`${label} ${at} ${name} has no valueFrom`)];
  const wrong = from.startsWith("arn:") ? wrongArn(from) : wrongParameter(from);
  return wrong === undefined ? [] : [refused(`${label} ${at} ${name} valueFrom is "${from}"; ${wrong}`)];
}

function wrongArn(arn: string): string | undefined {
  const problem = arnProblem(arn);
  if (problem !== undefined) return `it is no ARN: ${problem}`;
  const [, , service, , , kind = "", ...rest] = arn.split(":");
  if (service === "ssm")
    return kind.startsWith("parameter/") ? undefined : "an ARN of Systems Manager ends in parameter/name";
  if (service !== "secretsmanager") return "allowed are ARNs of Secrets Manager and of Systems Manager parameters";
  if (kind !== "secret" || rest[0] === undefined || rest[0] === "")
    return "an ARN of Secrets Manager ends in secret:name";
  return rest.length === 1 || rest.length === 4
    ? undefined
    : "behind the secret's name stand :json-key:version-stage:version-id, any of them empty, or nothing";
}

function wrongParameter(name: string): string | undefined {
  return /^[\w.\-/]+(:[\w.-]+)?$/.test(name)
    ? undefined
    : "allowed is the ARN of a secret, or the ARN or the name of a parameter";
}

function files(container: Container): Problem[] {
  const given = listOf(container, "environmentFiles");
  return [
    ...(given.length > MOST_FILES
      ? [refused(`${container.label} has ${given.length} environmentFiles; allowed are ${MOST_FILES}`)]
      : []),
    ...given.flatMap(({ value }) => {
      const file = textOf(value);
      return file === undefined || /^arn:aws[^:]*:s3:::.+\.env$/.test(file)
        ? []
        : [
            refused(
              `${container.label} environmentFiles has "${file}"; allowed is the ARN of an S3 object that ends in .env`,
            ),
          ];
    }),
  ];
}
