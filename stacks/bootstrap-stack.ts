import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Account } from "../environments";
import { CiRoles, Repository } from "../modules/account";
import { PrivateBucket } from "../modules/bucket";
import type { ImageRepository } from "../modules/core";
import { ownState, type StateBackend, stateBucket } from "./state";

/** What must be there before anything else of an account and region: states, images, and who may deploy. */
export class BootstrapStack extends TerraformStack {
  readonly repositories: Readonly<Record<string, ImageRepository>>;

  constructor(scope: Construct, account: Account, backend: StateBackend) {
    const name = `bootstrap-${account.account}-${account.region}`;
    super(scope, name);
    ownState(
      this,
      {
        account: account.account,
        region: account.region,
        key: `bootstrap/${account.account}-${account.region}`,
        tags: { stack: "bootstrap", "managed-by": "slipway" },
      },
      backend,
    );
    const state = new PrivateBucket(this, "state", {
      name: stateBucket(account),
      oldVersionDays: account.stateVersionDays,
    });
    this.repositories = Object.fromEntries(
      Object.entries(account.repositories).map(([repository, spec]) => [
        repository,
        new Repository(this, repository.replaceAll("/", "-"), { name: repository, ...spec }),
      ]),
    );
    const ci = new CiRoles(this, "ci", {
      ...account.ci,
      location: { account: account.account, region: account.region },
      stateBucketArn: state.arn,
      homeRegion: account.homeRegion,
    });

    new TerraformOutput(this, "state_bucket", {
      value: state.name,
      description: "Bucket of every state of this account and region",
    });
    new TerraformOutput(this, "plan_role", { value: ci.planRoleArn, description: "Role that CI takes to plan" });
    new TerraformOutput(this, "deploy_role", { value: ci.deployRoleArn, description: "Role that CI takes to deploy" });
  }
}
