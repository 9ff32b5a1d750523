/**
 * Keeps the AWS SDK from writing to standard error about versions of Node.js that it will want: that is about releases to come,
 * and whoever asks AWS something here can't act on it. To be called before the first client is made.
 */
export function quietSdk(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
}
