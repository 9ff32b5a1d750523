import type { Same } from "./types";

/**
 * Two configurations that differ only in white space and in how they close empty elements.
 * Source: CanonicalXML in internal/service/mq.
 */
export const sameXml: Same = (before, after) => canonical(before) === canonical(after);

function canonical(text: string): string {
  return text.replace(/<([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)\/>/g, "<$1$2></$1>").replace(/\s/g, "");
}
