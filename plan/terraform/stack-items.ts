import { join } from "node:path";
import { type Configuration, offlineConfiguration, readConfigurationFile, stateReaders } from "./configuration";
import { type SynthesizedStack, stateOf } from "./manifest";
import { StackSource } from "./stack-source";

/** A stack on its way through a run. */
export interface Item {
  /** Unique in the run. */
  name: string;
  after: string[];
  stack: string;
  source: StackSource;
  /** Throw-away folder. */
  folder: string;
  /** File of its throw-away state. */
  stateFile: string;
  /** Which state it writes in reality. */
  stateKey: string;
  /** Whether its outputs are read by another stack of the run. */
  isRead: boolean;
}

/** The stacks of a run, each wired to the throw-away states of those it reads. `prefix` keeps the names of two runs apart. */
export function stackItems(stacks: readonly SynthesizedStack[], folder: string, prefix = ""): Item[] {
  const read = stacks.map((stack, index) => {
    const configuration = readConfigurationFile(stack.directory);
    const own = join(folder, `${prefix === "" ? "" : "base-"}${index}`);
    const stateFile = join(own, "stack", "terraform.tfstate");
    return { stack, configuration, folder: own, stateKey: stateOf(stack, configuration), stateFile };
  });
  const writers = new Map(read.map((entry) => [entry.stateKey, entry]));
  const producers = (configuration: Configuration) =>
    stateReaders(configuration).flatMap(({ key }) => writers.get(key)?.stack.name ?? []);
  const areRead = new Set(read.flatMap(({ configuration }) => producers(configuration)));
  return read.map(({ stack, configuration, ...places }) => ({
    ...places,
    name: prefix + stack.name,
    stack: stack.name,
    after: [...new Set([...stack.dependencies, ...producers(configuration)])].map((name) => prefix + name),
    source: new StackSource(
      stack,
      offlineConfiguration(configuration, (key) => writers.get(key)?.stateFile),
    ),
    isRead: areRead.has(stack.name),
  }));
}

/** What is deployed under the state that a stack writes. */
export function deployedAs({ stateKey }: Item, base: readonly Item[]): Item | undefined {
  return base.find((deployed) => deployed.stateKey === stateKey);
}
