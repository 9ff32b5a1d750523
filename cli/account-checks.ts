import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-lambda";
import type { Environment } from "../environments";
import { awsOptions } from "./aws-options";
import type { Check, CheckResult } from "./checks";

/**
 * What every account keeps for functions without a reservation.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
const UNRESERVABLE = 100;

/** What an environment needs of its account before the first deployment; asked with the credentials of whoever runs it. */
export const accountChecks = (environment: Environment): readonly Check[] =>
  reservations(environment).length === 0
    ? []
    : [{ name: "Lambda reservations", run: () => checkReservations(environment) }];

interface Reservation {
  readonly functionName: string;
  readonly concurrency: number;
}

function reservations({ queueScaler }: Environment): Reservation[] {
  if (queueScaler === undefined) return [];
  const functions = [queueScaler.publisher, ...Object.values(queueScaler.services).map(({ scaler }) => scaler)];
  return functions.flatMap(({ functionName, reservedConcurrency: concurrency }) =>
    concurrency === undefined ? [] : [{ functionName, concurrency }],
  );
}

/** New accounts may run 10 functions at once, and then a reservation of even one is refused in the middle of a deployment. */
async function checkReservations(environment: Environment): Promise<CheckResult> {
  const { region } = environment;
  const client = new LambdaClient(awsOptions(region));
  const wanted = reservations(environment);
  const sum = wanted.reduce((total, { concurrency }) => total + concurrency, 0);
  try {
    const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}));
    const held = await Promise.all(wanted.map(({ functionName }) => heldBy(client, functionName)));
    const unreserved = AccountLimit?.UnreservedConcurrentExecutions ?? 0;
    const free = Math.max(0, unreserved - UNRESERVABLE) + held.reduce((total, each) => total + each, 0);
    return {
      ok: free >= sum,
      found: `${sum} runs are to be reserved, ${free} can be (${unreserved} unreserved in ${region}, of which ${UNRESERVABLE} must stay so)`,
      remedy: `Ask AWS for a higher quota of concurrent executions, or leave reservedConcurrency out of queueScaler in ${environment.system}/${environment.name}.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      unknown: true,
      found: `Lambda in ${region} can't be asked (${reason})`,
      remedy: `Look whether this machine reaches AWS and is signed in to the account ${environment.account}, with lambda:GetAccountSettings and lambda:GetFunctionConcurrency; then ask again.`,
    };
  }
}

/** What a function that is there already has reserved. */
async function heldBy(client: LambdaClient, functionName: string): Promise<number> {
  try {
    const answer = await client.send(new GetFunctionConcurrencyCommand({ FunctionName: functionName }));
    return answer.ReservedConcurrentExecutions ?? 0;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 0;
    throw error;
  }
}
