import type { Rule } from "../../validation/problem";
import { either, isAbsent } from "../reading";

const TARGETS = ["service_name", "resource_configuration_arn", "service_network_arn"];

/** What an endpoint leads to; the provider leaves it to AWS. Source: website/docs/r/vpc_endpoint.html.markdown, "Exactly one of". */
export const endpointTarget: Rule = (config) =>
  TARGETS.every((name) => isAbsent(config[name]))
    ? [{ path: [], summary: `service_name is not given; an endpoint needs ${either(TARGETS)}` }]
    : [];
