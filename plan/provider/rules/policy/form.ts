/** What AWS expects of a policy, by what the policy is attached to. */
export interface PolicyForm {
  /** Says which policy this is: `a trust policy`. */
  name: string;
  /** Whether statements say whom they are about. */
  principal: "required" | "forbidden";
  /** Whether statements say what they are about. */
  resource: "required" | "optional" | "forbidden";
  /** IAM's own policies allow letters and digits only in a Sid, and each once; other services also take spaces and signs. */
  plainSid: boolean;
  /** The only services whose actions may stand in it, the usual one first. */
  services?: readonly string[];
  /** Most characters without white space. */
  size?: number;
}

/** Attached to a role, user or group. Sizes: docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
export function identityPolicy(name: string, size: number): PolicyForm {
  return { name, principal: "forbidden", resource: "required", plainSid: true, size };
}

/** Says who may assume a role. 2,048 characters, up to 4,096 with a raised quota. */
export const trustPolicy: PolicyForm = {
  name: "a trust policy",
  principal: "required",
  resource: "forbidden",
  plainSid: true,
  services: ["sts"],
  size: 4096,
};

/** Attached to the thing that is used. */
export function resourcePolicy(name: string, form: Partial<PolicyForm> = {}): PolicyForm {
  return { name, principal: "required", resource: "required", plainSid: false, ...form };
}
