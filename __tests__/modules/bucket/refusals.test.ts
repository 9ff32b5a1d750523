import { checkBucket, PrivateBucket } from "../../../modules/bucket";
import { emptyStack } from "../../support/module-stack";

const name = (text: string) =>
  `"${text}" (${text.length} characters); S3 allows 3 to 63 lower-case letters, digits, inner dots and hyphens; rename it`;

test.each([
  ["an upper-case name", { name: "Files", oldVersionDays: 1 }, "name", name("Files")],
  ["a name of two characters", { name: "ab", oldVersionDays: 1 }, "name", name("ab")],
  ["a name of 64 characters", { name: "a".repeat(64), oldVersionDays: 1 }, "name", name("a".repeat(64))],
  ["a name with two dots in a row", { name: "a..b", oldVersionDays: 1 }, "name", name("a..b")],
  [
    "old versions for 0 days",
    { name: "abc", oldVersionDays: 0 },
    "oldVersionDays",
    "0; S3 counts whole days from 1; write 1 or more",
  ],
  [
    "objects for half a day",
    { name: "abc", oldVersionDays: 1, expireAfterDays: 0.5 },
    "expireAfterDays",
    "0.5; S3 counts whole days from 1; write 1 or more",
  ],
])("%s is refused", (_what, bucket, field, message) => {
  expect(checkBucket(bucket)).toEqual([{ field, message }]);
  expect(() => new PrivateBucket(emptyStack(), "files", bucket)).toThrow(`test/files · ${field}: ${message}`);
});

test.each(["abc", "a.b-c.d", "busyb-oauth-tokens-758888582357", "a".repeat(63)])("%s is a bucket's name", (text) => {
  expect(checkBucket({ name: text, oldVersionDays: 1, expireAfterDays: 1 })).toEqual([]);
});
