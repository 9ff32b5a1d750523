import type { PlanDocument, ResourceChange } from "../../../plan";
import type { Documents } from "./plan-documents";

function change(
  address: string,
  after: Record<string, unknown>,
  { importedAs, unknown = {} }: { importedAs?: string; unknown?: Record<string, true> } = {},
): ResourceChange {
  const [type = "", name = ""] = address.split(".");
  const importing = importedAs === undefined ? {} : { importing: { id: importedAs } };
  return {
    ...{ address, type, name, mode: "managed", provider_name: "aws" },
    change: { actions: ["create"], before: null, after, after_unknown: unknown, ...importing },
  };
}

const policy = JSON.stringify({ Statement: [{ Sid: "Read", Action: "s3:GetObject", Resource: ["a", "b"] }] });

const applied: PlanDocument = {
  format_version: "1.2",
  terraform_version: "1.11.4",
  resource_changes: [
    change("aws_vpc.network", { id: "vpc-1", cidr_block: "10.0.0.0/16" }),
    change("aws_subnet.a", { id: "subnet-1", vpc_id: "vpc-1", public: true }),
    change("aws_subnet.b", { id: "subnet-2", vpc_id: "vpc-1", public: false }),
    change("aws_iam_policy.read", { name: "read", policy }),
  ],
  output_changes: { address: { actions: ["create"], before: null, after: "example.org", after_unknown: false } },
};

const first: PlanDocument = {
  ...applied,
  resource_changes: [
    change("aws_vpc.network", { cidr_block: "10.0.0.0/16" }, { unknown: { id: true } }),
    change("aws_iam_policy.read", { name: "read" }, { importedAs: "arn:read", unknown: { policy: true } }),
  ],
};

/** One stack with a network and an imported policy. */
export const small: Documents = () => ({
  first,
  applied,
  configuration: { provider: { aws: [{ region: "us-east-2" }] } },
});
