import { run } from "./program";

// The exit code is set, not forced: whatever is still being written or removed is finished first.
run(process.argv).then((code) => {
  process.exitCode = code;
});
