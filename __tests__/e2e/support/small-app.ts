import { environmentsFolder, loadEnvironments } from "../../../environments";
import { synthesize } from "../../../main";
import { smallAccount, smallEnvironment } from "../../support/small-environment";

/** Writes the small environment with the backend of every real one: states in the account's bucket. */
export function synthesizeSmall(outdir?: string): void {
  synthesize({
    outdir,
    accounts: [smallAccount],
    environments: loadEnvironments([smallEnvironment], [smallAccount], environmentsFolder),
  });
}

if (require.main === module) synthesizeSmall();
