import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { but, problemsOf, type Wrong } from "./support";

test.each([
  ["ab", 'bucket: "ab" must contain from 3 to 63 characters'],
  ["Orders", 'bucket: "Orders" has other characters than small letters, digits, periods and hyphens'],
  ["orders_web", 'bucket: "orders_web" has other characters than small letters, digits, periods and hyphens'],
  ["10.0.0.1", 'bucket: "10.0.0.1" must not be formatted as an IP address'],
  ["-orders", 'bucket: "-orders" must start and end with a small letter or a digit'],
  ["orders.", 'bucket: "orders." must start and end with a small letter or a digit'],
  ["orders..web", 'bucket: "orders..web" has two periods side by side'],
  ["xn--orders", 'bucket: "xn--orders" starts with "xn--", which AWS keeps to itself'],
  ["amzn-s3-demo-orders", 'bucket: "amzn-s3-demo-orders" starts with "amzn-s3-demo-", which AWS keeps to itself'],
  ["orders-s3alias", 'bucket: "orders-s3alias" ends with "-s3alias", which AWS keeps to itself'],
  [
    "orders--use1-az4--x-s3",
    "invalid value for bucket (must not be in the format [bucket_name]--[azid]--x-s3. Use the aws_s3_directory_bucket resource to manage S3 Express buckets)",
  ],
])("no bucket is named %s", (bucket, says) => {
  expect(problemsOf("aws_s3_bucket", { bucket })).toEqual([says]);
});

test.each(["abc", "orders", "orders.web-2026", "1.2.3.4.5", "x".repeat(63)])("a bucket may be named %s", (bucket) => {
  expect(problemsOf("aws_s3_bucket", { bucket })).toEqual([]);
});

test("a prefix is the beginning of a name", () => {
  expect(problemsOf("aws_s3_bucket", { bucket_prefix: "orders-" })).toEqual([]);
  expect(problemsOf("aws_s3_bucket", { bucket_prefix: "Orders-" })).toEqual([
    'bucket_prefix: "Orders-" has other characters than small letters, digits, periods and hyphens',
  ]);
});

const rule: ObjectValue = { id: "old", filter: [{ prefix: "" }], expiration: [{ days: 400 }] };
const lifecycle = (...rules: ObjectValue[]): ObjectValue => ({ rule: rules });
const changed = (change: ObjectValue) => lifecycle(but(rule, change));

