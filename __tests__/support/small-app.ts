import { join } from "node:path";
import { LocalBackend } from "cdktf";
import { environmentsFolder, loadEnvironments } from "../../environments";
import { synthesize } from "../../main";
import { smallAccount, smallEnvironment } from "./small-environment";

/** A cdktf app of its own: the small environment, its states in the folder that the first argument names. */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("name a folder for the states");

synthesize({
  accounts: [smallAccount],
  environments: loadEnvironments([smallEnvironment], [smallAccount], environmentsFolder),
  backend: (stack, owner) => {
    new LocalBackend(stack, { path: join(folder, `${owner.key.replaceAll("/", "-")}.tfstate`) });
  },
});
