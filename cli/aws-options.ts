import { clientOptions } from "../functions/client-options";

/**
 * Options of an AWS client that a command asks something: 10 s an attempt, three attempts, the credentials of whoever runs it.
 * Keeps the SDK from writing to standard error about versions of Node.js that it will want: that is about releases to come, and
 * nobody who asks AWS something here can act on it.
 */
export function awsOptions(region: string) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  return { region, ...clientOptions(10, 3) };
}
