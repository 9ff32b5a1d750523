import childProcess, { ChildProcess } from "node:child_process";
import { ProviderProcess } from "../provider/process";
import { throwAwayFolder } from "./folder";

/**
 * Jest gives every test file its own copy of our modules, and of `globalThis`; Node's own modules are the same objects in all
 * of them. So the process that all files of a worker share is noted at one of those.
 */
const PLACE = Symbol.for("slipway.plan.shared-provider");

/** The provider process of this Node process: started by the first who asks, it ends with the process. */
export function sharedProvider(): ProviderProcess {
  const noted: unknown = Reflect.get(childProcess, PLACE);
  if (isNote(noted)) {
    const provider = ProviderProcess.attach(noted.child, noted.folder);
    if (provider.isRunning) return provider;
  }
  const folder = throwAwayFolder();
  const provider = ProviderProcess.start(folder);
  // Every test file that waits for an answer listens for it.
  provider.process.setMaxListeners(0);
  Reflect.set(childProcess, PLACE, { child: provider.process, folder });
  return provider;
}

function isNote(noted: unknown): noted is { child: ChildProcess; folder: string } {
  return (
    typeof noted === "object" &&
    noted !== null &&
    "child" in noted &&
    noted.child instanceof ChildProcess &&
    "folder" in noted
  );
}
