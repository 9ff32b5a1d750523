import { stripVTControlCharacters } from "node:util";

/** The message with which an expectation fails, without colours. */
export function failure(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return messageOf(error);
  }
  throw new Error("it did not fail");
}

/** The same of an expectation that is awaited. */
export async function rejection(expectation: Promise<void>): Promise<string> {
  const reason: unknown = await expectation.then(
    () => "it did not fail",
    (error: unknown) => error,
  );
  return messageOf(reason);
}

function messageOf(error: unknown): string {
  return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
}
