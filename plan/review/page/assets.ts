import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (file: string) => readFileSync(join(__dirname, file), "utf8");
const styles = ["base", "summary", "changes"].map((name) => read(`style/${name}.css`));

/** One layer, and what wins over it. */
export const css = `@layer page {\n${styles.join("")}}\n${read("style/overrides.css")}`;
export const script = read("page.client.js");

/**
 * Nothing reaches the network, and no script runs but ours. Style attributes are allowed: the pictures have them.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "img-src data:",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
