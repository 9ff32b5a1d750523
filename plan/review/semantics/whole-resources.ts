import { UNKNOWN } from "../../provider/protocol/value";
import { expressionsOf } from "../../terraform/assumptions";
import type { Subject } from "../subjects";
import { compare } from "./compare";
import type { Found } from "./found";
import { given } from "./given";
import { memberOf, RESOURCE } from "./place";
import { sidesOf } from "./sides";
import { TAGS } from "./tags";
import { isTerraformOnly } from "./terraform-only";
import { isEmpty, textOf } from "./text";

/** What tells most about a thing, first. Everything else follows in alphabetical order. */
const TELLING = new Map(
  `name name_prefix bucket family function_name identifier description cidr_block cidr_ipv4 cidr_ipv6 from_port to_port
  port protocol ip_protocol type image image_uri engine engine_version runtime handler container_definitions cpu memory memory_size
  instance_type instance_class node_type desired_count min_capacity max_capacity schedule_expression policy assume_role_policy`
    .split(/\s+/)
    .map((name, rank) => [name, rank]),
);

/** What a resource is found by. */
const IDENTITY = ["name", "bucket", "family", "function_name", "identifier", "cluster_identifier", "alarm_name", "id"];

/** Of a new resource, what its configuration gives and is known already. */
export function newResource(subject: Subject): Found[] {
  const { after } = sidesOf(subject);
  const expressions = subject.stack.document && expressionsOf(subject.stack.document, subject.address);
  const names = Object.keys(after).filter(
    (name) =>
      !TAGS.includes(name) &&
      !isTerraformOnly(subject, name) &&
      (expressions === undefined || Object.hasOwn(expressions, name)),
  );
  return names.sort(byTelling).flatMap((name) => {
    const value = expressions === undefined ? after[name] : given(after[name], expressions[name]);
    return isEmpty(value) ? [] : compare(memberOf(RESOURCE, name), undefined, value).filter(({ unknown }) => !unknown);
  });
}

/** Of what goes, by what it is found. */
export function goneResource(subject: Subject): Found[] {
  const { before } = sidesOf(subject);
  const names = IDENTITY.filter((name) => !isEmpty(before[name]) && before[name] !== UNKNOWN);
  return names
    .filter((name, index) => name !== "id" || index === 0 || before.id !== before[names[0] ?? ""])
    .map((name) => ({ place: memberOf(RESOURCE, name), before: textOf(before[name]) }));
}

function byTelling(a: string, b: string): number {
  return (TELLING.get(a) ?? TELLING.size) - (TELLING.get(b) ?? TELLING.size) || (a < b ? -1 : 1);
}
