import type { TerraformStack } from "cdktf";
import type { Environment } from "../environments";
import type { Location } from "../modules/core";
import { ownState, type StateBackend } from "./state";

/** `<system>-<environment>-<stack>` */
export function stackName({ system, name }: Environment, stack: string): string {
  return `${system}-${name}-${stack}`;
}

/** State below `<system>/<environment>/`, and tags that say on a bill whose a thing is. */
export function environmentState(
  stack: TerraformStack,
  environment: Environment,
  name: string,
  backend: StateBackend,
  tags: Readonly<Record<string, string>> = {},
): void {
  const { system, account, region } = environment;
  ownState(
    stack,
    {
      account,
      region,
      key: `${system}/${environment.name}/${name}`,
      tags: { system, environment: environment.name, stack: name, "managed-by": "slipway", ...tags },
    },
    backend,
  );
}

export function location({ account, region }: Environment): Location {
  return { account, region };
}
