import type { ObjectValue } from "../protocol/value";
import { access } from "./access";
import { containers } from "./containers";
import { loadBalancing } from "./load-balancing";
import { messaging } from "./messaging";
import { network } from "./network";
import { operations } from "./operations";
import { storage } from "./storage";
import { type Identify, Subject, type SubjectProps } from "./subject";

const types: Record<string, Identify> = {
  ...network,
  ...loadBalancing,
  ...containers,
  ...access,
  ...storage,
  ...messaging,
  ...operations,
};

/** What AWS would answer for a new resource: its id, ARN, addresses. Same input, same answer. */
export function identify(props: SubjectProps): ObjectValue {
  const subject = new Subject({ ...props, attributes: named(props) });
  return { ...common(subject), ...named(props, true), ...types[props.type]?.(subject) };
}

/** Whether a type's identifiers have AWS's real form; others get a readable stand-in. */
export function hasIdentity(type: string): boolean {
  return type in types;
}

const NAMES = ["name", "bucket", "function_name", "alarm_name", "cluster_id", "replication_group_id", "family"];

/** Names AWS's provider makes up when none is given: `<prefix>` and 26 digits. With `onlyNew`, just those. */
function named(props: SubjectProps, onlyNew = false): ObjectValue {
  const subject = new Subject(props);
  const made: ObjectValue = {};
  for (const name of NAMES) {
    if (!(name in props.attributes) || typeof props.attributes[name] === "string") continue;
    made[name] = `${subject.text(`${name}_prefix`) || "terraform-"}${subject.digits(26, name)}`;
  }
  return onlyNew ? made : { ...props.attributes, ...made };
}

/** For types without a row of their own: an ARN and an id that can be told apart and stay the same. */
function common(subject: Subject): ObjectValue {
  const [, service = "aws", ...rest] = subject.type.split("_");
  const own = NAMES.map((name) => subject.text(name)).find((text) => text !== "");
  const id = own ?? `${rest.join("-") || service}-${subject.hex(17)}`;
  return {
    id,
    arn: subject.arn(service, `${rest.join("-")}/${id}`),
    owner_id: subject.account,
    account_id: subject.account,
    region: subject.region,
    tags_all: {},
    // None until another resource attaches one.
    policy: "",
    // A name given in full leaves no prefix.
    ...Object.fromEntries(NAMES.map((name) => [`${name}_prefix`, ""])),
  };
}
