import { environmentsFolder, loadEnvironments } from "../environments";
import { synthesize } from "../main";
import { generatedAccount, generatedSystem } from "./generated-system";

/** Synthesizes a generated system: `synthesize-generated <services> <folder>`. */
const [, , services = "200", outdir] = process.argv;
const environments = loadEnvironments([generatedSystem(Number(services))], [generatedAccount], environmentsFolder);
synthesize({ outdir, environments, accounts: [generatedAccount] });
