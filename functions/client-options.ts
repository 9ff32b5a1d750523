/**
 * Options of every AWS client. Without them a hanging connection lasts until Lambda's time-out, and the SDK only warns
 * when `requestTimeout` passes unless it is told to throw.
 *
 * @param timeoutSeconds of one attempt
 * @param maxAttempts first try included
 */
export const clientOptions = (timeoutSeconds: number, maxAttempts: number) => ({
  maxAttempts,
  requestHandler: {
    connectionTimeout: timeoutSeconds * 1000,
    requestTimeout: timeoutSeconds * 1000,
    // requestTimeout ends with the answer's first line; a body that stops coming would last for ever.
    socketTimeout: timeoutSeconds * 1000,
    throwOnRequestTimeout: true,
  },
});
