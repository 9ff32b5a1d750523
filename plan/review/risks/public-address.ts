import type { Subject } from "../subjects";
import { shown, textsAt, valueAt, valuesAt } from "../values";
import { leavesSomething, type Rule } from "./rule";

/** Arguments that give a public address, by type. */
export const ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws_ecs_service", ["network_configuration.assign_public_ip"]],
  ["aws_ecs_task_set", ["network_configuration.assign_public_ip"]],
  ["aws_cloudwatch_event_target", ["ecs_target.network_configuration.assign_public_ip"]],
  ["aws_instance", ["associate_public_ip_address"]],
  ["aws_launch_template", ["network_interfaces.associate_public_ip_address"]],
  ["aws_launch_configuration", ["associate_public_ip_address"]],
  ["aws_subnet", ["map_public_ip_on_launch"]],
  ["aws_db_instance", ["publicly_accessible"]],
  ["aws_rds_cluster_instance", ["publicly_accessible"]],
  ["aws_neptune_cluster_instance", ["publicly_accessible"]],
  ["aws_redshift_cluster", ["publicly_accessible"]],
  ["aws_dms_replication_instance", ["publicly_accessible"]],
  ["aws_mq_broker", ["publicly_accessible"]],
]);

/** Something gets an address that the internet can route to. */
export const publicAddress: Rule = {
  id: "public-address",
  title: "something gets a public address",
  why: "Only its security group stands between it and the internet.",
  find: (subject) => (leavesSomething(subject) ? [...switchedOn(subject), ...elasticAddress(subject)] : []),
};

function switchedOn(subject: Subject): string[] {
  return (ADDRESSES.get(subject.type) ?? [])
    .filter((path) => isOn(subject.after, path) && !isOn(subject.before, path))
    .map((path) => `gets a public address: ${path} is true`);
}

/** Some types write the switch as a text. */
function isOn(values: Subject["after"], path: string): boolean {
  return valuesAt(values, path).some((value) => value === true || value === "true" || value === "ENABLED");
}

const HOLDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws_eip", ["instance", "network_interface"]],
  ["aws_eip_association", ["instance_id", "network_interface_id"]],
]);

/** An address of a server or an interface; those of NAT gateways and balancers are how these work. */
function elasticAddress(subject: Subject): string[] {
  return (HOLDERS.get(subject.type) ?? [])
    .filter((path) => textsAt(subject.after, path).some((holder) => !textsAt(subject.before, path).includes(holder)))
    .map((path) => `gets a public address: ${path} ${shown(subject, path, valueAt(subject.after, path))}`);
}
