import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Backend, type TerraformStack } from "cdktf";

/** Whose state a stack is: what its key, its tags and its provider are made of. */
export interface StateOwner {
  readonly account: string;
  readonly region: string;
  /** Path of the state in the bucket, without its ending. */
  readonly key: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Puts a stack's state somewhere. */
export type StateBackend = (stack: TerraformStack, owner: StateOwner) => void;

/** Name of the bucket that holds every state of an account and region. */
export function stateBucket({ account, region }: Pick<StateOwner, "account" | "region">): string {
  return `${account}-${region}-terraform-state`;
}

/** The account's own bucket, encrypted, with the lock as an object beside the state. */
export const s3State: StateBackend = (stack, owner) => {
  new S3Backend(stack, {
    bucket: stateBucket(owner),
    key: `${owner.key}.tfstate`,
    region: owner.region,
    encrypt: true,
    allowedAccountIds: [owner.account],
  });
  // cdktf 0.21 has no property for it.
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
};

/** Backend and provider of a stack: the only place where either is made. */
export function ownState(stack: TerraformStack, owner: StateOwner, backend: StateBackend): void {
  stack.addOverride("terraform.required_version", ">= 1.11");
  backend(stack, owner);
  new AwsProvider(stack, "aws", {
    region: owner.region,
    // Credentials of another account fail here, before anything is planned.
    allowedAccountIds: [owner.account],
    defaultTags: [{ tags: { ...owner.tags } }],
  });
}
