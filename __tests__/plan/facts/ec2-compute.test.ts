import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

describe("an instance", () => {
  const instance = (more: ObjectValue = {}): ObjectValue => ({ ami: "ami-1", instance_type: "t3.micro", ...more });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["other user data", { user_data: "a" }, { user_data: "b" }, []],
    [
      "other user data that it starts with",
      { user_data: "a", user_data_replace_on_change: true },
      { user_data: "b", user_data_replace_on_change: true },
      ["user_data"],
    ],
    ["another image", {}, { ami: "ami-2" }, ["ami"]],
    ["another type", {}, { instance_type: "t3.large" }, []],
    [
      "another encryption of its root disk",
      { root_block_device: [{ encrypted: false }] },
      { root_block_device: [{ encrypted: true }] },
      ["root_block_device"],
    ],
    [
      "another size of its root disk",
      { root_block_device: [{ volume_size: 8 }] },
      { root_block_device: [{ volume_size: 16 }] },
      [],
    ],
  ])("with %s", (_what, before, after, expected) => {
    expect(replaced("aws_instance", instance(before), instance(after))).toEqual(expected);
  });

  test("keeps its credits when nobody says how many", () => {
    const credits = (...credit_specification: ObjectValue[]) => instance({ credit_specification });
    expect(differing("aws_instance", credits({ cpu_credits: "unlimited" }), credits())).toEqual([]);
    expect(
      differing("aws_instance", credits({ cpu_credits: "unlimited" }), credits({ cpu_credits: "standard" })),
    ).toEqual(["credit_specification"]);
  });

  test("leaves the check of its network interface to that", () => {
    const attached = (source_dest_check: boolean, ...network_interface: ObjectValue[]) =>
      instance({ source_dest_check, network_interface });
    const network = { device_index: 0, network_interface_id: "eni-1" };
    expect(differing("aws_instance", attached(true, network), attached(false, network))).toEqual([]);
    expect(differing("aws_instance", attached(true), attached(false))).toEqual(["source_dest_check"]);
  });
});

describe("a launch template", () => {
  const template = (more: ObjectValue = {}): ObjectValue => ({ name: "web", image_id: "ami-1", ...more });
  const planned = (before: ObjectValue, after: ObjectValue) =>
    change("aws_launch_template", template(before), template(after), { latest_version: 1, default_version: 1 }).planned;

  test.each<[string, ObjectValue, ObjectValue, ObjectValue]>([
    ["another image", {}, { image_id: "ami-2" }, { latest_version: UNKNOWN, default_version: 1 }],
    [
      "another image, to start with from now on",
      { update_default_version: true },
      { update_default_version: true, image_id: "ami-2" },
      { latest_version: UNKNOWN, default_version: UNKNOWN },
    ],
    ["another description", {}, { description: "x" }, { latest_version: 1, default_version: 1 }],
    ["another default", {}, { default_version: 2 }, { latest_version: 1, default_version: 2 }],
  ])("with %s", (_what, before, after, versions) => {
    expect(planned(before, after)).toMatchObject(versions);
  });

  test("is replaced under another name", () => {
    expect(replaced("aws_launch_template", template(), template({ name: "api" }))).toEqual(["name"]);
  });
});

describe("a group of instances", () => {
  const group = (more: ObjectValue = {}): ObjectValue => ({
    min_size: 1,
    max_size: 2,
    launch_template: [{ id: "lt-1" }],
    ...more,
  });
  const policy = (percentage: number): ObjectValue => ({
    instance_maintenance_policy: [{ min_healthy_percentage: percentage, max_healthy_percentage: percentage }],
  });

  test("has no policy with a percentage of -1", () => {
    expect(differing("aws_autoscaling_group", group(), group(policy(-1)))).toEqual([]);
    expect(differing("aws_autoscaling_group", group(), group(policy(100)))).toEqual(["instance_maintenance_policy"]);
    expect(differing("aws_autoscaling_group", group(policy(100)), group(policy(-1)))).toEqual([
      "instance_maintenance_policy",
    ]);
  });

  test("is replaced for the hooks that it starts with", () => {
    const hook = (lifecycle_transition: string) =>
      group({ initial_lifecycle_hook: [{ name: "a", lifecycle_transition }] });
    expect(
      replaced(
        "aws_autoscaling_group",
        hook("autoscaling:EC2_INSTANCE_LAUNCHING"),
        hook("autoscaling:EC2_INSTANCE_TERMINATING"),
      ),
    ).toEqual(["initial_lifecycle_hook"]);
    expect(replaced("aws_autoscaling_group", group(), group({ max_size: 3 }))).toEqual([]);
  });
});

test("a disk of a type without a choice takes 0 for any number of operations", () => {
  const disk = (type: string, iops: number | null): ObjectValue => ({ availability_zone: "a", size: 8, type, iops });
  expect(differing("aws_ebs_volume", disk("gp2", null), disk("gp2", 0), { iops: 100 })).toEqual([]);
  expect(differing("aws_ebs_volume", disk("gp2", 100), disk("gp2", 200))).toEqual(["iops"]);
  expect(differing("aws_ebs_volume", disk("gp3", 3000), disk("gp3", 0))).toEqual(["iops"]);
});

test("a key may have white space around it", () => {
  const key = (public_key: string): ObjectValue => ({ key_name: "a", public_key });
  expect(replaced("aws_key_pair", key("ssh-rsa AAA"), key("ssh-rsa AAA\n"))).toEqual([]);
  expect(replaced("aws_key_pair", key("ssh-rsa AAA"), key("ssh-rsa BBB"))).toEqual(["public_key"]);
});
