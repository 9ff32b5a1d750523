import { objects, strings, type Value } from "../../protocol/value";
import type { Finding } from "../json-rule";
import { oneOrMany } from "./one-or-many";

/**
 * A bucket's policy speaks of that bucket and its objects only; of another one S3 says "Policy has invalid resource". Source:
 * docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html
 */
export function bucketResources(policy: Value, bucket: Value | undefined): Finding[] {
  if (typeof bucket !== "string") return [];
  const statements = objects(policy).flatMap(({ Statement: statement }) => objects(statement));
  return statements.flatMap((statement, index) =>
    strings(oneOrMany(statement.Resource ?? statement.NotResource)).flatMap((resource) => {
      const [, name] = /^arn:[^:]*:s3:::([^/]*)/.exec(resource) ?? [];
      if (name === undefined || fits(name, bucket)) return [];
      return [
        {
          text: `statement ${index + 1}: Resource "${resource}" is not of the bucket "${bucket}", whose policy this is`,
        },
      ];
    }),
  );
}

function fits(pattern: string, bucket: string): boolean {
  if (pattern.includes("${")) return true;
  const source = pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`).test(bucket);
}
