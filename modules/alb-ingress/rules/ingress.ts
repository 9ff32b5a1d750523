import { checkCidr, checkRange, type Problem, repeated } from "../../core/rules";

/** What can be wrong with a load balancer before AWS sees it. */
export interface CheckedIngress {
  readonly name: string;
  readonly allowedCidrs: readonly string[];
  readonly certificateArn?: string;
  readonly idleTimeoutSeconds?: number;
}

/** Source of the limits: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
export function checkIngress(ingress: CheckedIngress): Problem[] {
  const problems = ingress.allowedCidrs.flatMap((cidr, index) => checkCidr(`allowedCidrs.${index}`, cidr, 0, 32));
  if (!/^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/.test(ingress.name)) {
    problems.push({
      field: "name",
      message: `"${ingress.name}" (${ingress.name.length} characters); AWS allows 32 letters, digits and inner hyphens, not starting with internal-; shorten or rename it`,
    });
  }
  if (ingress.allowedCidrs.length === 0) {
    problems.push({
      field: "allowedCidrs",
      message: 'empty; nobody could connect; write ["0.0.0.0/0"] or your own blocks',
    });
  }
  for (const cidr of repeated(ingress.allowedCidrs)) {
    problems.push({ field: "allowedCidrs", message: `${cidr} is listed twice; list each block once` });
  }
  const idle = ingress.idleTimeoutSeconds;
  return idle === undefined ? problems : [...problems, ...checkRange("idleTimeoutSeconds", idle, [1, 4000], "AWS")];
}
