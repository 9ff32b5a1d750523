import pc from "picocolors";

/** Colours for standard error and for tables; none when the output is no terminal or NO_COLOR is set. */
export const paint = pc.createColors(pc.isColorSupported && (process.stdout.isTTY ?? false));
