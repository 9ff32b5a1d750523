import { isObject, jsonDocument } from "../../differences-parts";
import type { Subject } from "../subjects";
import { shown, valueAt } from "../values";
import type { Context, Rule } from "./rule";

/** A secret goes, or a key of it, that something still reads. */
export const secretInUse: Rule = {
  id: "secret-in-use",
  title: "a secret goes that is in use",
  why: "Tasks that start from then on fail, also those that replace a broken one.",
  find: (subject, context) => [...removedSecret(subject, context), ...removedKeys(subject, context)],
};

function removedSecret(subject: Subject, { readers }: Context): string[] {
  if (subject.type !== "aws_secretsmanager_secret" && subject.type !== "aws_ssm_parameter") return [];
  if (subject.action !== "destroy" && subject.action !== "replace") return [];
  const name = shown(subject, "name", valueAt(subject.before, "name"));
  return readers.having(namesOf(subject)).map((reader) => `${reader} still reads ${name}`);
}

function removedKeys(subject: Subject, { readers }: Context): string[] {
  if (subject.type !== "aws_secretsmanager_secret_version" || subject.action === "destroy") return [];
  const [before, after] = [keysOf(subject.before), keysOf(subject.after)];
  if (before === undefined || after === undefined) return [];
  const secret = valueAt(subject.before, "secret_id");
  if (typeof secret !== "string") return [];
  return before
    .filter((key) => !after.includes(key))
    .flatMap((key) =>
      readers
        .having((text) => isOf(secret)(text) && text.includes(`:${key}:`))
        // The reader itself names the key, so it is no secret.
        .map((reader) => `${reader} still reads a key of the secret that its new value does not have`),
    );
}

function keysOf(values: Subject["before"]): string[] | undefined {
  const document = jsonDocument(valueAt(values, "secret_string"));
  return isObject(document) ? Object.keys(document) : undefined;
}

/** Whether a text names a secret or parameter. */
function namesOf({ type, before }: Subject): (text: string) => boolean {
  const [arn, name] = [valueAt(before, "arn"), valueAt(before, "name")];
  const isArn = typeof arn === "string" ? isOf(arn) : () => false;
  // ECS takes the bare name of a parameter too; functions are told names of secrets. One without a path may mean anything.
  return (text) => isArn(text) || (text === name && (type === "aws_ssm_parameter" || text.includes("/")));
}

/** Whether a text is the ARN of a secret, also without the random end, and what may stand behind it. */
function isOf(arn: string): (text: string) => boolean {
  const names = [arn, arn.replace(/-[A-Za-z0-9]{6}$/, "")];
  return (text) => names.some((name) => text === name || text.startsWith(`${name}:`));
}
