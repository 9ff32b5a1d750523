import { rmSync } from "node:fs";

export default function globalTeardown(): void {
  const folder = process.env.SLIPWAY_TEST_FOLDER;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
