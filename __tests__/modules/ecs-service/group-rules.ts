import type { Plan } from "../../../plan/testing";

/** Every rule of a security group in a plan, as one line; `own` is a group of the plan itself. */
export const groupRules = (plan: Plan) =>
  plan
    .resources()
    .filter(({ type }) => /^aws_vpc_security_group_\w+_rule$/.test(type))
    .map(({ type, values }) => {
      const side = type.includes("ingress") ? "into" : "out of";
      const group = typeof values.security_group_id === "string" ? values.security_group_id : "own";
      const peer =
        typeof values.referenced_security_group_id === "string"
          ? values.referenced_security_group_id
          : (values.cidr_ipv4 ?? "own");
      return `${side} ${group}, ${peer}: ${values.from_port ?? "all"}`;
    })
    .sort();
