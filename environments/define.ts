import type { z } from "zod";
import type { ServiceSpec } from "../modules/ecs-service/rules";
import type { account } from "./schema/account";
import type { environment } from "./schema/environment";

/** An environment as it is written: services may name a file with settings. */
export type EnvironmentInput = z.input<typeof environment>;
/** A checked environment: settings files read, the path of `recorded` in full. */
export type Environment = Omit<EnvironmentInput, "services"> & {
  readonly services: Readonly<Record<string, ServiceSpec>>;
};
/** The checked things that the environments of one account and region share. */
export type Account = z.input<typeof account>;

/** Gives a literal its type. Checks come when all environments are loaded, so that all problems are reported at once. */
export function defineEnvironment(environment: EnvironmentInput): EnvironmentInput {
  return environment;
}

/** Gives a literal its type. */
export function defineAccount(account: Account): Account {
  return account;
}
