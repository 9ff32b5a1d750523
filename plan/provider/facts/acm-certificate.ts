import { isEqual, isWhollyKnown, type ObjectValue, strings, UNKNOWN } from "../protocol/value";
import type { ResourceDiff } from "./types";

/** A certificate's own domain is one of its names, said or not. Source: CustomizeDiff in certificate.go. */
export function keptByCertificate({ prior, planned }: ResourceDiff): string[] {
  const names = namesOf(planned);
  const isSame =
    names !== undefined && isEqual([...names].sort(), [...strings(prior.subject_alternative_names)].sort());
  return isSame ? ["subject_alternative_names"] : [];
}

/** A new certificate's names and which of them ask for a record are known before AWS says which records. */
export function newCertificate(planned: ObjectValue, config: ObjectValue): ObjectValue {
  const names = namesOf(config);
  if (names === undefined) return {};
  return {
    subject_alternative_names: names,
    ...(planned.validation_method === "DNS" ? { domain_validation_options: names.map(validation) } : {}),
  };
}

/** Every name of a certificate; undefined while they are not all known, or come with an imported one. */
function namesOf({ domain_name, subject_alternative_names }: ObjectValue): string[] | undefined {
  if (typeof domain_name !== "string" || !isWhollyKnown(subject_alternative_names)) return undefined;
  return [...new Set([domain_name, ...strings(subject_alternative_names)])];
}

/** AWS asks for records of one type only; https://docs.aws.amazon.com/acm/latest/APIReference/API_ResourceRecord.html */
function validation(domain_name: string): ObjectValue {
  return {
    domain_name,
    resource_record_name: UNKNOWN,
    resource_record_type: "CNAME",
    resource_record_value: UNKNOWN,
  };
}
