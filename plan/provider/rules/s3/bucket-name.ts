import { isIPv4 } from "node:net";
import { keyOf } from "../../validation/paths";
import type { Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";

const PREFIXES = ["xn--", "sthree-", "amzn-s3-demo-"];
const SUFFIXES = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/** Refused by the provider itself: internal/service/s3/bucket.go */
const DIRECTORY_BUCKET = /^[0-9a-z][0-9a-z-]*--[a-z0-9-]+--x-s3$/;
const NO_DIRECTORY =
  "must not be in the format [bucket_name]--[azid]--x-s3. Use the aws_s3_directory_bucket resource to manage S3 Express buckets";

/** The name of a bucket: docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName: Rule = (config) => named(config, "bucket", (text) => text);

/** The provider appends 26 letters and digits to a prefix. */
export const bucketPrefix: Rule = (config) => named(config, "bucket_prefix", (text) => text + "0".repeat(26));

function named(config: Parameters<Rule>[0], argument: string, nameOf: (text: string) => string): ReturnType<Rule> {
  return textsAt(config, argument).flatMap(({ at, text }) => {
    const wrong = text === "" ? undefined : nameProblem(nameOf(text));
    if (DIRECTORY_BUCKET.test(text)) return [{ path: at, summary: `invalid value for ${keyOf(at)} (${NO_DIRECTORY})` }];
    return wrong === undefined ? [] : [{ path: at, summary: `${keyOf(at)}: "${text}" ${wrong}` }];
  });
}

/** The longest names are known to the provider. */
function nameProblem(name: string): string | undefined {
  if (name.length < 3) return "must contain from 3 to 63 characters";
  if (!/^[a-z0-9.-]+$/.test(name)) return "has other characters than small letters, digits, periods and hyphens";
  if (isIPv4(name)) return "must not be formatted as an IP address";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "must start and end with a small letter or a digit";
  if (name.includes("..")) return "has two periods side by side";
  const prefix = PREFIXES.find((each) => name.startsWith(each));
  if (prefix !== undefined) return `starts with "${prefix}", which AWS keeps to itself`;
  const suffix = SUFFIXES.find((each) => name.endsWith(each));
  return suffix === undefined ? undefined : `ends with "${suffix}", which AWS keeps to itself`;
}
