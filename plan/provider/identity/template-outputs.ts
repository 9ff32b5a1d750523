import { isMap, parseDocument } from "yaml";
import type { ObjectValue } from "../protocol/value";
import type { Subject } from "./subject";

/**
 * The outputs a CloudFormation template promises, each with a value that stays the same. What the template would really
 * create is not looked at.
 */
export function templateOutputs(subject: Subject): ObjectValue {
  const names = outputNames(subject.text("template_body"));
  return Object.fromEntries(names.map((name) => [name, outputValue(subject, name)]));
}

/** JSON is YAML too; tags of CloudFormation's own are no matter here. */
function outputNames(template: string): string[] {
  const outputs = parseDocument(template, { uniqueKeys: false, logLevel: "silent" }).get("Outputs");
  return isMap(outputs) ? outputs.items.map(({ key }) => String(key)) : [];
}

/** An ARN where the name says so, else a plain text that tells where it comes from. */
function outputValue(subject: Subject, name: string): string {
  if (/arn$/i.test(name)) return subject.arn("cloudformation", `output/${subject.text("name")}/${name}`);
  return `${subject.text("name")}-${name}`;
}
