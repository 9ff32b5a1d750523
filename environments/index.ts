import { busybAccount } from "./accounts/758888582357-us-east-1";
import { euglenaAccount } from "./accounts/848960888155-us-east-2";
import { production as busybProduction } from "./busyb/production";
import { staging as busybStaging } from "./busyb/staging";
import type { Environment } from "./define";
import { development as euglenaDevelopment } from "./euglena/development";
import { production as euglenaProduction } from "./euglena/production";
import { loadEnvironments } from "./load";

/** Every environment as it is written; `loadEnvironments` checks them. */
export const environmentInputs = [busybStaging, busybProduction, euglenaDevelopment, euglenaProduction];

/** What the environments of one account and region share. */
export const accounts = [busybAccount, euglenaAccount];

/** Every environment, checked, its files read. Throws one error with all problems of all of them. */
export function allEnvironments(): readonly Environment[] {
  return loadEnvironments(environmentInputs, accounts, environmentsFolder);
}

/** Where the settings files of the environments are. */
export const environmentsFolder = __dirname;

export type { Account, Environment, EnvironmentInput } from "./define";
export { InvalidEnvironmentsError } from "./invalid";
export { loadEnvironments } from "./load";
