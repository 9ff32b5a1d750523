/**
 * The lowest version of TLS 1 that a security policy allows, by its name: 3 for TLS 1.3; -1 for SSL 3. A name without a version,
 * such as `ELBSecurityPolicy-2016-08`, allows 1.0.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
 */
export function tlsVersionOf(policy: string): number {
  if (policy.startsWith("SSLv3")) return -1;
  const version = /(?:TLS(?:13)?-?v?|FS)[-_]?1[-._]([0-3])(?!\d)/.exec(policy)?.[1];
  return version === undefined ? 0 : Number(version);
}
