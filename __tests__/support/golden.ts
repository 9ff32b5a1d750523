import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Compares a text with the file that a person has read and found good. UPDATE_GOLDEN=1 writes the file instead: read the
 * difference before committing it.
 */
export function expectGolden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(
    existsSync(file) ? readFileSync(file, "utf8") : `${file} does not exist: UPDATE_GOLDEN=1 writes it`,
  );
}
