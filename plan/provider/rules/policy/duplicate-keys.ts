/** An object or list that is being read. */
interface Level {
  /** Names seen so far; undefined in a list. */
  keys?: Set<string>;
  /** Name or index of what is being read. */
  at: string;
  /** What the next text of an object is. */
  expects: "key" | "value";
}

/**
 * Paths (`Statement.0.Action`) of names that stand twice in one object of a JSON text. JSON.parse keeps the last of them
 * silently; the provider refuses them (JSONNoDuplicateKeys in aws-sdk-go-base).
 */
export function duplicateKeys(json: string): string[] {
  const levels: Level[] = [];
  const found: string[] = [];
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ keys: new Set(), at: "", expects: "key" });
    else if (token === "[") levels.push({ at: "0", expects: "value" });
    else if (token === "}" || token === "]") levels.pop();
    else if (level === undefined) continue;
    else if (token === ",") next(level);
    else if (token === ":") level.expects = "value";
    else if (level.keys !== undefined && level.expects === "key") {
      level.at = JSON.parse(token);
      if (level.keys.has(level.at)) found.push(levels.map(({ at }) => at).join("."));
      level.keys.add(level.at);
    }
  }
  return found;
}

function next(level: Level): void {
  if (level.keys === undefined) level.at = String(Number(level.at) + 1);
  level.expects = level.keys === undefined ? "value" : "key";
}
