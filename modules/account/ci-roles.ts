import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { type Location, policyDocument, type Statement } from "../core";
import { roleStatements, stateStatements } from "./deploy-policy";

/** What CI of which repository may do in an account. */
export interface CiSpec {
  /** `<owner>/<name>` on GitHub. */
  readonly repository: string;
  /** Environments of that repository, on GitHub, that may deploy; each asks for its own approval. */
  readonly deployEnvironments: readonly string[];
  /** First part of the names of roles that a deployment may change, such as `busyb-`. */
  readonly rolePrefixes: readonly string[];
}

export interface CiRolesProps extends CiSpec {
  /** Whose roles may be changed; the region is part of the names of the two roles. */
  readonly location: Location;
  /** Bucket that holds the states of this account and region. */
  readonly stateBucketArn: string;
  /** Whether this region's stack makes the account's only OIDC provider. */
  readonly homeRegion: boolean;
}

const ISSUER = "token.actions.githubusercontent.com";

/** One role that plans and one that deploys, taken by GitHub Actions without any stored key. */
export class CiRoles extends Construct {
  readonly planRoleArn: string;
  readonly deployRoleArn: string;

  constructor(scope: Construct, id: string, props: CiRolesProps) {
    super(scope, id);
    const { account, region } = props.location;
    const providerArn = props.homeRegion
      ? new IamOpenidConnectProvider(this, "github", {
          url: `https://${ISSUER}`,
          clientIdList: ["sts.amazonaws.com"],
        }).arn
      : `arn:aws:iam::${account}:oidc-provider/${ISSUER}`;

    this.planRoleArn = this.role("plan", {
      name: `slipway-plan-${region}`,
      trust: trustGitHub(providerArn, [`repo:${props.repository}:*`]),
      managedPolicy: "ReadOnlyAccess",
      statements: stateStatements({ bucketArn: props.stateBucketArn, write: false }),
    });
    this.deployRoleArn = this.role("deploy", {
      name: `slipway-deploy-${region}`,
      trust: trustGitHub(
        providerArn,
        props.deployEnvironments.map((environment) => `repo:${props.repository}:environment:${environment}`),
      ),
      // Everything but IAM; IAM only below, and only for roles of these systems.
      managedPolicy: "PowerUserAccess",
      statements: [
        ...stateStatements({ bucketArn: props.stateBucketArn, write: true }),
        ...roleStatements(props.location, props.rolePrefixes),
      ],
    });
  }

  private role(id: string, props: CiRole): string {
    const role = new IamRole(this, id, { name: props.name, assumeRolePolicy: props.trust });
    new IamRolePolicyAttachment(this, `${id}-managed`, {
      role: role.name,
      policyArn: `arn:aws:iam::aws:policy/${props.managedPolicy}`,
    });
    new IamRolePolicy(this, `${id}-own`, {
      name: "slipway",
      role: role.name,
      policy: policyDocument(props.statements),
    });
    return role.arn;
  }
}

interface CiRole {
  readonly name: string;
  readonly trust: string;
  readonly managedPolicy: string;
  readonly statements: readonly Statement[];
}

/** Source: https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments/about-security-hardening-with-openid-connect */
function trustGitHub(providerArn: string, subjects: readonly string[]): string {
  return policyDocument([
    {
      sid: "TakeFromGitHub",
      principals: { Federated: providerArn },
      actions: ["sts:AssumeRoleWithWebIdentity"],
      resources: [],
      conditions: {
        StringEquals: { [`${ISSUER}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${ISSUER}:sub`]: subjects },
      },
    },
  ]);
}
