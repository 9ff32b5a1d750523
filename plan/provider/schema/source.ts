import { readFileSync } from "node:fs";

const MARK = Buffer.from("base64,");

/** The generated TypeScript of one `@cdktf/provider-aws/lib/<folder>/index.js`, from the source map at its end. */
export function generatedSource(file: string): string | undefined {
  const compiled = readFileSync(file);
  const at = compiled.lastIndexOf(MARK);
  if (at < 0) return undefined;
  const map: unknown = JSON.parse(
    Buffer.from(compiled.toString("latin1", at + MARK.length), "base64").toString("utf8"),
  );
  if (typeof map !== "object" || map === null || !("sourcesContent" in map)) return undefined;
  const contents = map.sourcesContent;
  const source: unknown = Array.isArray(contents) ? contents[0] : undefined;
  return typeof source === "string" ? source : undefined;
}
