import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { differing, replaced } from "./support";

describe("an access point", () => {
  const point = (more: ObjectValue = {}) => ({
    file_system_id: "fs-1",
    posix_user: [{ uid: 1000, gid: 1000 }],
    ...more,
  });

  test.each<[string, ObjectValue, string[]]>([
    ["other tags", { tags: { a: "1" } }, []],
    ["another user", { posix_user: [{ uid: 1001, gid: 1000 }] }, ["posix_user"]],
    ["no user", { posix_user: [] }, ["posix_user"]],
    ["another folder", { root_directory: [{ path: "/data" }] }, ["root_directory"]],
    ["another file system", { file_system_id: "fs-2" }, ["file_system_id"]],
  ])("with %s: replaced or not", (_case, after, expected) => {
    expect(replaced("aws_efs_access_point", point(), point(after))).toEqual(expected);
  });

  test("has the folder that AWS says when nobody does", () => {
    const as = { root_directory: [{ path: "/", creation_info: [] }] };
    expect(differing("aws_efs_access_point", point(), point(), as)).toEqual([]);
  });
});

test("a mount target changes its groups in place, its address not", () => {
  const target = { file_system_id: "fs-1", subnet_id: "subnet-1", security_groups: ["sg-1"] };
  expect(replaced("aws_efs_mount_target", target, { ...target, security_groups: ["sg-2"] })).toEqual([]);
  expect(
    replaced("aws_efs_mount_target", target, { ...target, subnet_id: "subnet-2", ip_address: "10.0.0.5" }),
  ).toEqual(["ip_address", "subnet_id"]);
});
