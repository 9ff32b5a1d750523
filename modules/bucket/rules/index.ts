import type { Problem } from "../../core/rules";

/** What can be wrong with a bucket before AWS sees it. */
export interface CheckedBucket {
  readonly name: string;
  readonly oldVersionDays: number;
  readonly expireAfterDays?: number;
}

/** Source of the names: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export function checkBucket(bucket: CheckedBucket): Problem[] {
  const problems: Problem[] = [];
  if (!/^[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket.name)) {
    problems.push({
      field: "name",
      message: `"${bucket.name}" (${bucket.name.length} characters); S3 allows 3 to 63 lower-case letters, digits, inner dots and hyphens; rename it`,
    });
  }
  const { oldVersionDays, expireAfterDays } = bucket;
  for (const [field, days] of Object.entries({ oldVersionDays, expireAfterDays })) {
    if (days !== undefined && (!Number.isInteger(days) || days < 1)) {
      problems.push({ field, message: `${days}; S3 counts whole days from 1; write 1 or more` });
    }
  }
  return problems;
}
