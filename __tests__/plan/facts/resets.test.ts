import { change, plannedNew } from "./support";

const TYPE = "aws_s3_bucket_lifecycle_configuration";
const DEFAULT = "all_storage_classes_128K";
const size = { transition_default_minimum_object_size: "varies_by_storage_class" };

test("the least size of objects that move is the default whenever nobody gives it", () => {
  expect(plannedNew(TYPE, { bucket: "logs" })).toMatchObject({ transition_default_minimum_object_size: DEFAULT });
  const { planned } = change(TYPE, { bucket: "logs", ...size }, { bucket: "logs" });
  expect(planned).toMatchObject({ transition_default_minimum_object_size: DEFAULT });
});

test("it stays what is written, and a directory bucket has none", () => {
  expect(plannedNew(TYPE, { bucket: "logs", ...size })).toMatchObject(size);
  const inDirectory = plannedNew(TYPE, { bucket: "logs--use1-az4--x-s3" });
  expect(inDirectory.transition_default_minimum_object_size).not.toBe(DEFAULT);
});
