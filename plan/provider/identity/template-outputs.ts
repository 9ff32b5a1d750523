import type { ObjectValue } from "../protocol/value";
import type { Subject } from "./subject";

/**
 * The outputs a CloudFormation template promises, each with a value that stays the same. What the template would really
 * create is not looked at; a template that is not JSON (YAML with its own tags) has its output names read line by line.
 */
export function templateOutputs(subject: Subject): ObjectValue {
  const names = outputNames(subject.text("template_body"));
  return Object.fromEntries(names.map((name) => [name, outputValue(subject, name)]));
}

function outputNames(template: string): string[] {
  if (template === "") return [];
  try {
    const parsed: { Outputs?: object } | null = JSON.parse(template);
    return Object.keys(parsed?.Outputs ?? {});
  } catch {
    const section = /^Outputs:\s*\n((?:[ \t]+.*\n?|\s*\n)*)/m.exec(template)?.[1] ?? "";
    const indent = /^( +)\S/.exec(section)?.[1] ?? "  ";
    return [...section.matchAll(new RegExp(`^${indent}(\\w+):`, "gm"))].map(([, name = ""]) => name);
  }
}

/** An ARN where the name says so, else a plain text that tells where it comes from. */
function outputValue(subject: Subject, name: string): string {
  if (/arn$/i.test(name)) return subject.arn("cloudformation", `output/${subject.text("name")}/${name}`);
  return `${subject.text("name")}-${name}`;
}
