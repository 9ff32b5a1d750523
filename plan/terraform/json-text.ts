import { goJsonError } from "../provider/validation/go-json-error";

/**
 * Parses JSON that somebody wrote. What is none is refused with its line, and without repeating the text, in which secrets may
 * be: V8 names a position for some mistakes only, and quotes what is around it.
 */
export function parseJson(text: string, refuse: (problem: string) => never): unknown {
  const error = goJsonError(text);
  if (error === undefined) return JSON.parse(text);
  return refuse(`line ${lineOf(text, error.offset)} is no JSON (${error.message})`);
}

/** Number of the line that holds a byte; the first byte is 1. */
function lineOf(text: string, byte: number): number {
  const before = Buffer.from(text).subarray(0, Math.max(0, byte - 1));
  return before.toString("utf8").split("\n").length;
}
