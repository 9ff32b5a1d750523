import type { Same } from "./types";

/** Two URLs of an identity provider: AWS keeps them without the scheme. Source: suppressOpenIDURL in validate.go. */
export const sameOpenIdUrl: Same = (before, after) => withoutScheme(before) === withoutScheme(after);

function withoutScheme(url: string): string {
  return url.replace(/^https:\/\//, "");
}
