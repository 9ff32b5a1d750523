const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/**
 * What makes a text no resource of a statement; undefined for `*` and ARNs, which may hold wildcards and policy variables.
 * Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function resourceProblem(resource: string): string | undefined {
  if (resource === "*") return undefined;
  // A variable stands for text that only a request has.
  const [arn, partition = "", service = "", region = "", account = "", ...rest] = resource
    .replaceAll(/\$\{[^}]*\}/g, "*")
    .split(":");
  const wrong = (why: string) => `"${resource}" ${why}`;
  if (arn !== "arn") return wrong(`is no ARN; write "*" or arn:partition:service:region:account:resource`);
  // A wildcard at the end stands for all that follows: arn:aws:logs:*
  if (rest.length === 0 && resource.endsWith("*")) return undefined;
  if (rest.length === 0)
    return wrong(
      `has ${resource.split(":").length} parts; an ARN has six: arn:partition:service:region:account:resource`,
    );
  if (!/^aws(-[a-z]+)*$|[*?]/.test(partition))
    return wrong(`has the partition "${partition}"; write aws, aws-cn or aws-us-gov`);
  if (!/^[a-z0-9-]+$|^\*$/.test(service)) return wrong(`has the service "${service}"; name one, without wildcards`);
  if (region !== "" && !REGION.test(region) && !/[*?]/.test(region))
    return wrong(`has the region "${region}"; write one such as eu-central-1`);
  if (account !== "" && !/^(\d{12}|aws|aws-managed|cloudfront)$|[*?]/.test(account))
    return wrong(`has the account "${account}"; an account id has twelve digits`);
  if (rest.join(":") === "") return wrong("names no resource");
  if (service === "iam" && region !== "") return wrong("has a region, but IAM has none; leave it empty");
  return undefined;
}
