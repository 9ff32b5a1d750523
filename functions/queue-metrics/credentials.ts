import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod";
import type { Credentials } from "./rabbitmq";

const secret = z.object({ username: z.string().min(1), password: z.string().min(1) });

/** Reads the monitoring user. No message of this file ever holds a part of the value. */
export async function readCredentials(client: SecretsManagerClient, secretId: string): Promise<Credentials> {
  const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  let document: unknown;
  try {
    document = JSON.parse(value ?? "");
  } catch {
    document = undefined;
  }
  const parsed = secret.safeParse(document);
  if (parsed.success) return { username: parsed.data.username, password: parsed.data.password };
  throw new Error(`the secret ${secretId} must be a JSON object with the texts username and password; push it again`);
}