const lifecycles: Wrong[] = [
  [
    "an id twice",
    lifecycle(rule, rule),
    ['rule.1 "old": the id of a rule must be unique, this one stands more than once'],
  ],
  [
    "nothing to do",
    changed({ expiration: [] }),
    [
      'rule.0 "old": has no action; write at least one of abort_incomplete_multipart_upload, expiration, noncurrent_version_expiration, noncurrent_version_transition, transition',
    ],
  ],
  [
    "neither filter nor prefix",
    changed({ filter: [] }),
    [
      "warning: Invalid Attribute Combination\nNo attribute specified when one (and only one) of [rule[0].filter,rule[0].prefix] is required\n\nThis will be an error in a future version of the provider",
    ],
  ],
  [
    "a filter and a prefix",
    changed({ prefix: "logs/" }),
    [
      "Invalid Attribute Combination\n2 attributes specified when one (and only one) of [rule[0].filter,rule[0].prefix] is required",
    ],
  ],
  [
    "a filter by two things",
    changed({ filter: [{ prefix: "logs/", tag: [{ key: "a", value: "b" }] }] }),
    ['rule.0 "old": filter has prefix and tag; S3 takes one, several go into "and"'],
  ],
  [
    "a filter that nothing passes",
    changed({ filter: [{ and: [{ object_size_greater_than: 9, object_size_less_than: 9 }] }] }),
    ['rule.0 "old": no object is greater than 9 and less than 9 bytes (filter.and)'],
  ],
  [
    "an empty expiration",
    changed({ expiration: [{ days: null, date: null }] }),
    [
      "warning: Invalid Attribute Combination\nNo attribute specified when one (and only one) of [rule[0].expiration[0].date,rule[0].expiration[0].days,rule[0].expiration[0].expired_object_delete_marker] is required\n\nThis will be an error in a future version of the provider",
    ],
  ],
  [
    "an expiration after days and at a date",
    changed({ expiration: [{ days: 1, date: "2030-01-01T00:00:00Z" }] }),
    [
      "Invalid Attribute Combination\n2 attributes specified when one (and only one) of [rule[0].expiration[0].date,rule[0].expiration[0].days,rule[0].expiration[0].expired_object_delete_marker] is required",
    ],
  ],
  [
    "an expiration after no days",
    changed({ expiration: [{ days: 0 }] }),
    ['rule.0 "old": expiration.days must be a positive integer, got 0'],
  ],
  [
    "a transition without time",
    changed({ transition: [{ storage_class: "GLACIER", days: null, date: null }] }),
    [
      "warning: Invalid Attribute Combination\nNo attribute specified when one (and only one) of [rule[0].transition[0].date,rule[0].transition[0].days] is required\n\nThis will be an error in a future version of the provider",
    ],
  ],
  [
    "a transition with two times",
    changed({ transition: [{ storage_class: "GLACIER", days: 1, date: "2030-01-01T00:00:00Z" }] }),
    [
      "Invalid Attribute Combination\n2 attributes specified when one (and only one) of [rule[0].transition[0].date,rule[0].transition[0].days] is required",
    ],
  ],
  [
    "a transition that is too early",
    changed({ transition: [{ storage_class: "STANDARD_IA", days: 29 }] }),
    ['rule.0 "old": transition to STANDARD_IA is after 29 days; S3 takes 30 or more'],
  ],
  [
    "a transition of older versions that is too early",
    changed({ noncurrent_version_transition: [{ storage_class: "ONEZONE_IA", noncurrent_days: 29 }] }),
    ['rule.0 "old": noncurrent_version_transition to ONEZONE_IA is after 29 days; S3 takes 30 or more'],
  ],
  [
    "a cold transition before a warmer one",
    changed({
      transition: [
        { storage_class: "GLACIER", days: 30 },
        { storage_class: "STANDARD_IA", days: 60 },
      ],
    }),
    ['rule.0 "old": transition to GLACIER is after 30 days; it must be greater than the 60 days to STANDARD_IA'],
  ],
  [
    "a transition twice",
    changed({
      transition: [
        { storage_class: "GLACIER", days: 30 },
        { storage_class: "GLACIER", days: 60 },
      ],
    }),
    ['rule.0 "old": transition to GLACIER stands more than once'],
  ],
  [
    "an end before a transition",
    changed({ transition: [{ storage_class: "GLACIER", days: 400 }] }),
    ['rule.0 "old": expiration is after 400 days; it must be greater than the 400 days of transition to GLACIER'],
  ],
  [
    "an end of older versions before a transition",
    changed({
      noncurrent_version_transition: [{ storage_class: "GLACIER", noncurrent_days: 9 }],
      noncurrent_version_expiration: [{ noncurrent_days: 9 }],
    }),
    [
      'rule.0 "old": noncurrent_version_expiration is after 9 days; it must be greater than the 9 days of noncurrent_version_transition to GLACIER',
    ],
  ],
  [
    "a tag for what is not wholly uploaded",
    changed({
      filter: [{ tag: [{ key: "a", value: "b" }] }],
      abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
    }),
    [
      'rule.0 "old": abort_incomplete_multipart_upload cannot be for tagged objects only; leave the tags out of the filter',
    ],
  ],
  [
    "a tag for delete markers",
    changed({ filter: [{ and: [{ tags: { a: "b" } }] }], expiration: [{ expired_object_delete_marker: true }] }),
    ['rule.0 "old": expired_object_delete_marker cannot be for tagged objects only; leave the tags out of the filter'],
  ],
];

test.each(lifecycles)("a lifecycle is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_s3_bucket_lifecycle_configuration", config)).toEqual(says);
});

test("rules inside of a bucket are looked at as well", () => {
  const lifecycle_rule: ObjectValue[] = [
    { id: "old", expiration: [{ days: 30 }], transition: [{ storage_class: "STANDARD_IA", days: 20 }] },
    { id: "old" },
  ];
  expect(problemsOf("aws_s3_bucket", { bucket: "orders", lifecycle_rule })).toEqual([
    'lifecycle_rule.1 "old": the id of a rule must be unique, this one stands more than once',
    'lifecycle_rule.1 "old": has no action; write at least one of abort_incomplete_multipart_upload_days, expiration, noncurrent_version_expiration, noncurrent_version_transition, transition',
    'lifecycle_rule.0 "old": transition to STANDARD_IA is after 20 days; S3 takes 30 or more',
  ]);
});
