import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { Construct } from "constructs";
import type { ImageRepository } from "../core";

export interface RepositoryProps {
  /** Such as `euglena/gateway`. */
  readonly name: string;
  /** Images kept; the oldest beyond that are deleted. */
  readonly keepImages: number;
  /** Name of an existing repository to take over. @default - one is created */
  readonly adopt?: string;
}

/** Where a service's images are. Tags never move, so a tag in an environment names one image for ever. */
export class Repository extends Construct implements ImageRepository {
  readonly arn: string;
  readonly url: string;

  constructor(scope: Construct, id: string, props: RepositoryProps) {
    super(scope, id);
    const repository = new EcrRepository(this, "repository", {
      name: props.name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
    });
    if (props.adopt) repository.importFrom(props.adopt);
    new EcrLifecyclePolicy(this, "lifecycle", {
      repository: repository.name,
      policy: JSON.stringify({
        rules: [
          {
            rulePriority: 1,
            description: `Keep the newest ${props.keepImages} images`,
            selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: props.keepImages },
            action: { type: "expire" },
          },
        ],
      }),
    });
    this.arn = repository.arn;
    this.url = repository.repositoryUrl;
  }
}
