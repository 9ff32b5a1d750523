import { App } from "cdktf";
import { type Account, accounts, allEnvironments, type Environment, InvalidEnvironmentsError } from "./environments";
import {
  BootstrapStack,
  NetworkStack,
  PlatformStack,
  ScalerStack,
  ServiceStack,
  type StateBackend,
  s3State,
} from "./stacks";

export interface SynthesisOptions {
  /** Folder for the Terraform configuration. @default - the one that the cdktf command names, else cdktf.out */
  readonly outdir?: string;
  /** @default - every environment of this repository */
  readonly environments?: readonly Environment[];
  /** @default - every account of this repository */
  readonly accounts?: readonly Account[];
  /** Where states live. @default - the account's S3 bucket */
  readonly backend?: StateBackend;
}

/** Writes the Terraform configuration of every stack of the environments and of their accounts. */
export function synthesize(options: SynthesisOptions = {}): App {
  // cdktf records a stack trace for every token. Mapping each back to TypeScript would take a third of the time.
  const mapped = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(false);
  try {
    return build(options);
  } finally {
    process.setSourceMapsEnabled(mapped);
  }
}

function build(options: SynthesisOptions): App {
  // Every stack requires a version of Terraform itself; cdktf would start terraform once for every import to ask for it.
  const app = new App({ outdir: options.outdir, skipValidation: true, stackTraces: false });
  const backend = options.backend ?? s3State;
  const shared = options.accounts ?? accounts;

  const bootstraps = new Map(
    shared.map((account) => [`${account.account} ${account.region}`, new BootstrapStack(app, account, backend)]),
  );
  for (const environment of options.environments ?? allEnvironments()) {
    const repositories = bootstraps.get(`${environment.account} ${environment.region}`)?.repositories ?? {};
    const { network } = new NetworkStack(app, environment, backend);
    const platform = new PlatformStack(app, environment, network, backend);
    const services: Record<string, ServiceStack> = {};
    for (const name of Object.keys(environment.services)) {
      const props = { environment, name, platform, repositories, earlier: { ...services } };
      services[name] = new ServiceStack(app, props, backend);
    }
    if (environment.queueScaler) {
      new ScalerStack(app, environment.queueScaler, { environment, platform, services }, backend);
    }
  }
  app.synth();
  return app;
}

if (require.main === module) {
  try {
    synthesize();
  } catch (error) {
    if (!(error instanceof InvalidEnvironmentsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
