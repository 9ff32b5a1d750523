import { isList, isObject, jsonDocument } from "../../differences-parts";
import type { Subject } from "../subjects";
import { shown, valueAt } from "../values";
import type { Context, Rule } from "./rule";

/** What reads secrets when it starts. */
const READERS =
  /^aws_(ecs_task_definition|ecs_service|lambda_function|batch_job_definition|apprunner_service|db_proxy|codebuild_project)$/;

/** A secret goes, or a key of it, that something still reads. */
export const secretInUse: Rule = {
  id: "secret-in-use",
  title: "a secret goes that is in use",
  why: "Tasks that start from then on fail, also those that replace a broken one.",
  find: (subject, context) => [...removedSecret(subject, context), ...removedKeys(subject, context)],
};

function removedSecret(subject: Subject, context: Context): string[] {
  if (subject.type !== "aws_secretsmanager_secret" && subject.type !== "aws_ssm_parameter") return [];
  if (subject.action !== "destroy" && subject.action !== "replace") return [];
  const name = shown(subject, "name", valueAt(subject.before, "name"));
  return readersOf(context, (text) => mentions(text, subject)).map((reader) => `${reader} still reads ${name}`);
}

function removedKeys(subject: Subject, context: Context): string[] {
  if (subject.type !== "aws_secretsmanager_secret_version" || subject.action === "destroy") return [];
  const [before, after] = [keysOf(subject.before), keysOf(subject.after)];
  if (before === undefined || after === undefined) return [];
  const secret = valueAt(subject.before, "secret_id");
  if (typeof secret !== "string") return [];
  return before
    .filter((key) => !after.includes(key))
    .flatMap((key) =>
      readersOf(context, (text) => isOf(text, secret) && text.includes(`:${key}:`)).map(
        // The reader itself names the key, so it is no secret.
        (reader) => `${reader} still reads a key of the secret that its new value does not have`,
      ),
    );
}

function keysOf(values: Subject["before"]): string[] | undefined {
  const document = jsonDocument(valueAt(values, "secret_string"));
  return isObject(document) ? Object.keys(document) : undefined;
}

function mentions(text: string, { type, before }: Subject): boolean {
  const [arn, name] = [valueAt(before, "arn"), valueAt(before, "name")];
  if (typeof arn === "string" && isOf(text, arn)) return true;
  // ECS takes the bare name of a parameter too; functions are told names of secrets. One without a path may mean anything.
  return text === name && (type === "aws_ssm_parameter" || text.includes("/"));
}

/** Whether a text names a secret: its ARN, also without the random end, and what may stand behind it. */
function isOf(text: string, arn: string): boolean {
  const [whole, plain] = [arn, arn.replace(/-[A-Za-z0-9]{6}$/, "")];
  return text === plain || text === whole || text.startsWith(`${plain}:`) || text.startsWith(`${whole}:`);
}

function readersOf({ subjects }: Context, isMeant: (text: string) => boolean): string[] {
  return subjects
    .filter(({ type, after }) => READERS.test(type) && textsIn(after).some(isMeant))
    .map(({ stack, path }) => `${stack.part}/${path}`);
}

/** Every text in a value, also in JSON texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value, ...textsIn(jsonDocument(value))];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
